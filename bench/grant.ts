import { randomUUID } from "node:crypto";
import { createDatabase, startApp } from "@/e2e/app";
import { signIn } from "@/e2e/person";
import type { BrowserClient } from "@/lib/contract/browser";
import { below, type Measured } from "./figure";
import { openSite } from "./site";
import { median, p99, timed } from "./statistics";

const GRANTS = 200;
const WARM_UP = 10;

type Limited = { appeal: string; identifier: string; organization: string };
type Gateway = { url: string; key: string };

async function decisionOn({ url, key }: Gateway, { organization, identifier }: Limited): Promise<string> {
  const answer = await fetch(`${url}/v1/enforcement/check`, {
    method: "POST",
    headers: { authorization: `Bearer ${key}`, "content-type": "application/json" },
    body: JSON.stringify({ organization, safety_identifier: identifier, model: "gpt-5.3-codex" }),
  });
  return ((await answer.json()) as { decision: string }).decision;
}

/** From the press of the button until the gateway is told to let the next request through, in milliseconds. */
async function grantOne(support: BrowserClient, gateway: Gateway, limited: Limited): Promise<number> {
  const reference = limited.appeal;
  const { version } = await support.console.appeal.get({ reference });
  if ((await decisionOn(gateway, limited)) !== "deny") throw new Error("there was nothing to grant");
  const decision = { kind: "grant_appeal", outcome: "overturned", reasons: "We were wrong." } as const;
  const { ms } = await timed(async () => {
    await support.console.appeal.decide({ reference, version, commandId: randomUUID(), decision });
    while ((await decisionOn(gateway, limited)) !== "allow");
  });
  return ms;
}

/** How soon access is back once a support agent has granted an appeal. */
export async function measureGrant(): Promise<Measured> {
  const databaseUrl = await createDatabase();
  const site = openSite(databaseUrl);
  const { key } = await site.install(1);
  const limited = await site.openAppeals(GRANTS + WARM_UP);
  await site.end();
  const app = await startApp({ databaseUrl });
  try {
    const support = await signIn(app.url, "support-agent");
    const times: number[] = [];
    for (const each of limited) times.push(await grantOne(support, { url: app.url, key }, each));
    const measured = times.slice(WARM_UP);
    return {
      figures: [
        { what: "grant to effect, p50", value: median(measured), unit: "ms" },
        below(1_000, { what: "grant to effect, p99", value: p99(measured), unit: "ms" }),
      ],
      circumstances: { grants: GRANTS },
    };
  } finally {
    await app.stop();
  }
}
