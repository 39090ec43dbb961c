import type { Command } from "commander";
import { sealAudit, verifyAudit } from "@/lib/services/audit/audit";
import { operator, run } from "./run";

/** Adds the command that proves the audit log. */
export function addAudit(program: Command): void {
  program
    .command("verify-audit")
    .description(
      "seal what can be sealed, then recompute the whole chain; exit 1 where an entry does not fit",
    )
    .action(
      run(async (now, _options: object) => {
        await sealAudit(operator, now);
        const report = await verifyAudit(operator);
        const { verified, sealed, unsealed, head, broken } = report;
        const lines = broken
          ? [
              `The audit log does not verify. First entry that does not fit: ${broken.entryId}`,
              `${broken.reason}.`,
            ]
          : [
              `The audit log verifies: ${sealed} entries sealed, ${unsealed} not yet.`,
              ...(head ? [`Keep this elsewhere: ${head.position} ${head.hash}`] : []),
            ];
        return { lines, json: report, isBad: !verified };
      }),
    );
}
