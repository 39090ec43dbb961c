import type { ContractRouterClient } from "@orpc/contract";
import { appealContract } from "./console/appeal";
import { caseContract } from "./console/case";
import { disputeContract } from "./console/dispute";
import { gatewayContract } from "./console/gateway";
import { insightContract } from "./console/insight";
import { notificationContract, staffDeliveryContract } from "./console/notification";
import { auditContract, deliveryContract, mailboxContract, meContract } from "./console/operations";
import { keyContract, personContract } from "./console/people";
import { policyContract } from "./console/policy";
import { queueContract } from "./console/queue";
import { subjectContract } from "./console/subject";
import { trustedAccessContract } from "./console/trusted-access";
import { entryContract } from "./portal/organization";
import { doorContract, portalContract } from "./portal/standing";

/** Everything a browser may call, over `/api/rpc`. */
export const browserContract = {
  console: {
    me: meContract,
    queue: queueContract,
    case: caseContract,
    appeal: appealContract,
    dispute: disputeContract,
    subject: subjectContract,
    policy: policyContract,
    trustedAccess: trustedAccessContract,
    delivery: deliveryContract,
    staffDelivery: staffDeliveryContract,
    notification: notificationContract,
    mailbox: mailboxContract,
    audit: auditContract,
    insight: insightContract,
    gateway: gatewayContract,
    person: personContract,
    key: keyContract,
  },
  portal: portalContract,
  door: doorContract,
  entry: entryContract,
};

export type BrowserClient = ContractRouterClient<typeof browserContract>;
