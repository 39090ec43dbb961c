import { MutationCache, QueryCache, QueryClient } from "@tanstack/react-query";
import { failureOf, isWorthRetrying } from "./failure";
import { keepEqual } from "./keep-equal";

/** Long enough that a page just rendered by the server is not asked for again. */
const FRESH_MS = 5_000;

/**
 * A cache of answers: one per browser, and one per request on the server. `onSignedOut` runs when a call finds the
 * session over, such as when the person was disabled.
 */
export function makeQueryClient(onSignedOut: () => void = () => undefined): QueryClient {
  const onError = (error: unknown) => {
    if (failureOf(error).kind === "unauthenticated") onSignedOut();
  };
  return new QueryClient({
    queryCache: new QueryCache({ onError }),
    mutationCache: new MutationCache({ onError }),
    defaultOptions: {
      queries: {
        staleTime: FRESH_MS,
        structuralSharing: keepEqual,
        retry: (count, error) => count < 2 && isWorthRetrying(error),
      },
      mutations: { retry: false },
    },
  });
}
