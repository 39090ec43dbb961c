import { now } from "@/lib/clock";
import { appealLimits, requestIdsIn, tooLong } from "@/lib/contract/portal/appeal-limits";
import { furtherQuestions } from "@/lib/contract/portal/appeal-questions";
import { type DraftContent, type DraftKind, draftContent, draftKind } from "@/lib/contract/portal/draft";
import { appealSituation, commandId } from "@/lib/contract/values";
import { AppError } from "@/lib/errors";
import { isId, newId } from "@/lib/ids";
import { paths } from "@/lib/paths";
import { answerAtDoor, fileAtDoor } from "@/lib/services/customer/door";
import { keepDraft } from "@/lib/services/customer/drafts";
import { uploadAsCustomer } from "@/lib/services/files/uploads";
import { knownError, statusOf, unknownMessage } from "./answers";
import { bytesOf, filesIn, readForm, textIn } from "./multipart";

/** Files as many as can be sent at once, and what is written. */
const MAX_BODY_BYTES = 32 * 1_024 * 1_024;

/** Browsers send line breaks in two characters. */
const typedIn = (form: FormData, name: string) => textIn(form, name).replaceAll("\r\n", "\n");

function contentOf(form: FormData): DraftContent {
  const situation = appealSituation.nullable().catch(null).parse(textIn(form, "situation"));
  const asked = situation ? furtherQuestions(situation) : [];
  const { data } = draftContent.safeParse({
    situation,
    text: typedIn(form, "text"),
    requests: typedIn(form, "requests"),
    answers: Object.fromEntries(asked.map(({ id }) => [id, typedIn(form, `answer-${id}`)])),
  });
  if (!data) throw new AppError("too_large", "This is far more text than can be sent.");
  return data;
}

/** What is wrong with it, in a sentence; null where it can be sent. */
function problemWith(kind: DraftKind, { situation, text, requests, answers }: DraftContent): string | null {
  if (!text.trim()) return "Write a sentence or more: it is what the person goes by.";
  const long = tooLong(text.trim(), kind === "appeal" ? appealLimits.text : appealLimits.message);
  if (long || kind === "answer") return long;
  if (!situation) return "Choose what comes closest.";
  const ids = requestIdsIn(requests);
  if (ids.length > appealLimits.requests)
    return `These are ${ids.length} request ids. Name the ${appealLimits.requests} that matter most.`;
  if (ids.some((id) => id.length > appealLimits.requestId)) return "One of the request ids is too long.";
  const further = Object.values(answers).map((answer) => tooLong(answer.trim(), appealLimits.answer));
  return further.find((each) => each !== null) ?? null;
}

type Sent = { token: string; kind: DraftKind; content: DraftContent; form: FormData };

async function send({ token, kind, content, form }: Sent, at: Date): Promise<void> {
  const fileIds = form.getAll("file-id").map(String).filter(isId);
  for (const file of filesIn(form, "files")) {
    const given = { name: file.name, bytes: await bytesOf(file) };
    fileIds.push((await uploadAsCustomer(null, { token }, given, at)).id);
  }
  const { situation, requests, answers } = content;
  const text = content.text.trim();
  // Of one page, so that pressing twice sends once.
  const command = {
    token,
    text,
    fileIds,
    commandId: commandId.catch(newId()).parse(textIn(form, "command")),
  };
  if (kind === "answer") return void (await answerAtDoor(command, at));
  const given = Object.entries(answers).map(([question, answer]) => ({ question, answer: answer.trim() }));
  await fileAtDoor(
    {
      ...command,
      situation: situation ?? "other",
      requestIds: requestIdsIn(requests),
      answers: given.filter(({ answer }) => answer !== ""),
    },
    at,
  );
}

/** Sends it, or keeps it with the reason why not. Without a link that opens, nothing is kept. */
async function sendOrKeep(sent: Sent, at: Date): Promise<void> {
  const { token, kind, content } = sent;
  const keep = (problem: string | null) => keepDraft(null, { token }, { kind, content, problem }, at);
  // First of all: whatever fails from here on, what was written is not lost.
  await keep(null);
  const problem = problemWith(kind, content);
  if (problem) return void (await keep(problem));
  try {
    await send(sent, at);
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    await keep(error.message);
  }
}

/**
 * Takes the door's form from a browser that runs no scripts, and leads back to the door, which shows what became of it.
 * The link is the credential and nothing else is looked at, so that no other site can send anything in anybody's name.
 */
export async function takeDoorForm(request: Request, token: string): Promise<Response> {
  const requestId = newId();
  const headers = {
    "cache-control": "no-store",
    "referrer-policy": "no-referrer",
    "x-request-id": requestId,
  };
  const at = now();
  try {
    const form = await readForm(request, MAX_BODY_BYTES);
    const kind = draftKind.catch("appeal").parse(textIn(form, "kind"));
    await sendOrKeep({ token, kind, content: contentOf(form), form }, at);
  } catch (error) {
    const known = knownError(error, requestId);
    // The door says best why a link opens nothing.
    if (known?.code !== "not_found" && known?.code !== "forbidden") {
      const words = `${known?.message ?? unknownMessage(requestId)} Nothing was sent. Go back: your browser still has what you wrote.`;
      return new Response(words, { status: known ? statusOf(known.code) : 500, headers });
    }
  }
  return new Response(null, { status: 303, headers: { ...headers, location: paths.door(token) } });
}
