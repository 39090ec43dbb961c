import type { NextRequest } from "next/server";
import { actorOfCookies } from "@/lib/auth/session";
import { now } from "@/lib/clock";
import { AppError } from "@/lib/errors";
import { newId } from "@/lib/ids";
import { uploadAsCustomer, uploadAsStaff } from "@/lib/services/files/uploads";
import { bytesOf, filesIn, readForm, textIn } from "./multipart";
import { toRpcError } from "./rpc/failure";
import { isCrossSite } from "./rpc/same-site";

/** A file as large as any that is taken, and the form around it. Larger ones are refused by name where they were read. */
const MAX_BODY_BYTES = 12 * 1_024 * 1_024;

async function take(request: NextRequest) {
  if (isCrossSite(request.headers))
    throw new AppError("forbidden", "This file did not come from a page of Recourse.");
  const form = await readForm(request, MAX_BODY_BYTES);
  const [file] = filesIn(form, "file");
  if (!file) throw new AppError("invalid", "Choose a file first.", { param: "file" });
  const given = { name: file.name, bytes: await bytesOf(file) };
  const at = now();
  const token = textIn(form, "token");
  if (token) return uploadAsCustomer(null, { token }, given, at);
  const actor = await actorOfCookies(request.cookies, at);
  const caseReference = textIn(form, "caseReference");
  if (caseReference) return uploadAsCustomer(actor, { caseReference }, given, at);
  if (!actor) throw new AppError("unauthenticated", "You are signed out. Sign in to go on.");
  return uploadAsStaff(actor, { reference: textIn(form, "appealReference") }, given, at);
}

/**
 * Keeps one file until it is sent with what it belongs to. No call, since calls are JSON; it answers as they do. The
 * form names whose door it is: `token`, `caseReference` or `appealReference`.
 */
export async function uploadFile(request: NextRequest): Promise<Response> {
  const requestId = newId();
  const headers = { "cache-control": "no-store", "x-request-id": requestId };
  try {
    return Response.json({ json: await take(request) }, { headers });
  } catch (error) {
    const failure = toRpcError(error, requestId);
    return Response.json({ json: failure.toJSON() }, { status: failure.status, headers });
  }
}
