import { randomUUID } from "node:crypto";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { pipeline } from "node:stream/promises";
import { type Enforcer, guardStream, toErrorResponse } from "@recourse/enforcer";
import { Guard } from "./guard";
import { errorAnswer, passedOn, Refused, readBody, readObject, sendJson } from "./http";
import type { Monitor } from "./monitor";
import { inputText, type Kind, outputText } from "./texts";

export type GatewayOptions = {
  /** Without one the gateway only passes on, which is what `npm run bench` compares to. */
  enforcer: Enforcer | null;
  monitor: Monitor | null;
  /** Where the models are, such as `https://api.example/v1`, and the key to send there. */
  upstream: { url: string; key: string };
  /** The organization of a client's API key; null for a key that nobody holds. */
  organizationOf: (apiKey: string) => string | null;
};

const kinds: Record<string, Kind> = { "/v1/responses": "responses", "/v1/chat/completions": "chat" };

/** An OpenAI-compatible reverse proxy with Recourse in it. */
export function createGateway(options: GatewayOptions): Server {
  return createServer((request, response) => {
    handle(options, request, response)
      .catch((error) => {
        if (response.headersSent) response.destroy();
        else if (error instanceof Refused) sendJson(response, errorAnswer(error));
        else
          sendJson(
            response,
            errorAnswer(new Refused(502, "upstream_failed", "The model cannot be reached.")),
          );
      })
      // Whatever comes of one request, the others are served.
      .catch(() => response.destroy());
  });
}

async function handle(
  options: GatewayOptions,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const path = request.url?.split("?")[0] ?? "";
  const kind = kinds[path];
  if (request.method !== "POST" || !kind)
    throw new Refused(404, "not_found", `There is no ${request.method} ${path} here.`);
  const organization = options.organizationOf(request.headers.authorization?.replace(/^Bearer /, "") ?? "");
  if (!organization) throw new Refused(401, "invalid_api_key", "The API key is not known.");
  const bytes = await readBody(request);
  const body = readObject(bytes.toString());
  if (!body) throw new Refused(400, "invalid_json", "The body is not a JSON object.");
  const model = String(body.model);
  const safetyIdentifier = typeof body.safety_identifier === "string" ? body.safety_identifier : null;
  const asked = { organization, safetyIdentifier, model, requestId: `req_${randomUUID()}` };
  const { enforcer, monitor } = options;
  // By which notices name a request, so that the client can find it, also where it was refused.
  response.setHeader("x-request-id", asked.requestId);

  // Recourse, 1: whoever is limited is refused, and how much traffic there is is counted.
  const denial = enforcer?.check(asked) ?? null;
  enforcer?.count({ ...asked, refused: denial !== null });
  if (denial) return sendJson(response, toErrorResponse(denial));

  // Recourse, 2: what the monitor finds is reported; where the policy blocks single requests, it ends here.
  const guard = enforcer && monitor && new Guard(enforcer, monitor, asked);
  const blocked = guard?.judge(inputText(body));
  if (blocked) return sendJson(response, toErrorResponse(blocked));

  const answer = await forward(options, path, bytes, response);
  const headers = { ...passedOn(answer.headers), "x-request-id": asked.requestId };
  if (!answer.body || !answer.headers.get("content-type")?.startsWith("text/event-stream")) {
    const whole = Buffer.from(await answer.arrayBuffer());
    const stopped = answer.ok && guard ? guard.judge(outputText(whole.toString())) : null;
    if (stopped) return sendJson(response, toErrorResponse(stopped));
    response.writeHead(answer.status, { ...headers, "content-length": whole.length }).end(whole);
    return;
  }

  // Recourse, 3: a stream passes untouched until the monitor stops it.
  const stop = new AbortController();
  const inspect = guard?.inspector(kind, stop);
  response.writeHead(answer.status, headers);
  await pipeline(
    enforcer ? guardStream(answer.body, { kind, signal: stop.signal, inspect }) : answer.body,
    response,
  );
}

/** Asks the model. The answer is asked for as it is, so that it can be read on its way; it ends with the client. */
function forward({ upstream }: GatewayOptions, path: string, body: Buffer, response: ServerResponse) {
  const gone = new AbortController();
  response.once("close", () => gone.abort());
  return fetch(upstream.url + path.replace("/v1", ""), {
    method: "POST",
    headers: {
      authorization: `Bearer ${upstream.key}`,
      "content-type": "application/json",
      "accept-encoding": "identity",
    },
    body: new Uint8Array(body),
    signal: gone.signal,
  });
}
