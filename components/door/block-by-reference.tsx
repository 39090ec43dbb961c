import { Link } from "@/components/ui/link";
import { Section } from "@/components/ui/section";
import { paths } from "@/lib/paths";
import { SignInSection } from "./sign-in-section";

type BlockByReferenceProps = {
  reference: string;
  /** Whether a customer is signed in already. */
  isMember: boolean;
};

/** The way to a blocked request whose reference one has. Nobody is locked out by one, so it leads to the portal alone. */
export function BlockByReference({ reference, isMember }: BlockByReferenceProps) {
  return (
    <div className="flex flex-col gap-8">
      <header className="flex flex-col gap-2">
        <h1 className="text-balance font-semibold text-display">
          Blocked request <span className="whitespace-nowrap font-mono">{reference}</span>
        </h1>
        <p>
          Only that request was blocked; access is not limited by it. This address shows nothing about it,
          since anybody may hold it. In your organization’s portal you see which request it was, and can
          dispute the block.
        </p>
      </header>
      <SignInSection
        isMember={isMember}
        page={paths.portalBlock(reference)}
        open="Open the blocked request"
        words={{
          member: "If it was a request of your organization, you find it in your portal.",
          stranger: "If you have an account here, sign in to go on.",
        }}
      />
      {isMember ? null : (
        <Section title="Without a password">
          <p>
            Members and contacts of the organization can have{" "}
            <Link href={paths.signInByLink}>a link mailed</Link> that leads into its portal. The request
            stands there under <em>Blocks</em>. Machines read it at{" "}
            <code className="wrap-anywhere font-mono text-[0.94em]">/v1/safety/blocks/{reference}</code>.
          </p>
        </Section>
      )}
    </div>
  );
}
