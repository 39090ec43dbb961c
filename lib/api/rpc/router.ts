import { appealRouter } from "./appeal";
import { auditRouter } from "./audit";
import { caseRouter } from "./case";
import { deliveryRouter } from "./delivery";
import { doorRouter } from "./door";
import { mailboxRouter } from "./mailbox";
import { meRouter } from "./me";
import { portalRouter } from "./portal";
import { queueRouter } from "./queue";

export const router = {
  console: {
    me: meRouter,
    queue: queueRouter,
    case: caseRouter,
    appeal: appealRouter,
    delivery: deliveryRouter,
    mailbox: mailboxRouter,
    audit: auditRouter,
  },
  portal: portalRouter,
  door: doorRouter,
};
