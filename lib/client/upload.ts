import { ORPCError } from "@orpc/client";
import type { FileView } from "@/lib/contract/files";

/** Whose door it is: a signed link's, a member's, or that of staff on an appeal. */
export type UploadTo = { token: string } | { caseReference: string } | { appealReference: string };

/** Sends one file to be kept until it is sent along. Fails as calls do: `failureOf` reads it. */
export async function uploadFile(path: string, to: UploadTo, file: File): Promise<FileView> {
  const form = new FormData();
  for (const [name, value] of Object.entries(to)) form.set(name, value);
  form.set("file", file);
  const response = await fetch(path, { method: "POST", body: form });
  const { json } = await response.json();
  if (response.ok) return json;
  const { code, status, message, data } = json;
  throw new ORPCError(code, { status, message, data });
}
