import type { StaffRole } from "@/lib/contract/values";

/** Each role by its word, and what it is for. */
export const roleWords: Record<StaffRole, { word: string; may: string }> = {
  reviewer: { word: "Reviewer", may: "Decides cases." },
  lead: {
    word: "Lead",
    may: "Decides cases and appeals, approves what needs a second person, and sets policies.",
  },
  support: { word: "Support", may: "Decides appeals and gives access back." },
  admin: { word: "Administrator", may: "Manages people, keys and deliveries. Decides nothing." },
  auditor: { word: "Auditor", may: "Reads everything and changes nothing." },
};

export const roles = Object.keys(roleWords) as StaffRole[];

export const roleOptions = roles.map((role) => ({ value: role, label: roleWords[role].word }));
