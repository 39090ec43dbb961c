// A thousand gateways in one process, as bench/effect.ts asks for them.
import { createEnforcer, type Enforcer } from "@recourse/enforcer";
import type { Subject } from "./enforcer-process";

export type Watch = { gateways: number; url: string; key: string };
/** When each gateway's answer about a subject became the one that was waited for, in milliseconds since 1970. */
export type Seen = { ready: true } | { seen: number[] };
export type Wanted = { subject: Subject; refused: boolean };

const MODEL = "gpt-5.3-codex";
const AT_ONCE = 20;
const enforcers: Enforcer[] = [];

const now = () => performance.timeOrigin + performance.now();

async function connect({ gateways, url, key }: Watch): Promise<void> {
  while (enforcers.length < gateways) {
    const begun = Array.from({ length: AT_ONCE }, (_, index) =>
      createEnforcer({ url, key, gateway: `gateway-${enforcers.length + index}`, startWithinMs: 60_000 }),
    );
    enforcers.push(...(await Promise.all(begun)));
  }
  if (enforcers.some(({ stale }) => stale)) throw new Error("a gateway did not get in step");
}

/** Each gateway asks with every change that it applies, as with a request that arrives right then. */
const watch = ({ subject, refused }: Wanted): Promise<number[]> =>
  Promise.all(
    enforcers.map(
      (enforcer) =>
        new Promise<number>((resolve) => {
          const isSo = () => (enforcer.check({ ...subject, model: MODEL }) !== null) === refused;
          const forget = enforcer.on("change", () => {
            if (!isSo()) return;
            forget();
            resolve(now());
          });
        }),
    ),
  );

process.on("message", async (asked: Watch | Wanted) => {
  if ("gateways" in asked) {
    await connect(asked);
    process.send?.({ ready: true } satisfies Seen);
  } else process.send?.({ seen: await watch(asked) } satisfies Seen);
});
process.on("disconnect", () => process.exit());
