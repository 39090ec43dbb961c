import { createServer, type Server, type ServerResponse } from "node:http";
import { readBody } from "./http";
import { inputText } from "./texts";

/** A model's server for trying the gateway out: it says the input again, word by word. */
export function createFakeUpstream(): Server {
  return createServer(async (request, response) => {
    const body = JSON.parse((await readBody(request)).toString());
    const words = inputText(body)
      .replaceAll("\n", " ")
      .split(/(?<= )/);
    const isChat = request.url === "/v1/chat/completions";
    if (body.stream) {
      response.writeHead(200, { "content-type": "text/event-stream" });
      return isChat ? streamChat(response, body.model, words) : streamResponse(response, body.model, words);
    }
    const answer = isChat ? chatOf(body.model, words.join("")) : responseOf(body.model, words.join(""));
    response.writeHead(200, { "content-type": "application/json" }).end(JSON.stringify(answer, null, 2));
  });
}

const CREATED = 1_764_000_000;

const chatOf = (model: string, content: string) => ({
  id: "chatcmpl_1",
  object: "chat.completion",
  created: CREATED,
  model,
  choices: [{ index: 0, message: { role: "assistant", content }, finish_reason: "stop" }],
});

const responseOf = (model: string, text: string, status = "completed") => ({
  id: "resp_1",
  object: "response",
  created_at: CREATED,
  status,
  model,
  output: text
    ? [{ id: "msg_1", type: "message", role: "assistant", content: [{ type: "output_text", text }] }]
    : [],
});

function streamChat(response: ServerResponse, model: string, words: string[]): void {
  const chunk = (delta: object, finish_reason: string | null = null) =>
    response.write(
      `data: ${JSON.stringify({
        id: "chatcmpl_1",
        object: "chat.completion.chunk",
        created: CREATED,
        model,
        choices: [{ index: 0, delta, finish_reason }],
      })}\n\n`,
    );
  for (const content of words) chunk({ content });
  chunk({}, "stop");
  response.end("data: [DONE]\n\n");
}

function streamResponse(response: ServerResponse, model: string, words: string[]): void {
  let sequence_number = 0;
  const event = (type: string, members: object) =>
    response.write(
      `event: ${type}\ndata: ${JSON.stringify({ type, sequence_number: sequence_number++, ...members })}\n\n`,
    );
  const place = { item_id: "msg_1", output_index: 0, content_index: 0 };
  event("response.created", { response: responseOf(model, "", "in_progress") });
  for (const delta of words) event("response.output_text.delta", { ...place, delta });
  event("response.completed", { response: responseOf(model, words.join("")) });
  response.end();
}
