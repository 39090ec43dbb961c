import { classNames } from "@/components/ui/class-names";
import { CopyTextButton } from "@/components/ui/copy-text-button";
import { aboveRowLink } from "@/components/ui/row-link";
import { shortenMiddle } from "./shorten-middle";

type IdentifierProps = {
  value: string;
  /** What it is, for the copy button's name: "safety identifier", "request id". */
  name?: string;
  /** How many characters stay. */
  keep?: number;
  /** False inside a link: a button cannot live there. */
  copy?: boolean;
  className?: string;
};

export function Identifier({
  value,
  name = "identifier",
  keep = 12,
  copy = true,
  className,
}: IdentifierProps) {
  const style = classNames("font-mono text-[0.94em] whitespace-nowrap", className);
  // Its own writing direction turns nothing around it.
  const short = <bdi>{shortenMiddle(value, keep)}</bdi>;
  if (!copy) {
    return (
      <span className={classNames(aboveRowLink, style)} title={value}>
        {short}
      </span>
    );
  }
  return (
    <CopyTextButton value={value} name={name} className={style}>
      {short}
    </CopyTextButton>
  );
}
