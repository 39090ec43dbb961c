import { AppError } from "@/lib/errors";

export const MAX_BODY_BYTES = 8 * 1_024 * 1_024;

const tooLarge = () =>
  new AppError("too_large", `The body is larger than ${MAX_BODY_BYTES} bytes. Send less at once.`);

async function bytesOf(request: Request): Promise<Uint8Array> {
  if (Number(request.headers.get("content-length")) > MAX_BODY_BYTES) throw tooLarge();
  const chunks: Uint8Array[] = [];
  let size = 0;
  const reader = request.body?.getReader();
  for (let read = await reader?.read(); read && !read.done; read = await reader?.read()) {
    size += read.value.length;
    if (size > MAX_BODY_BYTES) throw tooLarge();
    chunks.push(read.value);
  }
  return Buffer.concat(chunks);
}

/**
 * The JSON a request carries; nothing where it has no body. Throws `too_large` as soon as it is, and `invalid` for
 * what is no JSON in UTF-8: bytes that stand for no character are never replaced, since identifiers are opaque.
 */
export async function readJson(request: Request): Promise<unknown> {
  if (!request.body) return undefined;
  if (!/^application\/json\b/i.test(request.headers.get("content-type") ?? ""))
    throw new AppError("invalid", "Send JSON, with the header Content-Type: application/json.");
  const bytes = await bytesOf(request);
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch {
    throw new AppError("invalid", "The body is not valid JSON in UTF-8.");
  }
}
