/** What an event tells, as a person reads it; a type without words of its own is shown as it is. */
const words: Record<string, string> = {
  "safety.warning_issued": "Warning issued",
  "safety.deactivation_issued": "Access limited",
  "safety.access_restored": "Access restored",
  "safety.appeal_received": "Appeal received",
  "safety.appeal_decided": "Appeal decided",
};

export const eventWords = (type: string): string => words[type] ?? type;
