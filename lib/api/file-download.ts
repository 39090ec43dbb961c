import type { NextRequest } from "next/server";
import { actorOfCookies } from "@/lib/auth/session";
import { now } from "@/lib/clock";
import { AppError } from "@/lib/errors";
import { newId } from "@/lib/ids";
import { type Download, readFile, readFileAtDoor } from "@/lib/services/files/downloads";
import { asAttachment } from "@/lib/services/files/file-name";
import { knownError, statusOf, unknownMessage } from "./answers";

async function served(read: () => Promise<Download>): Promise<Response> {
  const requestId = newId();
  const headers = {
    "cache-control": "no-store",
    "referrer-policy": "no-referrer",
    "x-request-id": requestId,
  };
  try {
    const { name, mediaType, content } = await read();
    return new Response(content, {
      headers: {
        ...headers,
        "content-type": mediaType,
        "content-disposition": asAttachment(name),
        // Never shown in our pages' place, whatever a browser takes it for.
        "x-content-type-options": "nosniff",
        "content-security-policy": "default-src 'none'; sandbox",
        "cross-origin-resource-policy": "same-origin",
      },
    });
  } catch (error) {
    const known = knownError(error, requestId);
    const status = known ? statusOf(known.code) : 500;
    return new Response(known?.message ?? unknownMessage(requestId), { status, headers });
  }
}

/** Gives a file of an appeal to whoever is signed in and may see it: downloaded, never displayed. */
export const downloadFile = (request: NextRequest, id: string): Promise<Response> =>
  served(async () => {
    const actor = await actorOfCookies(request.cookies, now());
    if (!actor) throw new AppError("unauthenticated", "You are signed out. Sign in to go on.");
    return readFile(actor, { id });
  });

/** Likewise, for whoever holds the signed link. */
export const downloadFileAtDoor = (token: string, id: string): Promise<Response> =>
  served(() => readFileAtDoor({ token, id }, now()));
