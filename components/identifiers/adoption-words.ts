import { counted, percentFirst } from "@/components/record/percent";
import type { OwnAdoption } from "@/lib/contract/portal/adoption";

type Words = {
  /** Whom a limit touches, in a sentence without its end. */
  title: string;
  /** What that rests on. */
  grounds: string;
};

/** The first thing to know: whom a limit would touch. */
export function adoptionWords({ organization, adoption, share, requests }: OwnAdoption): Words {
  const carried = `${percentFirst(share ?? 0)} of your ${counted(requests)} requests in the last 7 days carried a safety identifier.`;
  switch (adoption) {
    case "full":
      return { title: "A limit would touch one user, not all of you", grounds: carried };
    case "partial":
      return {
        title: "A limit would touch one user, where you say which one",
        grounds: `${carried} The others name nobody, so what they do falls back on ${organization} as a whole.`,
      };
    case "none":
      return {
        title: `A limit would touch all of ${organization}`,
        grounds: share
          ? `${carried} That is too few to tell your users apart.`
          : `None of your ${counted(requests)} requests in the last 7 days carried a safety identifier, so your users cannot be told apart.`,
      };
    case "unknown":
      return {
        title: "Your requests have not been counted yet",
        grounds:
          "Until they are, you count as an organization that sends identifiers: a limit would touch one user.",
      };
  }
}

/** What a limit of one user would come to, in requests a day, where that can be told. */
export function limitOfOne({ requestsPerDay, distinctIdentifiers }: OwnAdoption): string {
  if (distinctIdentifiers < 2) return "The requests of the one user concerned, after a warning. No others.";
  const each = Math.max(1, Math.round(requestsPerDay / distinctIdentifiers));
  return `The requests of the one user concerned, after a warning: about ${counted(each)} a day. No others.`;
}

/** What a limit of everybody would come to. */
export function limitOfAll({ organization, requestsPerDay }: OwnAdoption): string {
  return requestsPerDay >= 1
    ? `Every request of ${organization} to the models concerned, out of about ${counted(Math.round(requestsPerDay))} requests a day.`
    : `Every request of ${organization} to the models concerned.`;
}
