import { oc } from "@orpc/contract";
import { reportBounce } from "./v1/bounces";
import { checkEnforcement } from "./v1/enforcement";
import { followStream, getSnapshot, pollChanges, reportGateway } from "./v1/feed";
import { putOrganization } from "./v1/organizations";
import { answerAppeal, fileAppeal, getAppeal, withdrawAppeal } from "./v1/safety-appeals";
import { disputeBlock, getBlock, listBlocks } from "./v1/safety-blocks";
import { getCase, getStanding, listCases } from "./v1/safety-cases";
import { sendSignals } from "./v1/signals";
import { sendTraffic } from "./v1/traffic";

/** Everything machines may call, under `/v1`. */
export const v1Contract = oc.prefix("/v1").router({
  organizations: { put: putOrganization },
  signals: { send: sendSignals },
  traffic: { send: sendTraffic },
  bounces: { report: reportBounce },
  enforcement: { check: checkEnforcement, changes: pollChanges, gateways: { report: reportGateway } },
  safety: {
    cases: { get: getCase, list: listCases },
    standing: { get: getStanding },
    blocks: { get: getBlock, list: listBlocks, dispute: disputeBlock },
    appeals: { file: fileAppeal, get: getAppeal, answer: answerAppeal, withdraw: withdrawAppeal },
  },
});

/** What is described like the rest and served by doors of its own: a stream, and bytes that are written once for all. */
export const v1Doors = oc.prefix("/v1").router({
  enforcement: { snapshot: getSnapshot, stream: followStream },
});
