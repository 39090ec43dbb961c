import type { Metadata } from "next";
import { BareFrame } from "@/components/frame/bare-frame";
import { LinkForm } from "@/components/sign-in/link-form";
import { Link } from "@/components/ui/link";
import { ThemeToggle } from "@/components/ui/theme-toggle";
import { paths } from "@/lib/paths";

export const metadata: Metadata = { title: "Sign in by mail" };

export default function LinkPage() {
  return (
    <BareFrame tools={<ThemeToggle />}>
      <h1 className="font-semibold text-display">Sign in by mail</h1>
      <p className="mt-1 text-muted">
        For members and contacts of an organization. We mail you a link that leads in; you need no password.
      </p>
      <LinkForm />
      <p className="mt-8 border-line border-t pt-4 text-meta text-muted">
        With a password, or as staff, <Link href={paths.signIn}>sign in here</Link>. To appeal you need no
        account: use the link in the notice you were sent.
      </p>
    </BareFrame>
  );
}
