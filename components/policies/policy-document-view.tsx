import { Facts } from "@/components/ui/facts";
import { Section } from "@/components/ui/section";
import type { PolicyView } from "@/lib/contract/console/policy";
import { blockingChoices } from "./blocking-words";
import { fieldGroups } from "./group-words";
import { PreviewNoticeButton } from "./notice-preview";
import { noticeParts } from "./notice-words";

type PolicyDocumentViewProps = Pick<PolicyView, "document" | "fields" | "notices">;

/** What a version says, in words. */
export function PolicyDocumentView({ document, fields, notices }: PolicyDocumentViewProps) {
  const { errorCode, reason, coveredModels, requestBlocking, clauses, templates } = document;
  const blockedFor = blockingChoices.find(({ value }) => value === requestBlocking);
  return (
    <div className="flex flex-col gap-8">
      <div className="-mb-8 lg:columns-2 lg:gap-8">
        {fieldGroups.map(({ group, title }) => (
          <Section key={group} title={title} className="break-inside-avoid pb-8">
            <dl className="divide-y divide-line border-line border-y">
              {fields
                .filter((field) => field.group === group)
                .map((field) => (
                  <div key={field.path} className="flex min-h-9 items-center justify-between gap-4 py-1">
                    <dt className="text-muted">{field.label}</dt>
                    <dd className="whitespace-nowrap font-medium">{field.value}</dd>
                  </div>
                ))}
            </dl>
          </Section>
        ))}
      </div>
      <Section title="Covered models" aside={coveredModels.length}>
        <ul className="flex flex-wrap gap-1.5">
          {coveredModels.map((name) => (
            <li key={name} className="rounded-sm bg-canvas px-1.5 py-0.5 font-mono text-meta">
              {name}
            </li>
          ))}
        </ul>
        <Facts
          className="mt-3"
          facts={[
            { label: "Error code", value: <code className="font-mono">{errorCode}</code> },
            { label: "Reason", value: <code className="font-mono">{reason}</code> },
            { label: "Single requests are blocked for", value: blockedFor?.label },
          ]}
        />
      </Section>
      <Section title="Clauses" aside={clauses.length}>
        <ol className="divide-y divide-line border-line border-y">
          {clauses.map(({ id, title, text }) => (
            <li key={id} className="grid grid-cols-[3rem_minmax(0,1fr)] gap-x-3 py-2">
              <span className="text-muted">{id}</span>
              <div>
                <p className="font-medium">{title}</p>
                <p className="max-w-prose whitespace-pre-line">{text}</p>
              </div>
            </li>
          ))}
        </ol>
      </Section>
      <Section title="Templates" aside={templates.length}>
        {templates.length === 0 ? (
          <p className="text-muted">None: facts for customers are written from the first word.</p>
        ) : null}
        <ol className="divide-y divide-line border-line border-y empty:hidden">
          {templates.map(({ id, title, for: use, text }) => (
            <li key={id} className="py-2">
              <p>
                <span className="font-medium">{title}</span>{" "}
                <span className="text-meta text-muted">{use === "warn" ? "to warn" : "to limit"}</span>
              </p>
              <p className="max-w-prose whitespace-pre-line">{text}</p>
            </li>
          ))}
        </ol>
      </Section>
      <Section title="Notices">
        <OwnNotices document={document} notices={notices} />
      </Section>
    </div>
  );
}

/** Each kind of notice, with what the policy says of it in its own words. */
function OwnNotices({ document, notices }: Pick<PolicyView, "document" | "notices">) {
  return (
    <ul className="divide-y divide-line border-line border-y">
      {notices.map(({ kind, name, parts }) => {
        const own = parts.filter(({ part }) => document.notices[kind]?.[part]);
        return (
          <li key={kind} className="flex items-start justify-between gap-3 py-2">
            <div className="min-w-0">
              <p>
                <span className="font-medium">{name}</span>{" "}
                <span className="text-meta text-muted">{own.length === 0 ? "in the usual words" : ""}</span>
              </p>
              {own.map(({ part }) => (
                <p key={part} className="max-w-prose whitespace-pre-line break-words">
                  <span className="text-muted">{noticeParts[part].label}:</span>{" "}
                  {document.notices[kind]?.[part]}
                </p>
              ))}
            </div>
            <PreviewNoticeButton kind={kind} name={name} document={document} />
          </li>
        );
      })}
    </ul>
  );
}
