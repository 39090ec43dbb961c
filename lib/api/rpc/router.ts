import { meRouter } from "./me";
import { queueRouter } from "./queue";

export const router = {
  console: { me: meRouter, queue: queueRouter },
};
