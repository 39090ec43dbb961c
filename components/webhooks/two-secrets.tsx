import { Instant } from "@/components/record/instant";

/** That a secret is being replaced, and for how long both are good. */
export function TwoSecrets({ until }: { until: Date }) {
  return (
    <>
      Two secrets are valid until <Instant at={until} show="exact" />.
    </>
  );
}
