import { defaultTemplates } from "./default-templates";
import { type Clause, MOST_RESTRICTION_HOURS, type PolicyDocument, type PolicyNumbers } from "./policy";

/** The ladder as the provider's published terms describe it. */
export const defaultNumbers: PolicyNumbers = {
  scoreFloor: 0.7,
  openAt: 3,
  openAtWarned: 1,
  windowHours: 24,
  warningsRequired: { end_user: 1, organization: 0 },
  graceHours: 24,
  warningLapsesDays: 90,
  restrictionHours: MOST_RESTRICTION_HOURS,
  aboutToEndHours: 24,
  interimHours: 0,
  interimAtCritical: 3,
  appealWindowDays: 180,
  claimLeaseMinutes: 10,
  dueHours: { critical: 4, high: 24, medium: 72, low: 72 },
  appealDueHours: 24,
  customerReminderHours: 24,
  customerAnswerHours: 72,
  customerMessagesPerDay: 10,
  keepEvidenceDays: 270,
  keepAppealDays: 730,
  keepMessageDays: 730,
  undoWindowSeconds: 30,
  quietDays: 30,
  trustedAccessDays: 180,
  trustedAccessReminderDays: 30,
  largeIdentifierShare: 0.25,
};

const clauses: Clause[] = [
  {
    id: "2.1",
    title: "Exploit development",
    text: "Do not use our models to write or improve working exploits for vulnerabilities in systems that you are not authorised to test.",
  },
  {
    id: "2.2",
    title: "Malware",
    text: "Do not use our models to create, adapt or disguise software meant to damage systems, to hold data to ransom or to spy on people.",
  },
  {
    id: "2.3",
    title: "Unauthorised access",
    text: "Do not use our models to get into accounts, networks or devices without their owner's permission, or to stay in them unnoticed.",
  },
  {
    id: "2.4",
    title: "Credential theft and phishing",
    text: "Do not use our models to obtain passwords, keys or tokens by deception, or to write messages and pages made for it.",
  },
  {
    id: "2.5",
    title: "Mass scanning and attack automation",
    text: "Do not use our models to search systems of others for weaknesses at scale, or to run attacks on them without a person in control.",
  },
  {
    id: "2.6",
    title: "Evading our safeguards",
    text: "Do not divide, disguise or relay requests so that our safeguards do not recognise an activity that clauses 2.1 to 2.5 rule out.",
  },
];

/** The key of {@link cyberPolicy}. */
export const CYBER = "cyber";

/** The safeguard against cyber abuse that an installation begins with. */
export const cyberPolicy: PolicyDocument = {
  title: "Cyber safeguards",
  errorCode: "cyber_policy",
  reason: "cyber_abuse",
  coveredModels: ["gpt-5.3-codex*", "gpt-5.4-codex*"],
  requestBlocking: "zero_data_retention",
  clauses,
  templates: defaultTemplates,
  notices: {},
  numbers: defaultNumbers,
};
