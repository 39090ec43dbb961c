import type { ComponentProps } from "react";
import { Link } from "@/components/ui/link";
import { Section } from "@/components/ui/section";
import { paths } from "@/lib/paths";
import { type ApiDocument, schemaAnchor } from "./api-document";
import { Sentences, Term } from "./code";
import { Members } from "./members";
import { OperationEntry } from "./operation";

type Entry = ComponentProps<typeof OperationEntry>;

function entriesOf({ paths: described, webhooks, servers }: ApiDocument): Entry[] {
  const base = servers[0]?.url ?? "";
  const calls = Object.entries(described).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ method, path, operation, base })),
  );
  const events = Object.values(webhooks).map(({ post }) => ({
    method: "post",
    path: "to your endpoint",
    operation: post,
    base: null,
  }));
  return [...calls, ...events];
}

function Contents({ tags, entries }: { tags: ApiDocument["tags"]; entries: readonly Entry[] }) {
  return (
    <nav aria-label="Contents" className="flex flex-col gap-3">
      {tags.map(({ name }) => (
        <div key={name}>
          <p className="font-medium capitalize">{name}</p>
          <ul>
            {entries
              .filter(({ operation }) => operation.tags.includes(name))
              .map(({ operation: { operationId, summary } }) => (
                <li key={operationId}>
                  <Link href={`#${operationId}`}>{summary}</Link>
                </li>
              ))}
          </ul>
        </div>
      ))}
    </nav>
  );
}

/** The published description of `/v1` for people: what the document says, and nothing besides. */
export function ApiReference({ of: document }: { of: ApiDocument }) {
  const entries = entriesOf(document);
  return (
    <div className="flex flex-col gap-10">
      <header className="flex flex-col gap-3">
        <h1 className="font-semibold text-display">API reference</h1>
        <p>
          Everything is below <Term>{`${document.servers[0]?.url ?? ""}/v1`}</Term>, speaks JSON, and is asked
          with <Term>Authorization: Bearer</Term> and a key. The same for programs:{" "}
          <Link href={paths.openApi}>/v1/openapi.json</Link> (OpenAPI 3.1). How it fits together:{" "}
          <Link href={paths.docs}>Integrating Recourse</Link>.
        </p>
      </header>
      <Contents tags={document.tags} entries={entries} />
      {document.tags.map(({ name, description }) => (
        <Section key={name} title={<span className="text-title capitalize">{name}</span>}>
          <p className="pb-4 text-muted">
            <Sentences>{description}</Sentences>
          </p>
          {entries
            .filter(({ operation }) => operation.tags.includes(name))
            .map((entry) => (
              <OperationEntry key={entry.operation.operationId} {...entry} />
            ))}
        </Section>
      ))}
      <Section title={<span className="text-title">Schemas</span>}>
        {Object.entries(document.components.schemas).map(([name, schema]) => (
          <article key={name} aria-labelledby={schemaAnchor(name)} className="border-line border-t py-6">
            <h3 id={schemaAnchor(name)} className="scroll-mt-4 pb-2 font-semibold text-lead">
              {name}
            </h3>
            <Members of={schema} />
          </article>
        ))}
      </Section>
    </div>
  );
}
