import { ButtonLink } from "@/components/ui/link";
import { Section } from "@/components/ui/section";
import { paths } from "@/lib/paths";

type SignInSectionProps = {
  /** Whether a customer is signed in already. */
  isMember: boolean;
  /** The page of the portal that it leads to, and what a button that opens it says. */
  page: string;
  open: string;
  /** What is said to a member, and to whoever is not signed in. */
  words: { member: string; stranger: string };
};

/** The way into the portal to a record whose reference one has. */
export function SignInSection({ isMember, page, open, words }: SignInSectionProps) {
  const signIn = `${paths.signIn}?${new URLSearchParams({ callbackUrl: page })}`;
  return (
    <Section title={isMember ? "You are signed in" : "Sign in"}>
      <div className="flex flex-col gap-3">
        <p>{isMember ? words.member : words.stranger}</p>
        <ButtonLink href={isMember ? page : signIn} variant="primary" className="sm:self-start">
          {isMember ? open : "Sign in"}
        </ButtonLink>
      </div>
    </Section>
  );
}
