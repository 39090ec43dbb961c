/** Cases whose claim this tab gave up by itself, so that its end is no news. */
const given = new Set<string>();

export const giveAway = (reference: string) => given.add(reference);
export const takeBack = (reference: string) => given.delete(reference);
export const isGivenAway = (reference: string) => given.has(reference);
