import { at, type Connection, insert, type Row } from "./sql";
import type { Standing } from "./world";

/** What the reviewer asks on a case, unless `changes` say otherwise. */
export const insertRemark = (
  db: Connection,
  { id: standing_id, world }: Standing,
  case_id: string,
  changes: Row,
): Promise<string> =>
  insert(db, "case_remarks", {
    standing_id,
    case_id,
    kind: "question",
    author_id: world.reviewer,
    text: "Is this covered by their grant?",
    sent_at: at(61),
    ...changes,
  });
