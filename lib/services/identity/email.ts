/** An e-mail address as people are found by it. */
export const normalizeEmail = (email: string): string => email.trim().toLowerCase();
