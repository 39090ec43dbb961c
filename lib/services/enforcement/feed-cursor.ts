import { AppError } from "@/lib/errors";
import type { FeedPosition } from "@/lib/store/enforcement/feed-position";

const CURSOR = /^([0-9a-f]{12})\.(\d{1,15})$/;

/** A position as clients keep it, `<epoch>.<sequence>`. */
export const feedCursor = ({ epoch, sequence }: FeedPosition): string => `${epoch}.${sequence}`;

/** The position a cursor stands for. Throws `invalid` for a text that is none of ours. */
export function feedPositionOf(cursor: string | null | undefined): FeedPosition {
  const [, epoch, sequence] = CURSOR.exec(cursor ?? "") ?? [];
  if (!epoch || !sequence)
    throw new AppError("invalid", "cursor: take a snapshot first and give the cursor it came with.", {
      param: "cursor",
    });
  return { epoch, sequence: Number(sequence) };
}
