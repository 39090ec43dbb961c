import { listAudit, verifyAudit } from "@/lib/services/audit/audit";
import { rpc } from "./base";

const audit = rpc.console.audit;

export const auditRouter = audit.router({
  list: audit.list.handler(({ context, input }) => listAudit(context.actor, input)),
  verify: audit.verify.handler(({ context }) => verifyAudit(context.actor)),
});
