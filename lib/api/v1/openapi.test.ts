import { createConfig, lintFromString } from "@redocly/openapi-core";
import { expect, it, vi } from "vitest";
import { openApiDocument } from "./openapi";

vi.stubEnv("DATABASE_URL", "postgresql://nobody@localhost/none");
vi.stubEnv("SECRET", "x".repeat(32));
vi.stubEnv("BASE_URL", "https://recourse.test");

type Media = { example?: unknown; examples?: unknown };
type Described = {
  operationId: string;
  security: [object];
  parameters: { name?: string; example?: unknown }[];
  requestBody?: { content: Record<string, Media> };
  responses: Record<string, { headers: object; content?: Record<string, Media> }>;
};

const document = await openApiDocument();
const operations = Object.entries(document.paths ?? {}).flatMap(([path, item]) =>
  Object.entries(item as Record<string, Described>).map(
    ([method, operation]) => [`${method.toUpperCase()} ${path}`, operation] as const,
  ),
);
const config = await createConfig({ extends: ["recommended-strict"] });

/** What the linter says of it, strictly: examples are held against their own schemas as well. */
async function problemsOf(described: unknown) {
  const problems = await lintFromString({ source: JSON.stringify(described), config });
  return problems.map(({ ruleId, message, location }) => `${ruleId} ${location[0]?.pointer}: ${message}`);
}

it("passes the linter, its examples included", { timeout: 60_000 }, async () => {
  expect(await problemsOf(document)).toEqual([]);
  // What makes the line above worth something: one member of one example of the wrong type.
  const [path, item] =
    Object.entries(document.paths ?? {}).find(([each]) => each.includes("organizations")) ?? [];
  const spoiled = JSON.parse(JSON.stringify(item).replace('"zdr":false', '"zdr":"no"'));
  const problems = await problemsOf({ ...document, webhooks: {}, paths: { [String(path)]: spoiled } });
  expect(problems).toContainEqual(expect.stringMatching(/^no-invalid-media-type-examples/));
});

it.each(operations)("%s says for whom it is, how it fails and what it looks like", (_name, operation) => {
  expect(operation).toMatchObject({ summary: expect.any(String), tags: [expect.any(String)] });
  expect(operation.operationId).not.toMatch(/^(calls|doors)/);
  expect(Object.keys(operation.security[0])).toEqual([expect.stringMatching(/^(operator|organization)Key$/)]);
  const answers = Object.entries(operation.responses);
  expect(answers.map(([status]) => status)).toEqual(
    expect.arrayContaining(["400", "401", "403", "429", "500"]),
  );
  for (const [status, { headers, content = {} }] of answers) {
    expect(headers).toHaveProperty("x-request-id");
    const shown = Object.values(content).map(({ example, examples }) => example ?? examples);
    expect([status, shown]).toEqual([status, status === "204" ? [] : [expect.anything()]]);
  }
  for (const { example } of Object.values(operation.requestBody?.content ?? {}))
    expect(example).toBeDefined();
  for (const { name, example } of operation.parameters)
    if (name) expect([name, example]).toEqual([name, expect.anything()]);
});

it("says of each write whether it may be repeated under a key", () => {
  const repeatable = operations.filter(([, operation]) =>
    JSON.stringify(operation).includes("#/components/parameters/IdempotencyKey"),
  );
  expect(repeatable.map(([name]) => name).sort()).toEqual([
    "POST /v1/bounces",
    "POST /v1/safety/appeals/{id}/messages",
    "POST /v1/safety/appeals/{id}/withdraw",
    "POST /v1/safety/blocks/{id}/dispute",
    "POST /v1/safety/cases/{id}/appeals",
    "POST /v1/signals",
    "POST /v1/traffic",
    "PUT /v1/organizations/{external_id}",
  ]);
});
