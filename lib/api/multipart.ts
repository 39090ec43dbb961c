import { AppError } from "@/lib/errors";

/** The form a browser sent, files included. Throws `too_large` before it is read, `invalid` for what is none. */
export async function readForm(request: Request, mostBytes: number): Promise<FormData> {
  const length = request.headers.get("content-length");
  if (length === null || Number(length) > mostBytes)
    throw new AppError("too_large", "This is more than can be sent at once. Send less.");
  try {
    return await request.formData();
  } catch {
    throw new AppError("invalid", "The form did not arrive whole. Send it once more.");
  }
}

/** A field of it that is text; empty where it is missing. */
export function textIn(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === "string" ? value : "";
}

/** The files chosen in a field. A browser sends an unnamed one where none was. */
export function filesIn(form: FormData, name: string): File[] {
  return form.getAll(name).filter((value) => typeof value !== "string" && value.name !== "") as File[];
}

export const bytesOf = async (file: File): Promise<Uint8Array<ArrayBuffer>> =>
  new Uint8Array(await file.arrayBuffer());
