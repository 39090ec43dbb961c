import { Section } from "@/components/ui/section";
import { paths } from "@/lib/paths";
import { LinkRequest } from "./link-request";
import { SignInSection } from "./sign-in-section";

type DoorByReferenceProps = {
  reference: string;
  /** Whether a customer is signed in already. */
  isMember: boolean;
};

/** Two ways to a decision whose reference one has: signing in, or a link by mail. */
export function DoorByReference({ reference, isMember }: DoorByReferenceProps) {
  return (
    <div className="flex flex-col gap-8">
      <header className="flex flex-col gap-2">
        <h1 className="text-balance font-semibold text-display">
          Case <span className="whitespace-nowrap font-mono">{reference}</span>
        </h1>
        <p>
          This address shows nothing about the case, since anybody may hold it. There are two ways to read the
          reasons and to appeal.
        </p>
      </header>
      <SignInSection
        isMember={isMember}
        page={paths.portalAppeal(reference)}
        open="Open the case"
        words={{
          member: "If the case is about your organization, you find it in your portal.",
          stranger: "If you have an account here, you find the case in your organization's portal.",
        }}
      />
      <Section title="Without an account">
        <LinkRequest reference={reference} />
      </Section>
      <p className="border-line border-t pt-4 text-meta text-muted">
        References look like <code className="font-mono">C-7KQ4-M2TX</code>. They hold no letter I, L, O or U.
      </p>
    </div>
  );
}
