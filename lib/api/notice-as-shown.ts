import type { NextRequest } from "next/server";
import { z } from "zod";
import { noticeKind } from "@/lib/contract/values";
import { AppError } from "@/lib/errors";
import { previewNotice } from "@/lib/services/policies/notice-preview";
import { htmlAsShown } from "./html-as-shown";

/** Longer than any policy. */
const LONGEST = 2_000_000;

const given = z.object({ kind: noticeKind, document: z.string().max(LONGEST) });

function documentIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new AppError("invalid", "This is no policy.", { param: "document" });
  }
}

/** Serves the HTML of a notice as a policy would say it, to stand in a frame of the editor. A form posts the policy. */
export function noticeAsShown(request: NextRequest): Promise<Response> {
  return htmlAsShown(request, async (actor, now) => {
    const form = given.safeParse(Object.fromEntries(await request.formData()));
    if (!form.success) throw new AppError("invalid", "Name the kind of notice, and give a policy.");
    const { kind, document } = form.data;
    return previewNotice(actor, { kind, document: documentIn(document) }, now).html;
  });
}
