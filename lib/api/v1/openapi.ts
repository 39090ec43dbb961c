import { OpenAPIGenerator } from "@orpc/openapi";
import { ZodToJsonSchemaConverter } from "@orpc/zod/zod4";
import { v1Contract, v1Doors } from "@/lib/contract/v1";
import { errorEnvelope } from "@/lib/contract/v1/error";
import { signal } from "@/lib/contract/v1/signals";
import { counter } from "@/lib/contract/v1/traffic";
import { env } from "@/lib/env";

const generator = new OpenAPIGenerator({ schemaConverters: [new ZodToJsonSchemaConverter()] });

type Document = Awaited<ReturnType<typeof generator.generate>>;

let document: Promise<Document> | undefined;

/** The OpenAPI 3.1 description of `/v1`, made from the contract once. */
export function openApiDocument(): Promise<Document> {
  document ??= generator.generate(
    { calls: v1Contract, doors: v1Doors },
    {
      info: {
        title: "Recourse",
        version: "1",
        description:
          "Signals and enforcement for gateways (operator keys), standing and appeals for organizations " +
          "(organization keys). Every failure answers the same envelope.",
      },
      servers: [{ url: env().baseUrl }],
      security: [{ key: [] }],
      components: { securitySchemes: { key: { type: "http", scheme: "bearer" } } },
      commonSchemas: {
        Signal: { schema: signal },
        TrafficCounter: { schema: counter },
        Error: { schema: errorEnvelope, strategy: "output" },
      },
      customErrorResponseBodySchema: { $ref: "#/components/schemas/Error" },
    },
  );
  return document;
}
