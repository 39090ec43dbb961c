const IDENTIFIER = /^[^\0\p{Cs}]{1,128}$/u;

/**
 * A safety identifier as Recourse keeps it: 1 to 128 characters, none of them null or half a character. Any other, as
 * clients may well send it, identifies nobody: told of as it is, it would cost the signal or the counter it comes with.
 */
export const safetyIdentifierOf = (given: string | null | undefined): string | null =>
  given && IDENTIFIER.test(given) ? given : null;
