import type { Page, TestInfo } from "@playwright/test";
import { Lifetime } from "../lifetime";
import { signInAt } from "../sign-in-page";

export type Person =
  | "reviewer"
  | "lead"
  | "second-lead"
  | "support"
  | "admin"
  | "auditor"
  | "northwind-owner";

/** Who it is about: an appeal of each kind, and an organization that sends no identifiers. */
export const MISTAKEN = { organization: "org_northwind", safety_identifier: "u-9f3a61" };
export const RIGHTLY = { organization: "org_northwind", safety_identifier: "u-31b07c" };
export const EVERYBODY = { organization: "org_contoso" };

export const SECURITY = "security@northwind.example";

/** What a reviewer writes; the customer reads the facts and never the rationale. */
export const WORDS = {
  clause: "2.1",
  facts: "Requests for a working exploit against a named product.",
  rationale: "INTERNAL: consistent attempts, no sign of authorised testing.",
};

/** Everybody in the story, each in a browser of their own, and the time they live in. */
export class Story {
  readonly #browsers = new Map<Person, Page>();
  readonly #signedIn = new Set<Person>();
  readonly #cases = new Map<object, string>();

  private constructor(
    readonly arrive: () => Promise<Page>,
    private readonly info: TestInfo,
    private readonly lifetime: Lifetime,
  ) {}

  static async begin(arrive: () => Promise<Page>, info: TestInfo): Promise<Story> {
    return new Story(arrive, info, await Lifetime.begin());
  }

  get url() {
    return this.lifetime.url;
  }

  get gateway() {
    return this.lifetime.gateway;
  }

  /** Leads somebody to a page, by way of the sign-in page where their session is over. */
  async show(person: Person, path: string): Promise<Page> {
    const page = this.#browsers.get(person) ?? (await this.arrive());
    this.#browsers.set(person, page);
    if (this.#signedIn.has(person)) await page.goto(this.url + path);
    else await signInAt(page, this.url + path, person);
    this.#signedIn.add(person);
    return page;
  }

  /** Sends signals about somebody, which open a case. */
  async flag(subject: typeof EVERYBODY, count: number): Promise<void> {
    const [reference] = await this.gateway.signal(subject, count);
    if (!reference) throw new Error(`${count} signals opened no case`);
    this.#cases.set(subject, reference);
  }

  /** The newest case of somebody. */
  caseOf(subject: object): string {
    return this.#cases.get(subject) ?? "";
  }

  async decisionOn(subject: typeof EVERYBODY): Promise<string> {
    return (await this.gateway.check(subject)).decision;
  }

  /** Time passes: sessions are over, and pages left open would ask an app that is gone. */
  async moveTo(hours: number, env: Record<string, string> = {}): Promise<void> {
    for (const page of this.#browsers.values()) await page.goto("about:blank");
    this.#signedIn.clear();
    await this.lifetime.moveTo(hours, env);
  }

  /** Keeps what somebody sees beside the test's results. */
  async picture(page: Page, name: string): Promise<void> {
    await page.screenshot({ path: this.info.outputPath(`${name}.png`), fullPage: true });
  }

  async end(): Promise<void> {
    for (const page of this.#browsers.values()) await page.context().close();
    await this.lifetime.end();
  }
}
