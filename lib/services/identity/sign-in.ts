import { AppError } from "@/lib/errors";
import { hashSecret } from "@/lib/ids";
import { log } from "@/lib/log";
import { db } from "@/lib/store/database";
import { findPersonByEmail, type PersonRow } from "@/lib/store/staff/people";
import { clearPoints, type Limit, returnPoint } from "@/lib/store/throttle";
import { normalizeEmail } from "./email";
import { isPassword } from "./password";
import { throttle } from "./throttle";

const WINDOW_SECONDS = 15 * 60;
const byEmail: Limit = { name: "email", points: 10, windowSeconds: WINDOW_SECONDS };
const byAddress: Limit = { name: "address", points: 50, windowSeconds: WINDOW_SECONDS };

const mayEnter = (person: PersonRow) =>
  !person.disabledAt && (person.role !== null || person.memberships.length > 0);

/**
 * The person whose e-mail and password these are. Throws `unauthenticated`, in the same words and after the same
 * time whatever was wrong, and `rate_limited` after too many failures. Every attempt is logged, by whom it was for
 * and never what was typed: people type passwords into the wrong field.
 */
export async function signInWithPassword(attempt: {
  email: string;
  password: string;
  address: string;
}): Promise<{ personId: string }> {
  const { address } = attempt;
  const email = normalizeEmail(attempt.email);
  const emailKey = hashSecret(email);
  await throttle(byAddress, address, address);
  await throttle(byEmail, emailKey, address);

  const person = await findPersonByEmail(db(), email);
  const isRight = await isPassword(person?.passwordHash ?? null, attempt.password);
  if (!person || !isRight || !mayEnter(person)) {
    log.warn({ personId: person?.id ?? null, isDisabled: !!person?.disabledAt, address }, "sign-in refused");
    throw new AppError("unauthenticated", "The e-mail address or the password is not right.");
  }
  await clearPoints(byEmail, emailKey);
  await returnPoint(byAddress, address);
  log.info({ personId: person.id, by: "password", address }, "signed in");
  return { personId: person.id };
}

/**
 * The person an identity provider vouches for, by an e-mail address it has verified; null where there is none:
 * nobody becomes a person here by signing in there.
 */
export async function signInWithIdentity(claims: {
  email?: string;
  emailVerified?: boolean;
}): Promise<{ personId: string } | null> {
  const email = claims.email && claims.emailVerified ? normalizeEmail(claims.email) : null;
  const person = email ? await findPersonByEmail(db(), email) : null;
  if (!person || !mayEnter(person)) {
    log.warn({ personId: person?.id ?? null, isVerified: !!claims.emailVerified }, "single sign-on refused");
    return null;
  }
  log.info({ personId: person.id, by: "single sign-on" }, "signed in");
  return { personId: person.id };
}
