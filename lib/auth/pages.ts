import { cookies, headers } from "next/headers";
import { forbidden, redirect } from "next/navigation";
import { cache } from "react";
import { now } from "@/lib/clock";
import type { Actor } from "@/lib/domain/actor";
import type { Verb } from "@/lib/domain/permissions";
import { paths } from "@/lib/paths";
import { isAuthorized } from "@/lib/services/authorize";
import { actorOfCookies } from "./session";

type Staff = Extract<Actor, { kind: "staff" }>;
type Member = Extract<Actor, { kind: "member" }>;

/** Who asks for this page and when: read once per request, however many layouts and pages want to know. */
export const currentSession = cache(async (): Promise<{ actor: Actor | null; now: Date }> => {
  const at = now();
  return { actor: await actorOfCookies(await cookies(), at), now: at };
});

/** Sends somebody signed out to the sign-in page, and back here afterwards. */
export async function signInFirst(): Promise<never> {
  const path = (await headers()).get("x-path");
  redirect(path ? `${paths.signIn}?${new URLSearchParams({ callbackUrl: path })}` : paths.signIn);
}

/** The person signed in, whoever it is. */
export async function requireActor(): Promise<Actor> {
  return (await currentSession()).actor ?? signInFirst();
}

/** A member of staff who may do all of `verbs`; others see the forbidden page. The services check again. */
export async function requireStaff(...verbs: Verb[]): Promise<Staff> {
  const actor = await requireActor();
  if (actor.kind !== "staff" || !verbs.every((verb) => isAuthorized(actor, verb))) forbidden();
  return actor;
}

/** Whether somebody may do it at all, for what a page offers. The services check again. */
export const mayDo = (actor: Actor, verb: Verb): boolean => isAuthorized(actor, verb);

/** A member of an organization; others see the forbidden page. */
export async function requireMember(): Promise<Member> {
  const actor = await requireActor();
  if (actor.kind !== "member") forbidden();
  return actor;
}
