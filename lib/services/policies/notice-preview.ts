import type { PreviewedNotice } from "@/lib/contract/console/policy-notice";
import { renderNotice } from "@/lib/delivery/render";
import type { Actor } from "@/lib/domain/actor";
import type { NoticeKind } from "@/lib/domain/notice/notice-kind";
import { sampleStatement } from "@/lib/domain/notice/sample-statement";
import { env } from "@/lib/env";
import { paths } from "@/lib/paths";
import { authorize } from "../authorize";
import { statementViewOf } from "../record/statement-view";
import { parsePolicyDocument } from "./policy-document";

type Input = { document: unknown; kind: NoticeKind };

/**
 * A notice of one kind as it would be sent under a document, to an invented customer. Writes nothing. Throws `invalid`
 * for a document that may not become a policy.
 */
export function previewNotice(actor: Actor, { document, kind }: Input, now: Date): PreviewedNotice {
  authorize(actor, "see_policies");
  const policy = parsePolicyDocument(document);
  const url = `${env().baseUrl}${paths.doorByReference("C-0000-0000")}`;
  const { title, text, html, statement } = renderNotice(
    sampleStatement(kind, policy, now, url),
    policy.notices[kind],
  );
  return { title, text, html, statement: statementViewOf(statement) };
}
