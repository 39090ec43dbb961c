import { MINUTE } from "./duration";

/**
 * How long, in milliseconds, one monitor may be silent within a session. Half an hour without anything is what
 * analytics of the web have long taken for the end of a visit: long enough to read an answer and to try it out.
 */
export const SESSION_GAP = 30 * MINUTE;
