import { randomBytes } from "node:crypto";
import { hash, verify } from "@node-rs/argon2";
import { AppError } from "@/lib/errors";

const MIN_LENGTH = 12;
const MAX_LENGTH = 256;

/** A hash by argon2id. Throws `invalid` for a password too short to keep anybody out. */
export async function hashPassword(password: string): Promise<string> {
  if (password.length < MIN_LENGTH || password.length > MAX_LENGTH) {
    throw new AppError("invalid", `A password has ${MIN_LENGTH} to ${MAX_LENGTH} characters.`, {
      param: "password",
    });
  }
  return hash(password);
}

let nobodysHash: Promise<string> | undefined;

/** Whether this is the password. Takes as long where there is none, so that time tells nothing. */
export async function isPassword(stored: string | null, password: string): Promise<boolean> {
  nobodysHash ??= hash(randomBytes(32));
  const isRight = await verify(stored ?? (await nobodysHash), password.slice(0, MAX_LENGTH + 1));
  return stored !== null && isRight;
}

/** A password for somebody who has not chosen one: 120 random bits, easy to copy. */
export const generatePassword = (): string => randomBytes(15).toString("base64url");
