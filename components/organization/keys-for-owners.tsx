import { OwnersNote } from "./owners-note";

/** What stands in place of the keys for members who are no owners. */
export function KeysForOwners() {
  return (
    <div className="flex flex-col gap-4">
      <h1 className="font-semibold text-display">API keys</h1>
      <p>
        With a key, your organization’s own programs read its standing and its cases, and appeal. You are a
        member, and see everything that a key reads here in the portal.
      </p>
      <OwnersNote>Owners make and revoke keys, and see which there are.</OwnersNote>
    </div>
  );
}
