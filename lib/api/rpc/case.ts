import { getCase } from "@/lib/services/cases/case";
import { decideCase } from "@/lib/services/cases/case-decision";
import { previewDecision } from "@/lib/services/cases/case-preview";
import { listSignals } from "@/lib/services/cases/case-signals";
import { claimCase, holdCase, letGoOfCase } from "@/lib/services/cases/claims";
import { revealEvidence } from "@/lib/services/cases/evidence";
import { lookAtCase } from "@/lib/services/cases/presence";
import { rpc } from "./base";

const calls = rpc.console.case;

export const caseRouter = calls.router({
  preview: calls.preview.handler(({ context, input }) => previewDecision(context.actor, input, context.now)),
  get: calls.get.handler(({ context, input }) => getCase(context.actor, input, context.now)),
  signals: calls.signals.handler(({ context, input }) => listSignals(context.actor, input)),
  claim: calls.claim.handler(({ context, input }) => claimCase(context.actor, input, context.now)),
  heartbeat: calls.heartbeat.handler(({ context, input }) => holdCase(context.actor, input, context.now)),
  look: calls.look.handler(({ context, input }) => lookAtCase(context.actor, input, context.now)),
  release: calls.release.handler(({ context, input }) => letGoOfCase(context.actor, input)),
  decide: calls.decide.handler(({ context, input }) => decideCase(context.actor, input, context.now)),
  evidence: calls.evidence.handler(({ context, input }) => revealEvidence(context.actor, input, context.now)),
});
