import { ButtonLink } from "@/components/ui/link";
import type { EntryView as Entry } from "@/lib/contract/portal/organization";
import { paths } from "@/lib/paths";
import { EntryForm } from "./entry-form";

type EntryViewProps = {
  token: string;
  /** What the link leads to; null where it leads in no more. */
  entry: Entry | null;
  /** Why, then. */
  over: string | null;
};

/** What a mailed link is for, before its holder uses it. */
export function EntryView({ token, entry, over }: EntryViewProps) {
  if (!entry)
    return (
      <>
        <h1 className="text-balance font-semibold text-display">This link does not lead in</h1>
        <p className="mt-2 text-muted">{over}</p>
        <div className="mt-6">
          <ButtonLink href={paths.signInByLink} variant="primary">
            Ask for a new link
          </ButtonLink>
        </div>
      </>
    );
  const { organization, email, joinsAs } = entry;
  return (
    <>
      <h1 className="wrap-anywhere text-balance font-semibold text-display">
        {joinsAs ? `Join ${organization}` : `Sign in to ${organization}`}
      </h1>
      <p className="mt-1 text-muted">
        {joinsAs === "owner"
          ? "You will be an owner: you read its notices, answer them, and manage who else comes in."
          : joinsAs === "member"
            ? "You will be a member: you read its notices, and answer them."
            : "The link leads in once."}{" "}
        It was mailed to <span className="wrap-anywhere inline-block max-w-full">{email}</span>.
      </p>
      <EntryForm token={token} asksName={joinsAs !== null} />
    </>
  );
}
