"use client";

import { useQuery } from "@tanstack/react-query";
import { Eye } from "lucide-react";
import { useEffect, useId, useRef, useState } from "react";
import { Failing } from "@/components/record/failing";
import { ReadingDrawer } from "@/components/record/reading-drawer";
import { Statement } from "@/components/record/statement";
import { Button } from "@/components/ui/button";
import { SkeletonRows } from "@/components/ui/skeleton";
import { Tabs } from "@/components/ui/tabs";
import { api } from "@/lib/client/api";
import { failureOf } from "@/lib/client/failure";
import type { NoticeKind } from "@/lib/contract/values";
import { paths } from "@/lib/paths";

type Previewed = { kind: NoticeKind; name: string; document: Record<string, unknown> };

export function PreviewNoticeButton(previewed: Previewed) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button size="sm" onClick={() => setOpen(true)} aria-label={`Preview: ${previewed.name}`}>
        <Eye aria-hidden /> Preview
      </Button>
      {open ? <PreviewDialog {...previewed} onClose={() => setOpen(false)} /> : null}
    </>
  );
}

/** A notice as an invented customer would get it: in a mail program, as plain text, in the portal. */
function PreviewDialog({ kind, name, document, onClose }: Previewed & { onClose: () => void }) {
  const query = useQuery(
    api.console.policy.previewNotice.queryOptions({ input: { document, kind }, retry: false }),
  );
  const preview = query.data;
  return (
    <ReadingDrawer
      title={`Preview: ${name}`}
      description="With invented facts. Nothing is sent."
      onClose={onClose}
    >
      {preview ? (
        <Tabs
          label="Forms of the notice"
          tabs={[
            {
              value: "mail",
              label: "Mail",
              content: <MailFrame {...{ kind, document }} title={preview.title} />,
            },
            {
              value: "text",
              label: "Plain text",
              content: (
                <pre className="whitespace-pre-wrap break-words font-mono text-meta">{preview.text}</pre>
              ),
            },
            {
              value: "portal",
              label: "Portal",
              content: <Statement statement={preview.statement} level={3} />,
            },
          ]}
        />
      ) : query.isPending ? (
        <SkeletonRows rows={8} label="Loading the preview" />
      ) : (
        <Failing title="There is nothing to preview yet." failure={failureOf(query.error)} query={query} />
      )}
    </ReadingDrawer>
  );
}

/** The mail's styles are inline, which this page's policy refuses: a form asks for it as a page of its own. */
function MailFrame({ kind, document, title }: Omit<Previewed, "name"> & { title: string }) {
  const name = useId();
  const form = useRef<HTMLFormElement>(null);
  const text = JSON.stringify(document);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is previewed is what is asked for.
  useEffect(() => form.current?.submit(), [text, kind]);
  return (
    <>
      <form ref={form} method="post" action={paths.noticeAsShown} target={name} hidden>
        <input type="hidden" name="kind" value={kind} />
        <input type="hidden" name="document" value={text} />
      </form>
      <iframe
        name={name}
        title={title}
        sandbox="allow-popups allow-popups-to-escape-sandbox"
        className="h-[70vh] w-full rounded-md border border-line bg-white"
      />
    </>
  );
}
