import type {
  SnapshotColumns,
  SnapshotEnd,
  SnapshotGroup,
  SnapshotHead,
  SnapshotTerms,
} from "@/lib/contract/v1/feed-lines";
import type { BlockingRow } from "@/lib/store/enforcement/blocking";
import type { LimitGroup, SnapshotPiece } from "@/lib/store/enforcement/feed-snapshot";
import { feedCursor } from "./feed-cursor";
import { blockingOf, entryOf } from "./feed-entry";
import { refusalWords } from "./refused-request";

/** How a snapshot is written: as one JSON text, or as lines for clients that keep hundreds of thousands of limits. */
export type SnapshotForm = "json" | "lines";

type Pieces = AsyncIterable<SnapshotPiece>;

// Small enough that writing one keeps nobody else waiting for long.
const PIECE = 2_000;

function* entriesOf(group: LimitGroup) {
  const [ids, identifiers, cases, begins, ends, sequences] = [
    group.ids,
    group.safetyIdentifiers,
    group.caseReferences,
    group.effectiveAt,
    group.expiresAt,
    group.sequences,
  ].map((column) => JSON.parse(column));
  for (let place = 0; place < group.count; place++)
    yield entryOf(
      {
        ...group,
        id: ids[place],
        safetyIdentifier: identifiers[place],
        caseReference: cases[place],
        effectiveAt: begins[place],
        expiresAt: ends[place],
      },
      sequences[place],
    );
}

/** One JSON text, but for its end: `server_time` and a brace. */
async function* asJson(pieces: Pieces): AsyncGenerator<string> {
  let blocking: BlockingRow[] = [];
  let isFirst = true;
  for await (const piece of pieces) {
    if ("position" in piece) {
      const { epoch } = piece.position;
      yield `{"object":"enforcement.snapshot","epoch":"${epoch}","cursor":"${feedCursor(piece.position)}","entries":[`;
    } else if ("blocking" in piece) blocking = piece.blocking;
    else {
      let written: string[] = [];
      for (const entry of entriesOf(piece.group)) {
        written.push(`${isFirst ? "" : ","}${JSON.stringify(entry)}`);
        isFirst = false;
        if (written.length < PIECE) continue;
        yield written.join("");
        written = [];
      }
      yield written.join("");
    }
  }
  yield `],"blocking":${JSON.stringify(blocking.map(blockingOf))},`;
}

function termsOf(group: LimitGroup): SnapshotTerms {
  const { scope, models, errorCode } = group;
  const { message, appealUrl } = refusalWords(group);
  return { scope, models, code: errorCode, message, appeal_url: appealUrl };
}

const lineOf = (value: SnapshotHead | SnapshotGroup | ({ terms: number } & SnapshotTerms)) =>
  `${JSON.stringify(value)}\n`;

/** The database's own columns go out as they are. */
function columnsOf(group: LimitGroup): string {
  const columns: Record<keyof SnapshotColumns, string> = {
    ids: group.ids,
    safety_identifiers: group.safetyIdentifiers,
    case_ids: group.caseReferences,
    effective_at: group.effectiveAt,
    expires_at: group.expiresAt,
  };
  const members = Object.entries(columns).map(([name, column]) => `"${name}":${column}`);
  return `{${members.join(",")}}\n`;
}

/** Lines, but for the last, which is `server_time`. */
async function* asLines(pieces: Pieces): AsyncGenerator<string> {
  const numbers = new Map<string, number>();
  let head = { epoch: "", cursor: "" };
  for await (const piece of pieces) {
    if ("position" in piece) head = { epoch: piece.position.epoch, cursor: feedCursor(piece.position) };
    else if ("blocking" in piece)
      yield lineOf({ object: "enforcement.snapshot", ...head, blocking: piece.blocking.map(blockingOf) });
    else {
      const { organization, count, latest } = piece.group;
      const own = termsOf(piece.group);
      const key = JSON.stringify(own);
      let terms = numbers.get(key);
      if (terms === undefined) {
        terms = numbers.size;
        numbers.set(key, terms);
        yield lineOf({ terms, ...own });
      }
      yield lineOf({ organization, terms, count, latest }) + columnsOf(piece.group);
    }
  }
}

/** A form's text but for what is of each answer, and its end, with the time of the answer. */
export const forms: Record<
  SnapshotForm,
  { write(pieces: Pieces): AsyncGenerator<string>; end(serverTime: Date): string }
> = {
  json: { write: asJson, end: (serverTime) => `"server_time":${JSON.stringify(serverTime)}}` },
  lines: {
    write: asLines,
    end: (serverTime) =>
      `${JSON.stringify({ server_time: serverTime.toISOString() } satisfies SnapshotEnd)}\n`,
  },
};
