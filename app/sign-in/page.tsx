import type { Metadata } from "next";
import { BareFrame } from "@/components/frame/bare-frame";
import { SignInForm } from "@/components/sign-in/sign-in-form";
import { SingleSignOn } from "@/components/sign-in/single-sign-on";
import { Banner } from "@/components/ui/banner";
import { Link } from "@/components/ui/link";
import { ThemeToggle } from "@/components/ui/theme-toggle";
import { signInPage } from "@/lib/auth/sign-in-page";
import { paths } from "@/lib/paths";

export const metadata: Metadata = { title: "Sign in" };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function SignInPage({ searchParams }: Props) {
  const { callbackPath, singleSignOn, error, ended } = await signInPage(await searchParams);
  return (
    <BareFrame tools={<ThemeToggle />}>
      <h1 className="font-semibold text-display">Sign in</h1>
      <p className="mt-1 text-muted">
        For staff who review, and for organizations that want to see their standing or appeal.
      </p>
      {ended && !error ? (
        <Banner role="status" className="mt-4">
          Your session is over: it ended by itself, or an administrator ended it. Sign in and you are back
          where you were, with what you had typed.
        </Banner>
      ) : null}
      <SignInForm callbackPath={callbackPath} error={error} />
      {singleSignOn ? <SingleSignOn name={singleSignOn} callbackPath={callbackPath} /> : null}
      <p className="mt-6">
        An organization’s member or contact, without a password?{" "}
        <Link href={paths.signInByLink}>Have a link mailed to you</Link>.
      </p>
      <p className="mt-8 border-line border-t pt-4 text-meta text-muted">
        Staff accounts are made by an administrator. To appeal you need none: use the link in the notice you
        were sent.
      </p>
    </BareFrame>
  );
}
