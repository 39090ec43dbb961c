import { AppError } from "@/lib/errors";

/** Why a request under a key is not carried out. */
export function refusedKey(kind: "reused" | "in_use"): AppError {
  if (kind === "reused")
    return new AppError(
      "key_reused",
      "This key was used for another request. Use a new key for a new request.",
    );
  return new AppError("refused", "A request with this key is being carried out. Try again in a moment.", {
    reason: "key_in_use",
  });
}
