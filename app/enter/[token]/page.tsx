import type { Metadata } from "next";
import { BareFrame } from "@/components/frame/bare-frame";
import { EntryView } from "@/components/sign-in/entry-view";
import { ThemeToggle } from "@/components/ui/theme-toggle";
import { entryPage } from "@/lib/api/entry-page";

export const metadata: Metadata = { title: "Sign in by mail" };

type Props = { params: Promise<{ token: string }> };

/** Where a mailed link leads. Opening the page does not use the link; its button does. */
export default async function EnterPage({ params }: Props) {
  const { token } = await params;
  const { entry, over } = await entryPage(token);
  return (
    <BareFrame tools={<ThemeToggle />}>
      <EntryView token={token} entry={entry} over={over} />
    </BareFrame>
  );
}
