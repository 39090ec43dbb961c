/** How long, in the largest unit that says it exactly. */
function span(days: number): string {
  const [amount, unit] = days % 365 === 0 ? [days / 365, "year"] : [days, "day"];
  return `${amount} ${unit}${amount === 1 ? "" : "s"}`;
}

type ConsentProps = { keeps: { appealDays: number; messageDays: number } };

/** What is kept of an appeal and for how long: shown where it is sent, since sending consents to it. */
export function Consent({ keeps: { appealDays, messageDays } }: ConsentProps) {
  const kept =
    appealDays === messageDays
      ? `What you write here, the files you add and the messages that follow are kept for ${span(appealDays)} after your appeal is answered`
      : `What you write here and the files you add are kept for ${span(appealDays)} after your appeal is answered, the messages that follow for ${span(messageDays)}`;
  return (
    <p className="text-meta text-muted">
      {kept}, then deleted. The decision itself stays on record. By sending it you agree to this.
    </p>
  );
}
