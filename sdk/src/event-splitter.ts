const LF = 10;
const CR = 13;

/** Cuts the bytes of an event stream behind each event, however they arrive, and changes none of them. */
export class EventSplitter {
  private held: Uint8Array[] = [];
  private isLineEmpty = true;
  private isAfterReturn = false;

  /** Takes bytes; returns those of each event that has ended. */
  push(chunk: Uint8Array): Uint8Array[] {
    const ended: Uint8Array[] = [];
    let from = 0;
    for (let at = 0; at < chunk.length; at++) {
      const byte = chunk[at];
      if (byte !== LF && byte !== CR) {
        this.isLineEmpty = false;
        this.isAfterReturn = false;
      } else if (byte === LF && this.isAfterReturn) {
        this.isAfterReturn = false;
      } else {
        this.isAfterReturn = byte === CR;
        if (this.isLineEmpty) {
          if (byte === CR && chunk[at + 1] === LF) {
            at++;
            this.isAfterReturn = false;
          }
          ended.push(this.join(chunk.subarray(from, at + 1)));
          from = at + 1;
        }
        this.isLineEmpty = true;
      }
    }
    if (from < chunk.length) this.held.push(chunk.subarray(from));
    return ended;
  }

  /** Takes bytes; returns those of all events that have ended, in one piece; null where none has. */
  whole(chunk: Uint8Array): Uint8Array | null {
    // Most chunks end with an event: a blank line ends one, whatever came before it.
    if (chunk.length > 1 && chunk.at(-1) === LF && chunk.at(-2) === LF) {
      this.isLineEmpty = true;
      this.isAfterReturn = false;
      return this.join(chunk);
    }
    const ended = this.push(chunk);
    return ended.length > 1 ? Buffer.concat(ended) : (ended[0] ?? null);
  }

  /** The bytes of an event that has not ended. */
  rest(): Uint8Array {
    return this.join(new Uint8Array());
  }

  private join(last: Uint8Array): Uint8Array {
    if (this.held.length === 0) return last;
    const joined = Buffer.concat([...this.held, last]);
    this.held = [];
    return joined;
  }
}

/** The bytes of each event, cut behind each; the last one may not have ended. */
export function eventsOf(bytes: Uint8Array): Uint8Array[] {
  const splitter = new EventSplitter();
  const events = splitter.push(bytes);
  const rest = splitter.rest();
  return rest.length ? [...events, rest] : events;
}

/** An event of a stream of server-sent events. */
export type StreamEvent = { event: string; data: string; id: string | null };

const decoder = new TextDecoder();

/** What the bytes of one event say; null where they carry no data, such as a comment. */
export function readEvent(bytes: Uint8Array): StreamEvent | null {
  let event = "message";
  let id: string | null = null;
  const data: string[] = [];
  for (const line of decoder.decode(bytes).split(/\r\n|\r|\n/)) {
    const colon = line.indexOf(":");
    const field = colon < 0 ? line : line.slice(0, colon);
    const value = colon < 0 ? "" : line.slice(colon + 1).replace(/^ /, "");
    if (field === "event") event = value;
    else if (field === "data") data.push(value);
    else if (field === "id") id = value;
  }
  return data.length ? { event, data: data.join("\n"), id } : null;
}
