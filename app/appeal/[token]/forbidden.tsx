import type { Metadata } from "next";
import { ClosedDoor } from "@/components/door/closed-door";

export const metadata: Metadata = { title: "The link has expired" };

export default function Forbidden() {
  return (
    <ClosedDoor title="This link has expired">
      Links work for as long as a decision can be appealed, and while the address they were mailed to is a
      contact of the organization. To read what became of an appeal, have a new one mailed.
    </ClosedDoor>
  );
}
