import type { MissingFact } from "@/lib/domain/refusal";
import { AppError } from "@/lib/errors";

/** The domain's no as the error of a verb: its sentence, with its code for the reason. */
export function refused({ code, message }: MissingFact): AppError {
  return new AppError("refused", message, { reason: code });
}
