import type { Appealable, CustomerAppeal } from "@/lib/contract/portal/standing";

/** Where an appeal stands, as its customer is told first. */
export function resultWords(
  appeal: CustomerAppeal,
  kind: Appealable["kind"],
): { title: string; text: string } {
  switch (appeal.status) {
    case "open":
      return {
        title: "Your appeal is with us",
        text: appeal.readAt
          ? "A person has opened it and looks at it now."
          : "A person who did not take the decision will read it.",
      };
    case "waiting_for_customer":
      return { title: "We have a question for you", text: "Your answer helps the person who decides." };
    case "granted":
      return granted(appeal, kind);
    case "upheld":
      return {
        title: "Your appeal was not granted",
        text: "A person who did not take the decision looked at it. The decision stands.",
      };
    case "withdrawn":
      return { title: "Your appeal was withdrawn", text: "It is closed, and the decision stands." };
    case "moot":
      return {
        title: "Your appeal is no longer needed",
        text: "We took the decision back ourselves.",
      };
  }
}

function granted({ outcome, narrowedTo }: CustomerAppeal, kind: Appealable["kind"]) {
  const title = "Your appeal was granted";
  if (kind === "warning")
    return { title, text: "The warning was wrong and no longer counts. We are sorry for it." };
  if (outcome === "narrowed") {
    const users = narrowedTo.map((identifier) => `"${identifier}"`).join(", ");
    return {
      title: "Your organization has access again",
      text: `Limiting all of you went further than it had to. A person looks at the requests of ${users} instead; nothing is limited for them now.`,
    };
  }
  if (outcome === "restored_early")
    return { title: "Access is back early", text: "We gave access back before the limit would have ended." };
  return { title, text: "The limit was wrong, and access is back. We are sorry for it." };
}
