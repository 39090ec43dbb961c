import { createDatabase, startApp } from "@/e2e/app";
import { addressOf, PASSWORD } from "@/e2e/installation";
import { signIn } from "@/e2e/person";
import { decisionsKept } from "./decisions-kept";
import { type Figure, type Measured, none } from "./figure";
import { type Reviewed, review } from "./reviewers";
import { openSite } from "./site";
import { median, p95 } from "./statistics";

const REVIEWERS = 16;
const WARM_UP = 50;
const ALONE = 50;
const TOGETHER = 240;

const names = Array.from({ length: REVIEWERS }, (_, index) => `reviewer-${index + 1}`);

/** More cases than are decided, so that the last ones are as much in demand as the first. */
async function prepare() {
  const databaseUrl = await createDatabase();
  const site = openSite(databaseUrl);
  await site.install(10, { openAt: 1 });
  await site.fillQueue(1_000);
  await site.enrolReviewers(names.map(addressOf), PASSWORD);
  site.close();
  return databaseUrl;
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, each) => total + each, 0);

/** A claim and a warning per case. */
const commandsOf = ({ decisions }: Reviewed) => 2 * decisions.length;

const perSecond = (shares: readonly Reviewed[], countOf: (share: Reviewed) => number) =>
  (1_000 * sum(shares.map(countOf))) / sum(shares.map(({ ms }) => ms));

function throughput(together: Reviewed, alone: readonly Reviewed[]): Figure[] {
  const figure = (what: string, countOf: (share: Reviewed) => number): Figure => ({
    what,
    value: perSecond([together], countOf),
    unit: "commands/s",
    comparedTo: { what: "one alone", value: perSecond(alone, countOf) },
  });
  return [figure(`claim and warn with ${REVIEWERS} reviewers`, commandsOf)];
}

function latencies(together: Reviewed, alone: readonly Reviewed[]): Figure[] {
  return (["claimMs", "warnMs"] as const).flatMap((key) =>
    [median, p95].map((of) => ({
      what: `${key === "claimMs" ? "claim" : "warn"} with ${REVIEWERS} reviewers, ${of === median ? "p50" : "p95"}`,
      value: of(together[key]),
      unit: "ms",
      comparedTo: { what: "one alone", value: of(alone.flatMap((share) => share[key])) },
    })),
  );
}

/** How fast reviewers claim and warn who all want the same cases, and whether each decision counts exactly once. */
export async function measureDecision(): Promise<Measured> {
  const databaseUrl = await prepare();
  const app = await startApp({ databaseUrl });
  try {
    const people = await Promise.all(names.map((name) => signIn(app.url, name)));
    const warmUp = await review(people, WARM_UP);
    const before = await review(people.slice(0, 1), ALONE);
    const together = await review(people, TOGETHER);
    const after = await review(people.slice(0, 1), ALONE);

    const alone = [before, after];
    const answered = [warmUp, together, ...alone].flatMap(({ decisions }) => decisions);
    const { lost, double, unasked } = await decisionsKept(databaseUrl, answered);
    return {
      figures: [
        ...throughput(together, alone),
        ...latencies(together, alone),
        none("lost decisions", lost),
        none("double decisions", double),
        none("decisions nobody asked for", unasked),
      ],
      circumstances: { "decisions checked": answered.length },
    };
  } finally {
    await app.stop();
  }
}
