import { KeyRound } from "lucide-react";
import { Banner } from "@/components/ui/banner";
import { CopyTextButton } from "@/components/ui/copy-text-button";

type ShownOnceProps = {
  /** What it is: "password", "key". */
  name: string;
  value: string;
  /** What to do with it. */
  children: string;
};

/** A secret that nobody, not even we, can show again. */
export function ShownOnce({ name, value, children }: ShownOnceProps) {
  return (
    <Banner hue="info" role="status" icon={KeyRound} title={`The ${name}, shown this once`}>
      <p className="my-1 break-all font-mono text-ink text-lead">
        <CopyTextButton value={value} name={name} className="text-left" />
      </p>
      <p>{children}</p>
    </Banner>
  );
}
