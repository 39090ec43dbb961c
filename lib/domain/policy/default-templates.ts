import type { Template } from "./policy";

/** What an installation begins with: plain words for what is decided most. */
export const defaultTemplates: Template[] = [
  {
    id: "exploits",
    title: "Exploits or malware",
    for: "warn",
    text: "Between {{from}} and {{to}}, {{count}} of the requests that {{subject}} sent to {{models}} asked for [a working exploit, or malware, for what]. We saw nothing that shows that the systems concerned are yours to test. Among these requests are {{requests}}; you find them by these ids in your own logs. If this was authorised work, tell us in an appeal: a person who has not decided before reads it.",
  },
  {
    id: "access",
    title: "Accounts, credentials or phishing",
    for: "warn",
    text: "Between {{from}} and {{to}}, {{count}} of the requests that {{subject}} sent to {{models}} asked for help to get [into which accounts, or at whose credentials]. We saw no sign of their owners' permission. Among these requests are {{requests}}; you find them by these ids in your own logs. If you had permission, tell us in an appeal: a person who has not decided before reads it.",
  },
  {
    id: "automation",
    title: "Scanning and attacks at scale",
    for: "warn",
    text: "Between {{from}} and {{to}}, {{count}} of the requests that {{subject}} sent to {{models}} were part of an automated search for weaknesses in [which systems]. We could not see that these systems are yours, or that a person was in control. Among these requests are {{requests}}; you find them by these ids in your own logs.",
  },
  {
    id: "went-on",
    title: "It went on after a warning",
    for: "revoke",
    text: "We warned you of this before. Afterwards, between {{from}} and {{to}}, {{count}} of the requests that {{subject}} sent to {{models}} asked for [what was attempted again]. Among these requests are {{requests}}; you find them by these ids in your own logs.",
  },
  {
    id: "whole-organization",
    title: "A whole organization",
    for: "revoke",
    text: "Between {{from}} and {{to}}, {{count}} of the requests that {{subject}} sent to {{models}} asked for [what was attempted]. Nothing in them lets us tell your users apart reliably, so that we could not limit a single one of them. Among these requests are {{requests}}; you find them by these ids in your own logs. Once you send a lasting identifier of its own for each of your users, a measure can be limited to whom it concerns.",
  },
];
