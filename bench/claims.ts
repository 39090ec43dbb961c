import { createDatabase } from "@/e2e/app";
import { connect, withConnection } from "@/scripts/setup/connection.mjs";
import { type Measured, none } from "./figure";
import { openSite } from "./site";
import { timed } from "./statistics";

const CASES = 10_000;
const REVIEWERS = 64;
/** As many as the app's pool has. */
const CONNECTIONS = 10;

/** The same claim without anything around it. */
const CLAIM = {
  name: "claim",
  text: `update cases set claimed_by = $1, claim_tab = 'tab', claimed_at = now(), claim_until = now() + interval '10 min'
    where id = (
      select id from cases
      where status = 'open' and snoozed_until is null and claimed_by is null and assignee_id is null
        and open_question_id is null
      order by act_by, id limit 1 for update skip locked)
    returning reference`,
};

async function prepare() {
  const url = await createDatabase();
  const site = openSite(url);
  await site.install(40, { openAt: 1 });
  await site.hire(REVIEWERS);
  await site.fillQueue(CASES);
  await withConnection(url, (client) => client.query("vacuum (analyze)"));
  return { url, site };
}

/** As many claims at once, by bare SQL. */
async function stormBySql(url: string): Promise<{ ms: number; claimed: number }> {
  const clients = await Promise.all(Array.from({ length: CONNECTIONS }, () => connect(url)));
  const [first] = clients;
  const { rows: people } = (await first?.query(
    "select id from people where email like '%@backlog.example'",
  )) ?? { rows: [] };
  let claimed = 0;
  const claim = async (client: (typeof clients)[number]) => {
    while ((await client.query({ ...CLAIM, values: [people[claimed % people.length].id] })).rowCount)
      claimed++;
  };
  const { ms } = await timed(() => Promise.all(clients.map(claim)));
  for (const client of clients) await client.end();
  return { ms, claimed };
}

const CLAIMED = "select count(*)::int as count from cases where claimed_by is not null";

/** How fast many reviewers take a whole queue at once, and whether each case goes to exactly one of them. */
export async function measureClaims(): Promise<Measured> {
  const app = await prepare();
  const bare = await prepare();
  const { ms, references } = await app.site.storm();
  const straight = await stormBySql(bare.url);
  const { rows } = await withConnection(app.url, (client) => client.query(CLAIMED));
  for (const { site } of [app, bare]) await site.end();
  const twice = references.length - new Set(references).size;
  return {
    figures: [
      {
        what: `Next by ${REVIEWERS} reviewers until none is left`,
        value: (1_000 * references.length) / ms,
        unit: "claims/s",
        comparedTo: { what: "bare UPDATE … SKIP LOCKED", value: (1_000 * straight.claimed) / straight.ms },
      },
      none("cases claimed twice", twice),
      none("cases that were answered and are not claimed", references.length - twice - rows[0].count),
      none("cases that nobody got", CASES - rows[0].count),
    ],
    circumstances: { cases: CASES, reviewers: REVIEWERS, connections: CONNECTIONS },
  };
}
