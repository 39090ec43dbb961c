import { implement } from "@orpc/server";
import { v1Contract } from "@/lib/contract/v1";
import type { Actor } from "@/lib/domain/actor";

/** What every endpoint knows: whose key it is, the instant of the request, and how it may be repeated and found. */
export type V1Context = {
  actor: Actor;
  now: Date;
  requestId: string;
  idempotencyKey: string | undefined;
};

export const v1 = implement(v1Contract).$context<V1Context>();
