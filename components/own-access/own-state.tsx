import { Instant } from "@/components/record/instant";
import { Reference } from "@/components/record/reference";
import type { OwnAccessView } from "@/lib/contract/portal/trusted-access";

type Face = { title: string; text: React.ReactNode /** Our own words. */; reason?: string | null };

function faceOf({ status, grants: [grant, before], reason, renewedBy }: OwnAccessView): Face {
  if (grant) {
    switch (grant.phase) {
      case "in_force":
        return {
          title: before?.narrowed ? "Trusted access covers less now" : "Trusted access is in force",
          text: (
            <>
              Until <Instant at={grant.endsAt} show="long" />. It ends by itself
              {renewedBy ? "." : "; renew it before that."}
            </>
          ),
          reason: before?.narrowed ? before.withdrawalReason : null,
        };
      case "ahead":
        return {
          title: "Trusted access is granted",
          text: (
            <>
              From <Instant at={grant.startsAt} show="long" />, when what it renews ends.
            </>
          ),
        };
      case "ended":
        return {
          title: "Trusted access has ended",
          text: (
            <>
              It ran until <Instant at={grant.endsAt} show="long" />. Requests are looked at as any others
              are.
            </>
          ),
        };
      case "withdrawn":
        return {
          title: "Trusted access was withdrawn",
          text: "Nothing is limited by that: requests are looked at as any others are. You can apply anew.",
          reason: grant.withdrawalReason,
        };
    }
  }
  switch (status) {
    case "asked":
      return { title: "We have a question", text: "Your application waits for an owner’s answer." };
    case "verified":
      return {
        title: "One person has looked at it",
        text: "A second one confirms it before it is granted. You need not do anything.",
      };
    case "refused":
      return {
        title: "It was not granted",
        text: "Nothing is limited by that: requests are looked at as any others are. You can apply anew.",
        reason,
      };
    case "withdrawn":
      return { title: "You took it back", text: "Nothing was decided on it." };
    default:
      return {
        title: "Your application is with us",
        text: "One person looks at it, and a second one confirms. The contacts are mailed the answer.",
      };
  }
}

/** Where an application stands, in a heading and a sentence. */
export function OwnState({ view }: { view: OwnAccessView }) {
  const { title, text, reason } = faceOf(view);
  return (
    <>
      <h1 className="font-semibold text-display">{title}</h1>
      <p>{text}</p>
      {reason ? (
        <div className="flex flex-col gap-1">
          <p className="text-muted">Our reason:</p>
          <blockquote className="wrap-anywhere whitespace-pre-wrap border-line border-l-2 pl-3">
            {reason}
          </blockquote>
        </div>
      ) : null}
      <p className="text-muted">
        Its reference is <Reference value={view.reference} />.
      </p>
    </>
  );
}
