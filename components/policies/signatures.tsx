import type { PolicyVersionView } from "@/lib/contract/console/policy";

/** Who set a version: two people, or an operator. */
export function Signatures({ author, confirmedBy }: Pick<PolicyVersionView, "author" | "confirmedBy">) {
  return (
    <>
      {author}
      <span className="text-muted">
        {confirmedBy ? `, confirmed by ${confirmedBy.name}` : ", as an operator"}
      </span>
    </>
  );
}
