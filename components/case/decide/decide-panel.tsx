"use client";

import { ClampedText } from "@/components/record/clamped-text";
import { Banner } from "@/components/ui/banner";
import type { CaseView } from "@/lib/contract/console/case";
import { ClaimLine } from "./claim-line";
import { ClaimNotice } from "./claim-notice";
import { DecideBody, DecideColumn } from "./decide-column";
import { DecisionForm } from "./decision-form";
import { OfferList } from "./offer-list";
import { RemarkNotice } from "./remark-notice";
import { useCaseClaim } from "./use-case-claim";

/** Facts that concern the person and not the case: said once, and not under every option. */
const aboutPerson = ["not_claimed", "claimed_by_other", "not_permitted"];

export function DecidePanel({ view }: { view: CaseView }) {
  const lease = useCaseClaim(view);
  const offers = view.offers.filter(({ command }) => ["dismiss", "warn", "revoke"].includes(command));
  const barred = offers[0]?.missing.find(({ code }) => code === "not_permitted");
  const answered = view.decisions.findLast(({ approval }) => approval && approval.outcome !== "approved");
  const notices = (
    <>
      {answered?.approval ? (
        <Banner hue="info" title={`${answered.approval.by.name} ${answered.approval.outcome} the proposal`}>
          {answered.approval.reason ? <ClampedText>{answered.approval.reason}</ClampedText> : null}
        </Banner>
      ) : null}
      <RemarkNotice view={view} />
      <ClaimNotice view={view} lease={lease} mayDecide={!barred} />
    </>
  );

  return (
    <DecideColumn
      title="Decide"
      aside={<ClaimLine lease={lease} mayDecide={!barred} asked={view.remarks.some(({ open }) => open)} />}
    >
      {lease.mine || lease.lost ? (
        <DecisionForm view={view} offers={offers} paused={lease.lost} notices={notices} />
      ) : (
        <DecideBody>
          {notices}
          <OfferList offers={offers} except={aboutPerson} />
          {barred ? <p className="text-muted">{barred.message}</p> : null}
        </DecideBody>
      )}
    </DecideColumn>
  );
}
