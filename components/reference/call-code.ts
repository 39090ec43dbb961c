import { mediaOf, type Operation, type Parameter } from "./api-document";

export type Call = { method: string; path: string; operation: Operation };

/** The whole address of a call, with the examples of what it needs. */
function addressOf(base: string, path: string, parameters: readonly Parameter[]): string {
  const query = new URLSearchParams();
  let filled = path;
  for (const { name, in: place, required, example } of parameters)
    if (place === "path") filled = filled.replace(`{${name}}`, encodeURIComponent(String(example)));
    else if (place === "query" && required) query.set(name, String(example));
  return base + filled + (query.size > 0 ? `?${query}` : "");
}

function partsOf(base: string, { method, path, operation }: Call) {
  const { parameters, requestBody, responses } = operation;
  const [[status, answer] = ["", undefined]] = Object.entries(responses).filter(([code]) => code[0] === "2");
  return {
    method: method.toUpperCase(),
    address: addressOf(base, path, parameters),
    body: mediaOf(requestBody?.content)?.example,
    isRepeatable: parameters.some(({ $ref }) => $ref?.endsWith("/IdempotencyKey")),
    isStream: Object.keys(answer?.content ?? {}).includes("text/event-stream"),
    isEmpty: status === "204",
  };
}

const quoted = (text: string) => `'${text.replaceAll("'", `'\\''`)}'`;

/** A call as a line of a shell. The key is in the environment. */
export function curlOf(base: string, call: Call): string {
  const { method, address, body, isRepeatable, isStream } = partsOf(base, call);
  const lines = [
    `curl -sS${isStream ? "N" : ""}${method === "GET" ? "" : ` -X ${method}`} ${quoted(address)}`,
    `-H "authorization: Bearer $RECOURSE_KEY"`,
    ...(isRepeatable ? [`-H "idempotency-key: $(uuidgen)"`] : []),
    ...(body === undefined
      ? []
      : [`-H "content-type: application/json"`, `-d ${quoted(JSON.stringify(body, null, 2))}`]),
  ];
  return `${lines.join(" \\\n  ")}\n`;
}

/** A call as a module for Node, without a package. */
export function nodeOf(base: string, call: Call): string {
  const { method, address, body, isRepeatable, isStream, isEmpty } = partsOf(base, call);
  const json = JSON.stringify(body, null, 2)?.replaceAll("\n", "\n  ");
  const answer = isStream
    ? "for await (const text of response.body.pipeThrough(new TextDecoderStream())) process.stdout.write(text);\n"
    : "console.log(await response.json());\n";
  return [
    `const url = ${JSON.stringify(address)};\n`,
    "const response = await fetch(url, {\n",
    method === "GET" ? "" : `  method: "${method}",\n`,
    `  headers: {\n    authorization: \`Bearer \${process.env.RECOURSE_KEY}\`,\n`,
    isRepeatable ? `    "idempotency-key": crypto.randomUUID(),\n` : "",
    json === undefined ? "" : `    "content-type": "application/json",\n`,
    "  },\n",
    json === undefined ? "" : `  body: JSON.stringify(${json}),\n`,
    "});\n",
    "if (!response.ok) throw new Error((await response.json()).error.message);\n",
    isEmpty ? "" : answer,
  ].join("");
}
