import { getSubject, restoreAccess } from "@/lib/services/subjects/subject";
import { listSubjects } from "@/lib/services/subjects/subjects";
import { rpc } from "./base";

const subject = rpc.console.subject;

export const subjectRouter = subject.router({
  list: subject.list.handler(({ context, input }) => listSubjects(context.actor, input, context.now)),
  get: subject.get.handler(({ context, input }) => getSubject(context.actor, input, context.now)),
  restore: subject.restore.handler(({ context, input }) => restoreAccess(context.actor, input, context.now)),
});
