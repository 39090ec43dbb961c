import type { ReactNode } from "react";
import { Link } from "@/components/ui/link";
import { paths } from "@/lib/paths";
import { ReferenceForm } from "./reference-form";

/** A link that opens nothing: why, and how to get in all the same. */
export function ClosedDoor({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className="flex flex-col gap-6">
      <header className="flex flex-col gap-2">
        <h1 className="text-balance font-semibold text-display">{title}</h1>
        <p>{children}</p>
      </header>
      <ReferenceForm />
      <p className="border-line border-t pt-4 text-muted">
        If your organization has an account here, you can also <Link href={paths.signIn}>sign in</Link>.
      </p>
    </div>
  );
}
