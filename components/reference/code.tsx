import { classNames } from "@/components/ui/class-names";

const asText = (value: unknown) => (typeof value === "string" ? value : JSON.stringify(value, null, 2));

/** Text to copy, or a value as JSON. Long lines are broken, so that nothing scrolls sideways. */
export function Code({ value, className }: { value: unknown; className?: string }) {
  return (
    <pre
      className={classNames(
        "wrap-anywhere whitespace-pre-wrap rounded-md border border-line bg-canvas p-3 font-mono text-meta",
        className,
      )}
    >
      <code>{asText(value)}</code>
    </pre>
  );
}

/** Sentences as the document has them: what stands between backticks is a term. */
export function Sentences({ children }: { children: string }) {
  return children.split(/`([^`]+)`/).map((part, index) =>
    // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one text keep their places.
    index % 2 === 1 ? <Term key={index}>{part}</Term> : part,
  );
}

export function Term({ children }: { children: string }) {
  return <code className="wrap-anywhere font-mono text-[0.94em]">{children}</code>;
}
