import { auditRouter } from "./audit";
import { meRouter } from "./me";
import { queueRouter } from "./queue";

export const router = {
  console: { me: meRouter, queue: queueRouter, audit: auditRouter },
};
