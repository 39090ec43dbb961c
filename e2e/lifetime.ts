import { type RunningApp, startApp } from "./app";
import { Gateway } from "./gateway";
import { install, registerCustomers } from "./installation";

const HOUR = 3_600_000;

/** An installation with two customers, whose apps live one after the other on the same database. */
export class Lifetime {
  private app: RunningApp | null = null;

  private constructor(private readonly setup: Awaited<ReturnType<typeof install>>) {}

  static async begin(): Promise<Lifetime> {
    const lifetime = new Lifetime(await install());
    await lifetime.moveTo(0);
    await registerCustomers(lifetime.setup.databaseUrl, lifetime.gateway);
    return lifetime;
  }

  /** Where the app is. */
  url = "";
  gateway = new Gateway("", "");

  /** Ends the app that runs and starts one that many hours ahead: two workers of different times would take each
   * other's jobs. */
  async moveTo(hours: number, env: Record<string, string> = {}): Promise<void> {
    await this.end();
    const { databaseUrl, key } = this.setup;
    this.app = await startApp({ databaseUrl, clockOffset: hours ? `${hours}h` : "", env });
    this.url = this.app.url;
    this.gateway = new Gateway(this.url, key, hours * HOUR);
  }

  async end(): Promise<void> {
    const { app } = this;
    this.app = null;
    await app?.stop();
  }
}
