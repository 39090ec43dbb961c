import { once } from "node:events";
import { constants, crc32, createDeflateRaw } from "node:zlib";

/** The beginning of a text, compressed once, that any end can be put to. */
export type GzipBeginning = { deflated: Buffer; crc: number; size: number };

/** Compresses a text as it comes, up to a boundary between bytes where more may follow. */
export async function beginGzip(pieces: AsyncIterable<string>): Promise<GzipBeginning> {
  // The fastest level: what is left out is mostly the same words in every entry.
  const deflate = createDeflateRaw({ level: 1 });
  const out: Buffer[] = [];
  deflate.on("data", (chunk: Buffer) => out.push(chunk));
  let crc = 0;
  let size = 0;
  for await (const piece of pieces) {
    const bytes = Buffer.from(piece);
    crc = crc32(bytes, crc);
    size += bytes.length;
    if (!deflate.write(bytes)) await once(deflate, "drain");
  }
  await new Promise<void>((resolve) => deflate.flush(constants.Z_FULL_FLUSH, resolve));
  deflate.destroy();
  return { deflated: Buffer.concat(out), crc, size };
}

// RFC 1952: deflate, no name, no time, an unknown system.
const HEADER = Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 0xff]);

/** The whole as one gzip member (RFC 1952): the end is a stored block (RFC 1951, 3.2.4), and so at most 65,535 bytes. */
export function endGzip({ deflated, crc, size }: GzipBeginning, end: string): Buffer {
  const bytes = Buffer.from(end);
  const block = Buffer.alloc(5);
  block.writeUInt8(1, 0);
  block.writeUInt16LE(bytes.length, 1);
  block.writeUInt16LE(bytes.length ^ 0xffff, 3);
  const trailer = Buffer.alloc(8);
  trailer.writeUInt32LE(crc32(bytes, crc), 0);
  trailer.writeUInt32LE((size + bytes.length) % 2 ** 32, 4);
  return Buffer.concat([HEADER, deflated, block, bytes, trailer]);
}
