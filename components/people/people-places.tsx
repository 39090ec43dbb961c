import { ViewLinks } from "@/components/record/view-links";
import { paths } from "@/lib/paths";

/** The two lists of this place. */
export function PeoplePlaces({ current }: { current: "people" | "keys" }) {
  return (
    <ViewLinks
      label="People and keys"
      views={[
        { href: paths.people, label: "Staff", current: current === "people", keys: "1" },
        { href: paths.keys, label: "Keys", current: current === "keys", keys: "2" },
      ]}
    />
  );
}
