import { FileList } from "@/components/record/file-list";
import { Disclosure } from "@/components/ui/disclosure";
import { Facts } from "@/components/ui/facts";
import { situations } from "@/lib/contract/portal/appeal-questions";
import type { CustomerAppeal } from "@/lib/contract/portal/standing";
import { fileHref, type Way } from "./way";

/** The appeal as it was filed, for whoever filed it. */
export function SentAppeal({ way, appeal }: { way: Way; appeal: CustomerAppeal }) {
  const { situation, text, answers, requestIds, files } = appeal;
  return (
    <Disclosure summary="What you sent">
      <Facts
        layout="stacked"
        facts={[
          { label: "What happened", value: situations[situation].label },
          { label: "In your words", value: <span className="whitespace-pre-wrap">{text}</span> },
          ...answers.map(({ question, answer }) => ({
            label: question,
            value: <span className="whitespace-pre-wrap">{answer}</span>,
          })),
          {
            label: "Request ids",
            value:
              requestIds.length > 0 ? (
                <span className="whitespace-pre-wrap break-all font-mono">{requestIds.join("\n")}</span>
              ) : null,
          },
          {
            label: "Files",
            value: files.length > 0 ? <FileList files={files} hrefOf={fileHref(way)} /> : null,
          },
        ]}
      />
    </Disclosure>
  );
}
