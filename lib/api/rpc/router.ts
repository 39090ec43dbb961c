import { meRouter } from "./me";

export const router = {
  console: { me: meRouter },
};
