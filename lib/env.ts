import { z } from "zod";

const unitMs = { ms: 1, s: 1_000, m: 60_000, h: 3_600_000, d: 86_400_000 } as const;

const duration = z
  .string()
  .regex(/^-?\d+(ms|s|m|h|d)$/, "must be a number and a unit, such as 30m, 25h or 8d")
  .transform((text) => {
    const [, count, unit] = /^(-?\d+)([a-z]+)$/.exec(text) ?? [];
    return Number(count) * unitMs[unit as keyof typeof unitMs];
  });

const secret = z
  .string({ error: "must be set: at least 32 random characters" })
  .min(32, "must have at least 32 characters");
const address = (protocol: RegExp, example: string) =>
  z.url({ protocol, error: `must be an address such as ${example}` });

/** A secret by itself, and so never in clear on a network: https, or http to this machine. */
function isPrivateAddress(text: string): boolean {
  const { protocol, hostname, username, password } = new URL(text);
  const isLocal = ["localhost", "127.0.0.1", "[::1]"].includes(hostname);
  return !username && !password && (protocol === "https:" || (protocol === "http:" && isLocal));
}

const webhook = z.string().refine((text) => URL.canParse(text) && isPrivateAddress(text), {
  error: "must be an https address such as https://hooks.slack.com/services/…",
});

const variables = z.object({
  DATABASE_URL: address(/^postgres(ql)?$/, "postgresql://user:password@host:5432/recourse"),
  DATABASE_KIND: z.enum(["embedded", "test", "external"]).default("external"),
  DATABASE_POOL: z.coerce.number().int().min(1).max(200).default(10),
  HOST: z.string().optional(),
  PORT: z.coerce.number().int().min(1).max(65_535).default(3000),
  BASE_URL: address(/^https?$/, "https://recourse.example.com").optional(),
  SECRET: secret,
  SMTP_URL: address(/^smtps?$/, "smtp://user:password@mail.example.com:587").optional(),
  MAIL_FROM: z.string().optional(),
  STAFF_CHAT_WEBHOOK_URL: webhook.optional(),
  OIDC_ISSUER: address(/^https?$/, "https://login.example.com").optional(),
  OIDC_CLIENT_ID: z.string().optional(),
  OIDC_CLIENT_SECRET: z.string().optional(),
  OIDC_NAME: z.string().default("single sign-on"),
  WORKER: z.enum(["on", "off"]).default("on"),
  TRUSTED_PROXIES: z.coerce.number().int().min(0).max(10).default(0),
  WEBHOOKS_ANYWHERE: z.enum(["on", "off"]).default("off"),
  LIFTS_APPLIED_WITHIN: duration.default(10_000),
  RATE_LIMIT_OPERATOR: z.coerce.number().int().min(1).default(300_000),
  RATE_LIMIT_ORGANIZATION: z.coerce.number().int().min(1).default(600),
  METRICS_TOKEN: z.string().min(16, "must have at least 16 characters").optional(),
  CLOCK_OFFSET: duration.optional(),
});

/** What no variable says for itself. Looked for beside the rest, so that one start tells everything. */
function contradictions(given: Record<string, string | undefined>): string[] {
  const oidc = [given.OIDC_ISSUER, given.OIDC_CLIENT_ID, given.OIDC_CLIENT_SECRET];
  const isExternal = (given.DATABASE_KIND ?? "external") === "external";
  return [
    oidc.some(Boolean) && !oidc.every(Boolean)
      ? "OIDC_ISSUER, OIDC_CLIENT_ID and OIDC_CLIENT_SECRET must be set together"
      : "",
    given.SMTP_URL && !given.MAIL_FROM
      ? "MAIL_FROM must be set when SMTP_URL is: the sender of every mail"
      : "",
    given.CLOCK_OFFSET && isExternal ? "CLOCK_OFFSET is honoured only on an embedded or a test database" : "",
  ].filter(Boolean);
}

