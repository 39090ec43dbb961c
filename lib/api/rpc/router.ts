import { implement } from "@orpc/server";
import { browserContract } from "@/lib/contract/browser";
import { appealRouter } from "./appeal";
import { auditRouter } from "./audit";
import type { RpcContext } from "./base";
import { disputeRouter } from "./block";
import { caseRouter } from "./case";
import { deliveryRouter } from "./delivery";
import { doorRouter } from "./door";
import { entryRouter } from "./entry";
import { gatewayRouter } from "./gateway";
import { insightRouter } from "./insight";
import { mailboxRouter } from "./mailbox";
import { meRouter } from "./me";
import { notificationRouter, staffDeliveryRouter } from "./notification";
import { keyRouter, personRouter } from "./people";
import { policyRouter } from "./policy";
import { portalRouter } from "./portal";
import { queueRouter } from "./queue";
import { subjectRouter } from "./subject";
import { trustedAccessRouter } from "./trusted-access";

/** Everything of the contract; a call that nothing answers would not compile. */
export const router = implement(browserContract)
  .$context<RpcContext>()
  .router({
    console: {
      me: meRouter,
      queue: queueRouter,
      case: caseRouter,
      appeal: appealRouter,
      dispute: disputeRouter,
      subject: subjectRouter,
      policy: policyRouter,
      trustedAccess: trustedAccessRouter,
      delivery: deliveryRouter,
      staffDelivery: staffDeliveryRouter,
      notification: notificationRouter,
      mailbox: mailboxRouter,
      audit: auditRouter,
      insight: insightRouter,
      gateway: gatewayRouter,
      person: personRouter,
      key: keyRouter,
    },
    portal: portalRouter,
    door: doorRouter,
    entry: entryRouter,
  });
