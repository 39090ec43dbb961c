/** An e-mail address as people are found by it. What the database cannot hold gives way to what nobody has. */
export const normalizeEmail = (email: string): string =>
  email
    .trim()
    .toLowerCase()
    .replace(/[\0\p{Cs}]/gu, "\ufffd");
