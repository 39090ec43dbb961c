import { expect, it } from "vitest";
import { warnAndReopen } from "./ladder";
import { insertRevocation, revoke } from "./revoke";
import { at, openConnection, pausePoint, ruleBrokenBy, untilBlocked, update } from "./sql";
import { change, newStanding, newWorld, type Standing } from "./world";

// Invariant 1 in a race: a warning voided while a restriction that rests on it is signed.

const [reviewer, support, watch] = await Promise.all([openConnection(), openConnection(), openConnection()]);
const world = await newWorld(watch);

const ready = async () => {
  const standing = await newStanding(watch, world);
  const { caseId, warning } = await warnAndReopen(watch, standing);
  return { standing, caseId, warning };
};

const voidWarning = (standing: Standing, warning: string, pause: () => Promise<void>) =>
  change(support, standing, async (version) => {
    await update(support, "warnings", warning, { voided_at: at(31), version });
    await pause();
  });

it("refuses the restriction when the void came first", async () => {
  const { standing, caseId, warning } = await ready();
  const point = pausePoint();
  const voiding = voidWarning(standing, warning, point.pause);
  await point.reached;
  const revoking = ruleBrokenBy(revoke(reviewer, standing, { caseId, warning_id: warning }));
  await untilBlocked(watch, reviewer);
  point.release();
  await voiding;
  expect(await revoking).toBe("restrictions_rest_on_warnings");
});

it("refuses the void when the restriction came first", async () => {
  const { standing, caseId, warning } = await ready();
  const point = pausePoint();
  const revoking = change(reviewer, standing, async (version) => {
    await insertRevocation(reviewer, standing, version, { caseId, warning_id: warning });
    await point.pause();
  });
  await point.reached;
  const voiding = ruleBrokenBy(voidWarning(standing, warning, () => Promise.resolve()));
  await untilBlocked(watch, support);
  point.release();
  await revoking;
  expect(await voiding).toBe("warnings_voided_lift");
});

it("waits for the warning itself, even for a writer who never locked the standing", async () => {
  const { standing, caseId, warning } = await ready();
  await support.query("begin");
  await support.query("set local session_replication_role = replica");
  await update(support, "warnings", warning, { voided_at: at(31) });
  const revoking = ruleBrokenBy(revoke(reviewer, standing, { caseId, warning_id: warning }));
  await untilBlocked(watch, reviewer);
  await support.query("commit");
  expect(await revoking).toBe("restrictions_rest_on_warnings");
});

it("accepts voiding and lifting in one transaction, in either order", async () => {
  for (const voidFirst of [true, false]) {
    const { standing, caseId, warning } = await ready();
    const { restriction } = await revoke(reviewer, standing, { caseId, warning_id: warning });
    await change(support, standing, async (version) => {
      const lift = () =>
        update(support, "restrictions", restriction, {
          ended_at: at(40),
          end_reason: "warning_voided",
          version,
        });
      if (!voidFirst) await lift();
      await update(support, "warnings", warning, { voided_at: at(40), version });
      if (voidFirst) await lift();
    });
  }
});
