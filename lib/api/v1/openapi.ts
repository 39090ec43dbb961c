import { type AnyContractProcedure, type AnyContractRouter, isContractProcedure } from "@orpc/contract";
import { OpenAPIGenerator } from "@orpc/openapi";
import { ZodToJsonSchemaConverter } from "@orpc/zod/zod4";
import { v1Contract, v1Doors } from "@/lib/contract/v1";
import { errorEnvelope } from "@/lib/contract/v1/error";
import { enforcementEntry } from "@/lib/contract/v1/feed";
import { safetyAppeal } from "@/lib/contract/v1/safety-appeals";
import { safetyBlock } from "@/lib/contract/v1/safety-blocks";
import { safetyCase, safetyStanding } from "@/lib/contract/v1/safety-cases";
import { signal } from "@/lib/contract/v1/signals";
import { counter } from "@/lib/contract/v1/traffic";
import { env } from "@/lib/env";
import { describedEvents } from "./described-events";
import { describedOperation } from "./described-operation";
import { PARTS } from "./described-parts";

const generator = new OpenAPIGenerator({ schemaConverters: [new ZodToJsonSchemaConverter()] });

type Document = Awaited<ReturnType<typeof generator.generate>>;

const INFO = {
  title: "Recourse",
  version: "1",
  license: { name: "MIT", identifier: "MIT" },
  description:
    "Signals and enforcement for gateways (operator keys), standing and appeals for organizations " +
    "(organization keys). Every failure answers the same envelope, with a `code` to act on.",
};

const TAGS = [
  { name: "organizations", description: "The provider's customers." },
  { name: "signals", description: "What monitors found, and how much traffic there was." },
  { name: "enforcement", description: "What is limited, for gateways." },
  { name: "notices", description: "What became of mails." },
  { name: "safety", description: "An organization's own standing, cases and appeals." },
  { name: "events", description: "What is posted to an organization's own server." },
];

const proceduresOf = (router: AnyContractRouter): AnyContractProcedure[] =>
  isContractProcedure(router) ? [router] : Object.values(router).flatMap(proceduresOf);

async function generate(): Promise<Document> {
  const document = await generator.generate(
    { calls: v1Contract, doors: v1Doors },
    {
      info: INFO,
      servers: [{ url: env().baseUrl }],
      tags: TAGS,
      webhooks: describedEvents,
      components: PARTS,
      commonSchemas: {
        Signal: { schema: signal },
        TrafficCounter: { schema: counter },
        EnforcementEntry: { schema: enforcementEntry, strategy: "output" },
        SafetyCase: { schema: safetyCase, strategy: "output" },
        SafetyStanding: { schema: safetyStanding, strategy: "output" },
        SafetyBlock: { schema: safetyBlock, strategy: "output" },
        SafetyAppeal: { schema: safetyAppeal, strategy: "output" },
        Error: { schema: errorEnvelope, strategy: "output" },
      },
      customErrorResponseBodySchema: { $ref: "#/components/schemas/Error" },
    },
  );
  for (const procedure of [v1Contract, v1Doors].flatMap(proceduresOf)) {
    const { path = "", method = "POST" } = procedure["~orpc"].route;
    const item = document.paths?.[path];
    const verb = method.toLowerCase() as "get" | "post" | "put";
    const operation = item?.[verb];
    if (!operation) throw new Error(`${method} ${path} is not described`);
    Object.assign(item, { [verb]: describedOperation(operation, procedure) });
  }
  return document;
}

let document: Promise<Document> | undefined;

/** The OpenAPI 3.1 description of `/v1`, made from the contract once. */
export function openApiDocument(): Promise<Document> {
  document ??= generate();
  return document;
}
