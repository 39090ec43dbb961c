import { answerAtDoor, askForLink, fileAtDoor, openDoor, withdrawAtDoor } from "@/lib/services/customer/door";
import { discardFile, keepDraft, readDraft } from "@/lib/services/customer/drafts";
import { openRpc } from "./base";

const door = openRpc.door;

export const doorRouter = door.router({
  open: door.open.handler(({ context, input }) => openDoor(input, context.now)),
  file: door.file.handler(({ context, input }) => fileAtDoor(input, context.now)),
  answer: door.answer.handler(({ context, input }) => answerAtDoor(input, context.now)),
  withdraw: door.withdraw.handler(({ context, input }) => withdrawAtDoor(input, context.now)),
  draft: door.draft.handler(({ context, input }) => readDraft(null, input, input, context.now)),
  keepDraft: door.keepDraft.handler(({ context, input }) => keepDraft(null, input, input, context.now)),
  discardFile: door.discardFile.handler(({ context, input }) => discardFile(null, input, input, context.now)),
  requestLink: door.requestLink.handler(({ context, input }) =>
    askForLink({ ...input, address: context.address }, context.now),
  ),
});
