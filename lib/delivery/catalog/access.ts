import { modelsInWords } from "@/lib/domain/notice/model-words";
import type { AccessNoticeKind } from "@/lib/domain/trusted-access/access-notice";

type Facts = { reference: string; who: string; until: string };

/** Every word of the notices on trusted access, in English. A change of the words makes a new version. */
export const accessWords = {
  locale: "en",
  version: 1,
  whom: (organization: string, safetyIdentifier: string | null) =>
    safetyIdentifier === null ? `all of ${organization}` : `your user "${safetyIdentifier}"`,
  title: {
    asked: ({ reference }) => `A question about your application for trusted access, ${reference}`,
    granted: ({ reference, until }) => `Trusted access is granted until ${until}, ${reference}`,
    refused: ({ reference }) => `Trusted access is not granted, ${reference}`,
    narrowed: ({ reference }) => `Trusted access covers less from now on, ${reference}`,
    withdrawn: ({ reference }) => `Trusted access is withdrawn, ${reference}`,
    ending: ({ reference, until }) => `Trusted access ends on ${until}, ${reference}`,
  } satisfies Record<AccessNoticeKind, (facts: Facts) => string>,
  lead: {
    asked: ({ who }) =>
      `We looked at your application for trusted access for ${who}, and have a question. Please answer it at the address below.`,
    granted: ({ who, until }) =>
      `Trusted access is granted for ${who} until ${until}. Two people have looked at your application.`,
    refused: ({ who }) =>
      `We looked at your application for trusted access for ${who}, and cannot grant it. Nothing is limited by that. You can apply again.`,
    narrowed: ({ who }) => `Trusted access for ${who} covers less from now on.`,
    withdrawn: ({ who }) =>
      `Trusted access for ${who} is withdrawn as of now. Nothing is limited by that; requests are looked at as any others are.`,
    ending: ({ who, until }) =>
      `Trusted access for ${who} ends by itself on ${until}. If the work goes on, apply for its renewal at the address below.`,
  } satisfies Record<AccessNoticeKind, (facts: Facts) => string>,
  means: (ceiling: number) =>
    `Requests within this scope are kept and counted, and open no review, up to ${ceiling.toLocaleString("en")} flagged requests of one user within 24 hours. More than that, or what is critical, is reviewed all the same: a stolen key looks like a trusted researcher.`,
  headings: {
    asked: "Our question",
    refused: "Our reasons",
    narrowed: "Our reasons",
    withdrawn: "Our reasons",
    covered: "What it covers",
    address: "Your application",
  },
  labels: {
    reference: "Reference",
    appliesTo: "Applies to",
    policy: "Rules",
    scope: "Work",
    models: "Models",
    ceiling: "Flagged requests",
    from: "From",
    until: "Until",
  },
  ceiling: (ceiling: number) => `up to ${ceiling.toLocaleString("en")} of one user within 24 hours`,
  models: modelsInWords,
  address: "You see its state at this address, once you have signed in:",
  footer: (reference: string) => `When you write to us about this, please name ${reference}.`,
};
