import type { KeyScope } from "@/lib/domain/actor";

/** What the description of an endpoint says besides its schemas. */
export type EndpointMeta = {
  /** Which keys open it: the provider's own (unless said), or an organization's that hold a scope. */
  opener?: "operator" | KeyScope;
  /** Whether it takes an `Idempotency-Key`. */
  isRepeatable?: boolean;
  example?: EndpointExample;
};

/** One request and its answer, as they go over the wire. */
export type EndpointExample = { parameters?: Record<string, unknown>; body?: object; answer?: unknown };
