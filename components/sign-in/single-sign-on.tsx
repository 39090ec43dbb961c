"use client";

import { signIn } from "next-auth/react";
import { useState } from "react";
import { Button } from "@/components/ui/button";

type Props = { name: string; callbackPath: string };

export function SingleSignOn({ name, callbackPath }: Props) {
  const [busy, setBusy] = useState(false);

  async function leave() {
    setBusy(true);
    await signIn("oidc", { callbackUrl: callbackPath });
  }

  return (
    <div className="mt-4 flex flex-col gap-4">
      <p className="flex items-center gap-3 text-faint text-meta before:h-px before:flex-1 before:bg-line after:h-px after:flex-1 after:bg-line">
        or
      </p>
      <Button busy={busy} onClick={leave}>
        Continue with {name}
      </Button>
    </div>
  );
}
