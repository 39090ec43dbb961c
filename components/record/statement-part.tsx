import type { ReactNode } from "react";

type StatementPartProps = { title: string; level: 2 | 3; children: ReactNode };

/** A part of a statement, under its heading. */
export function StatementPart({ title, level, children }: StatementPartProps) {
  const Heading = level === 2 ? "h2" : "h3";
  return (
    <section>
      <Heading className="mb-1 font-semibold">{title}</Heading>
      {children}
    </section>
  );
}