/** What the process was told by its environment. Durations are in milliseconds. */
export type Env = {
  databaseUrl: string;
  databaseKind: "embedded" | "test" | "external";
  databasePool: number;
  host: string;
  port: number;
  /** The public address, without a slash at its end. */
  baseUrl: string;
  secret: string;
  mail: { smtpUrl: string; from: string } | null;
  /** Where the staff's chat takes posts, in the format of Slack's incoming webhooks. Whoever knows it may post. */
  staffChatWebhook: string | null;
  oidc: { issuer: string; clientId: string; clientSecret: string; name: string } | null;
  worker: boolean;
  /** How many proxies of ours stand in front, and so how many addresses of `X-Forwarded-For` can be believed. */
  trustedProxies: number;
  /** Whether customers' webhooks may go to plain http and to private addresses. */
  webhooksAnywhere: boolean;
  /** How long gateways may take to confirm a lift before the leads are told. */
  liftsAppliedWithin: number;
  /** Requests a minute with one key, by whose it is. */
  requestsPerMinute: { operator: number; organization: number };
  metricsToken: string | null;
  clockOffset: number;
};

/** Thrown with one line per variable that is missing or wrong. */
export class InvalidEnvironment extends Error {
  override name = "InvalidEnvironment";
}

/** Reads and checks the environment given; throws {@link InvalidEnvironment} with all that is wrong in it. */
export function parseEnv(source: Record<string, string | undefined>): Env {
  const set = Object.fromEntries(Object.entries(source).filter(([, value]) => value?.trim()));
  const { data, error } = variables.safeParse(set);
  const wrong = [
    ...(error?.issues ?? []).map(({ path, message }) => `${path.join(".")} ${message}`),
    ...contradictions(set),
  ];
  if (!data || wrong.length > 0)
    throw new InvalidEnvironment(
      `The configuration is not usable:\n${wrong.map((line) => `  ${line}\n`).join("")}See .env.example for every variable.`,
    );
  return {
    databaseUrl: data.DATABASE_URL,
    databaseKind: data.DATABASE_KIND,
    databasePool: data.DATABASE_POOL,
    host: data.HOST ?? (data.DATABASE_KIND === "external" ? "0.0.0.0" : "127.0.0.1"),
    port: data.PORT,
    baseUrl: (data.BASE_URL ?? `http://localhost:${data.PORT}`).replace(/\/+$/, ""),
    secret: data.SECRET,
    mail: data.SMTP_URL && data.MAIL_FROM ? { smtpUrl: data.SMTP_URL, from: data.MAIL_FROM } : null,
    staffChatWebhook: data.STAFF_CHAT_WEBHOOK_URL ?? null,
    oidc:
      data.OIDC_ISSUER && data.OIDC_CLIENT_ID && data.OIDC_CLIENT_SECRET
        ? {
            issuer: data.OIDC_ISSUER,
            clientId: data.OIDC_CLIENT_ID,
            clientSecret: data.OIDC_CLIENT_SECRET,
            name: data.OIDC_NAME,
          }
        : null,
    worker: data.WORKER === "on",
    trustedProxies: data.TRUSTED_PROXIES,
    webhooksAnywhere: data.WEBHOOKS_ANYWHERE === "on",
    liftsAppliedWithin: data.LIFTS_APPLIED_WITHIN,
    requestsPerMinute: { operator: data.RATE_LIMIT_OPERATOR, organization: data.RATE_LIMIT_ORGANIZATION },
    metricsToken: data.METRICS_TOKEN ?? null,
    clockOffset: data.CLOCK_OFFSET ?? 0,
  };
}

// On globalThis, since Next bundles its own copy of this file, and reads .env files of its own accord meanwhile.
const shared = globalThis as typeof globalThis & { recourseEnv?: Env };

/** The environment of this process. Read on first use, so that a build needs none of it. */
export function env(): Env {
  if (shared.recourseEnv) return shared.recourseEnv;
  const parsed = parseEnv(process.env);
  shared.recourseEnv = parsed;
  // next-auth reads its address and key from here and nowhere else.
  process.env.NEXTAUTH_URL = parsed.baseUrl;
  process.env.NEXTAUTH_SECRET = parsed.secret;
  return parsed;
}

/** Apart from {@link env}, since the log must be able to say that the environment is not usable. */
export const logLevel = z
  .enum(["fatal", "error", "warn", "info", "debug", "trace", "silent"])
  .catch("info")
  .parse(process.env.LOG_LEVEL);

/** True in the built app, false under `npm run dev` and in tests. */
export const isProduction = process.env.NODE_ENV === "production";
