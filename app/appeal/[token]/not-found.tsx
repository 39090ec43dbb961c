import type { Metadata } from "next";
import { ClosedDoor } from "@/components/door/closed-door";

export const metadata: Metadata = { title: "The link does not work" };

export default function NotFound() {
  return (
    <ClosedDoor title="This link does not open anything">
      It may have been cut off: copy it whole, or open it from the mail itself. If that does not help, have a
      new one mailed.
    </ClosedDoor>
  );
}
