import { ViewLinks } from "@/components/record/view-links";
import { paths } from "@/lib/paths";

/** The title of either list takes the same room, so that the way to the other stays under the pointer. */
export function PlaceTitle({ children }: { children: string }) {
  return <span className="inline-block min-w-14">{children}</span>;
}

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
