"use client";

import { useQuery } from "@tanstack/react-query";
import { BackLink } from "@/components/record/back-link";
import { Failing } from "@/components/record/failing";
import { SkeletonRows } from "@/components/ui/skeleton";
import { api } from "@/lib/client/api";
import { loadFailureOf } from "@/lib/client/failure";
import type { OwnAccessView } from "@/lib/contract/portal/trusted-access";
import { paths } from "@/lib/paths";
import { ApplyForm } from "./apply-form";

const renewedFor = ({ safetyIdentifier }: OwnAccessView): string =>
  safetyIdentifier === null ? "For the whole organization. " : `For your user ${safetyIdentifier}. `;

type ApplyViewProps = { renews: string | null; mayApply: boolean };

/** The form of an application; of a renewal, it begins with what was written before. */
export function ApplyView({ renews, mayApply }: ApplyViewProps) {
  const list = useQuery(api.portal.trustedAccess.list.queryOptions());
  const before = useQuery(
    api.portal.trustedAccess.get.queryOptions({
      input: { reference: renews ?? "" },
      enabled: renews !== null,
    }),
  );
  const failing = [list, before].find((query) => loadFailureOf(query));
  const failure = failing && loadFailureOf(failing);
  const isReady = list.data && (renews === null || before.data);
  return (
    <div className="flex flex-col gap-8">
      <header className="flex flex-col items-start gap-3">
        <BackLink href={paths.portalTrustedAccess}>Trusted access</BackLink>
        <h1 className="font-semibold text-display">
          {renews ? "Renew trusted access" : "Apply for trusted access"}
        </h1>
        <p className="wrap-anywhere">
          {renews
            ? `${before.data ? renewedFor(before.data) : ""}Once it is granted, it goes on from where the other ends. Write what has changed.`
            : "Two people read this, and may ask you about it. What you type is kept in this tab until you send it."}
        </p>
      </header>
      {mayApply ? null : <p>Owners of your organization apply and renew.</p>}
      {failure && failing ? (
        <Failing title="The form could not be loaded." failure={failure} query={failing} />
      ) : null}
      {!failure && !isReady ? <SkeletonRows rows={6} label="Loading the form" /> : null}
      {mayApply && list.data && isReady ? (
        <ApplyForm policies={list.data.policies} before={before.data ?? null} />
      ) : null}
    </div>
  );
}
