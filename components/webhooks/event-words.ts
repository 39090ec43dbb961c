/** What an event tells, as a person reads it; a type without words of its own is shown as it is. */
const words: Record<string, string> = {
  "safety.warning_issued": "Warning issued",
  "safety.deactivation_issued": "Access limited",
  "safety.access_restored": "Access restored",
  "safety.appeal_received": "Appeal received",
  "safety.appeal_decided": "Appeal decided",
  "safety.block_dispute_answered": "Disputed block answered",
  "trusted_access.granted": "Trusted access granted",
  "trusted_access.refused": "Trusted access not granted",
  "trusted_access.narrowed": "Trusted access narrowed",
  "trusted_access.withdrawn": "Trusted access withdrawn",
  "trusted_access.ending": "Trusted access about to end",
};

export const eventWords = (type: string): string => words[type] ?? type;
