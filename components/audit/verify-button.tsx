"use client";

import { useMutation } from "@tanstack/react-query";
import { CircleAlert, CircleCheck, ShieldCheck } from "lucide-react";
import { Button } from "@/components/ui/button";
import { api } from "@/lib/client/api";
import { failureOf } from "@/lib/client/failure";

/** Recomputes the whole chain, and says what came of it beside the button. */
export function VerifyButton() {
  const verify = useMutation(api.console.audit.verify.mutationOptions());
  return (
    <>
      <p role="status" className="text-muted">
        {verify.data ? <Verdict report={verify.data} /> : null}
        {verify.error ? (
          <span className="flex items-center gap-1.5 text-danger">
            <CircleAlert aria-hidden className="size-4 shrink-0" />
            {failureOf(verify.error).message}
          </span>
        ) : null}
      </p>
      <Button busy={verify.isPending} onClick={() => verify.mutate(undefined)}>
        {verify.isPending ? null : <ShieldCheck aria-hidden />}
        Verify
      </Button>
    </>
  );
}

type Report = Awaited<ReturnType<typeof api.console.audit.verify.call>>;

function Verdict({ report }: { report: Report }) {
  const { verified, sealed, unsealed, broken } = report;
  const count = (entries: number) =>
    `${entries.toLocaleString("en-GB")} ${entries === 1 ? "entry" : "entries"}`;
  if (!verified) {
    return (
      <span className="flex items-center gap-1.5 font-medium text-danger">
        <CircleAlert aria-hidden className="size-4 shrink-0" />
        The log does not verify{broken ? `: entry ${broken.entryId}, ${broken.reason}` : "."}
      </span>
    );
  }
  return (
    <span className="flex items-center gap-1.5">
      <CircleCheck aria-hidden className="size-4 shrink-0 text-good" />
      <span>
        <span className="font-medium text-good">Verified.</span> {count(sealed)} in the chain
        {unsealed > 0 ? `, ${count(unsealed)} not sealed yet` : ""}.
      </span>
    </span>
  );
}
