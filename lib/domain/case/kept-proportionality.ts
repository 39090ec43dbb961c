export type Gravity = "low" | "moderate" | "serious";
export type Intent = "unlikely" | "unknown" | "likely";

/**
 * The four questions a measure answers to, modelled on Art. 23(3) of the DSA: how many, which share of all, how grave,
 * and with what intent as far as known. The first two are the domain's, the others a person's. Never shown to customers.
 */
export type Proportionality = {
  /** Flagged requests of the case. */
  count: number;
  /** Of all requests that carried the subject meanwhile (0–1); null where nothing was counted. */
  share: number | null;
  gravity: Gravity;
  intent: Intent;
  note: string | null;
};
