import { Facts } from "@/components/ui/facts";
import type { AppealView } from "@/lib/contract/console/appeal";

/** What the form asked of the situation, and what was answered. */
export function AskedAndAnswered({ answers }: Pick<AppealView, "answers">) {
  if (answers.length === 0) return null;
  return (
    <Facts
      className="mt-2.5 max-w-prose"
      layout="stacked"
      facts={answers.map(({ question, answer }) => ({
        label: question,
        value: <span className="whitespace-pre-wrap text-lead">{answer}</span>,
      }))}
    />
  );
}
