import type { AppealSituation } from "../values";

/** One step of the form. What is asked first is the appeal's text, and needs an answer. */
export type AppealQuestion = { id: string; title: string; hint: string };

export type SituationWords = {
  label: string;
  description: string;
  /** Two or three, the first of which is answered by the appeal's text. */
  questions: readonly [AppealQuestion, AppealQuestion, AppealQuestion?];
};

const text = (title: string, hint: string): AppealQuestion => ({ id: "text", title, hint });

/** What a customer may say is the matter, and what each is asked. Ids are kept in drafts; words, as they were asked, with the appeal. */
export const situations: Record<AppealSituation, SituationWords> = {
  authorised_work: {
    label: "It is authorised security work",
    description: "Testing with permission, research, teaching, or defending your own systems.",
    questions: [
      text("Tell us about the work", "What the requests were for, who does the work and since when."),
      {
        id: "systems",
        title: "Whose systems is it about?",
        hint: "Your own, a client's, a course's: name them, so that we can tell them from others.",
      },
      {
        id: "permission",
        title: "Who permitted it?",
        hint: "A contract, a scope or a contact who can confirm it. You can add a document further on.",
      },
    ],
  },
  not_me: {
    label: "It was not us",
    description: "A key leaked, or somebody used the account without permission.",
    questions: [
      text("Tell us what you found out", "Who it may have been, how they got in, and what they did."),
      {
        id: "noticed",
        title: "When did you notice, and how?",
        hint: "The day is enough. If it was our notice, say so.",
      },
      {
        id: "key",
        title: "What became of the key?",
        hint: "Whether it is revoked and replaced, and since when. Never send us the key itself.",
      },
    ],
  },
  already_fixed: {
    label: "It happened, and it is put right",
    description: "Whoever or whatever sent the requests can no longer do so.",
    questions: [
      text("Tell us what it was", "Who or what sent the requests, and how it came about."),
      { id: "change", title: "What did you change?", hint: "What you did, and since when it holds." },
      {
        id: "again",
        title: "What keeps it from happening again?",
        hint: "A rule, a check, somebody who looks.",
      },
    ],
  },
  mistake: {
    label: "It is a mistake",
    description: "The requests are not what they were taken for.",
    questions: [
      text("Tell us what the requests were for", "What somebody who reads them should know about them."),
      { id: "product", title: "What does your product do?", hint: "And for whom: a sentence or two." },
    ],
  },
  other: {
    label: "Something else",
    description: "None of these fits.",
    questions: [
      text("Tell us what happened", "In your own words, from the beginning."),
      { id: "look", title: "What should we look at first?", hint: "A request, a day, a person we can ask." },
    ],
  },
};

/** What a situation asks besides the text. */
export const furtherQuestions = (situation: AppealSituation): AppealQuestion[] =>
  situations[situation].questions.slice(1).filter((question) => question !== undefined);
