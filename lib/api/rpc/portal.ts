import { acknowledgeNotice } from "@/lib/services/customer/acknowledgement";
import { discardFile, keepDraft, readDraft } from "@/lib/services/customer/drafts";
import {
  answerAppeal,
  fileAppeal,
  memberProfile,
  readAppealable,
  withdrawAppeal,
} from "@/lib/services/customer/portal";
import { readAdoption } from "@/lib/services/customer/portal-adoption";
import { listNotices, readNotice } from "@/lib/services/customer/portal-notices";
import { listAffected, readPortal } from "@/lib/services/customer/portal-standing";
import { rpc } from "./base";
import { ownBlocksRouter } from "./block";
import { organizationRouter } from "./organization";
import { ownTrustedAccessRouter } from "./trusted-access";
import { webhooksRouter } from "./webhooks";

const portal = rpc.portal;

export const portalRouter = portal.router({
  me: portal.me.handler(({ context }) => memberProfile(context.actor)),
  standing: portal.standing.handler(({ context }) => readPortal(context.actor, context.now)),
  affected: portal.affected.handler(({ context, input }) => listAffected(context.actor, input, context.now)),
  adoption: portal.adoption.handler(({ context }) => readAdoption(context.actor, context.now)),
  notices: portal.notices.handler(({ context, input }) => listNotices(context.actor, input, context.now)),
  notice: portal.notice.handler(({ context, input }) => readNotice(context.actor, input, context.now)),
  acknowledge: portal.acknowledge.handler(({ context, input }) =>
    acknowledgeNotice(context.actor, input, context.now),
  ),
  appealable: portal.appealable.handler(({ context, input }) =>
    readAppealable(context.actor, input, context.now),
  ),
  fileAppeal: portal.fileAppeal.handler(({ context, input }) =>
    fileAppeal(context.actor, input, context.now),
  ),
  answer: portal.answer.handler(({ context, input }) => answerAppeal(context.actor, input, context.now)),
  withdraw: portal.withdraw.handler(({ context, input }) =>
    withdrawAppeal(context.actor, input, context.now),
  ),
  draft: portal.draft.handler(({ context, input }) => readDraft(context.actor, input, input, context.now)),
  keepDraft: portal.keepDraft.handler(({ context, input }) =>
    keepDraft(context.actor, input, input, context.now),
  ),
  discardFile: portal.discardFile.handler(({ context, input }) =>
    discardFile(context.actor, input, input, context.now),
  ),
  organization: organizationRouter,
  webhooks: webhooksRouter,
  trustedAccess: ownTrustedAccessRouter,
  blocks: ownBlocksRouter,
});
