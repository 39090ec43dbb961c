/** A schema, as far as it is shown. */
export type Schema = {
  $ref?: string;
  type?: string;
  description?: string;
  const?: unknown;
  enum?: unknown[];
  default?: unknown;
  items?: Schema;
  properties?: Record<string, Schema>;
  required?: string[];
  anyOf?: Schema[];
  minimum?: number;
  maximum?: number;
  maxItems?: number;
};

type Media = { schema?: Schema; example?: unknown; examples?: Record<string, { value: unknown }> };

export type Parameter = {
  $ref?: string;
  name: string;
  in: string;
  required?: boolean;
  description?: string;
  schema?: Schema;
  example?: unknown;
};

export type Answer = { description: string; content?: Record<string, Media> };

export type Operation = {
  operationId: string;
  summary: string;
  description?: string;
  tags: string[];
  security: Record<string, string[]>[];
  parameters: Parameter[];
  requestBody?: { content: Record<string, Media> };
  responses: Record<string, Answer>;
};

/** The OpenAPI document, as far as the reference shows it. */
export type ApiDocument = {
  servers: { url: string }[];
  tags: { name: string; description: string }[];
  paths: Record<string, Record<string, Operation>>;
  webhooks: Record<string, { post: Operation }>;
  components: { schemas: Record<string, Schema> };
};

export const nameOfRef = (ref: string): string => ref.split("/").at(-1) ?? ref;
export const schemaAnchor = (name: string): string => `schema-${name}`;
export const mediaOf = (content: Record<string, Media> | undefined): Media | undefined =>
  content && Object.values(content)[0];
