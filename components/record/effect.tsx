type EffectProps = { effect: string; needsApproval?: boolean };

/** The consequence in a sentence, before the button that has it. */
export function Effect({ effect, needsApproval = false }: EffectProps) {
  return (
    <div role="status" className="min-w-0">
      <h3 className="mb-0.5 text-meta text-muted">What happens</h3>
      <p>{effect}</p>
      {needsApproval ? <p className="mt-1 text-muted">A lead approves first, or nothing happens.</p> : null}
    </div>
  );
}
