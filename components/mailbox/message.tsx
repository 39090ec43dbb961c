"use client";

import { useQuery } from "@tanstack/react-query";
import { ArrowLeft } from "lucide-react";
import { Failing } from "@/components/record/failing";
import { Instant } from "@/components/record/instant";
import { Facts } from "@/components/ui/facts";
import { ButtonLink } from "@/components/ui/link";
import { SkeletonRows } from "@/components/ui/skeleton";
import { Tabs } from "@/components/ui/tabs";
import { api } from "@/lib/client/api";
import { failureOf } from "@/lib/client/failure";
import { paths } from "@/lib/paths";
import { LinkedText } from "./linked-text";

export function Message({ id }: { id: string }) {
  const query = useQuery(api.console.mailbox.get.queryOptions({ input: { id } }));
  if (query.isPending) return <SkeletonRows rows={8} label="Loading the mail" />;
  if (!query.data) {
    return <Failing title="The mail could not be loaded." failure={failureOf(query.error)} query={query} />;
  }
  const { title, sender, recipient, receivedAt, text } = query.data;
  return (
    <article className="flex max-w-3xl flex-col gap-4 p-4">
      <ButtonLink href={paths.mailbox} size="sm" className="self-start lg:hidden">
        <ArrowLeft aria-hidden />
        All mails
      </ButtonLink>
      <h2 className="font-semibold text-title">{title}</h2>
      <Facts
        facts={[
          { label: "From", value: sender },
          { label: "To", value: recipient },
          { label: "Accepted", value: <Instant at={receivedAt} show="exact" /> },
        ]}
      />
      <Tabs
        label="Parts of the mail"
        tabs={[
          { value: "text", label: "Text", content: <LinkedText text={text} /> },
          {
            value: "html",
            label: "As mail programs show it",
            content: (
              <iframe
                title={title}
                src={paths.mailAsShown(id)}
                sandbox="allow-popups allow-popups-to-escape-sandbox"
                loading="lazy"
                className="h-[75vh] w-full rounded-md border border-line"
              />
            ),
          },
        ]}
      />
    </article>
  );
}
