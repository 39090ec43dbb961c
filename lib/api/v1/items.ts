import type { z } from "zod";
import type { Rejection } from "@/lib/contract/v1/error";
import { AppError } from "@/lib/errors";
import { describeIssues, type Issue } from "./issue";

/** Members whose failure has a code of its own; any other is `invalid`. */
const CODES: Record<string, string> = {
  score: "invalid_score",
  safety_identifier: "invalid_safety_identifier",
  occurred_at: "invalid_time",
};

function reject(index: number, issues: readonly Issue[]): Rejection {
  const { param, message } = describeIssues(issues);
  const isUnknown = issues[0]?.code === "unrecognized_keys";
  return { index, code: isUnknown ? "unknown_member" : (CODES[param ?? ""] ?? "invalid"), message };
}

/** Judges the items of a batch one by one. Throws `too_large` where there are more than `max`. */
export function checkItems<T>(schema: z.ZodType<T>, items: readonly unknown[], max: number) {
  if (items.length > max)
    throw new AppError("too_large", `There are ${items.length} items; send at most ${max} at once.`);
  const valid: { index: number; value: T }[] = [];
  const rejected: Rejection[] = [];
  items.forEach((item, index) => {
    const { data, error } = schema.safeParse(item);
    if (error) rejected.push(reject(index, error.issues as readonly Issue[]));
    else valid.push({ index, value: data });
  });
  return { valid, rejected };
}

/** Rejections of all kinds in the order of the request. */
export function inOrder(...rejections: Rejection[][]): Rejection[] {
  return rejections.flat().sort((a, b) => a.index - b.index);
}
