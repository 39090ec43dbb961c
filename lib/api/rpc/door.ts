import { answerAtDoor, askForLink, fileAtDoor, openDoor } from "@/lib/services/customer/door";
import { openRpc } from "./base";

const door = openRpc.door;

export const doorRouter = door.router({
  open: door.open.handler(({ context, input }) => openDoor(input, context.now)),
  file: door.file.handler(({ context, input }) => fileAtDoor(input, context.now)),
  answer: door.answer.handler(({ context, input }) => answerAtDoor(input, context.now)),
  requestLink: door.requestLink.handler(({ context, input }) => askForLink(input, context.now)),
});
