/** Cases whose claim this tab gave up by itself, so that its end is no news. */
const given = new Set<string>();

export const giveAway = (reference: string) => given.add(reference);
export const takeBack = (reference: string) => given.delete(reference);
export const isGivenAway = (reference: string) => given.has(reference);

const decided = new Map<string, number>();

/** Remembers what was decided on: the claim ended with the decision, though this page does not show it yet. */
export const endClaim = (reference: string, version: number) => decided.set(reference, version);

/** Whether this tab's claim on what is shown ended with its decision. A release would take the claim an undo gave back. */
export const hasEnded = (reference: string, version: number) => decided.get(reference) === version;
