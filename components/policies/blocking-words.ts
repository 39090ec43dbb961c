/** For whom a policy blocks single requests, as it is chosen and read. */
export const blockingChoices = [
  { value: "zero_data_retention", label: "Organizations with zero data retention" },
  { value: "all", label: "Everybody" },
  { value: "none", label: "Nobody" },
] as const;
