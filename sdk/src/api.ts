import { Problem } from "./problem.js";

type Call = {
  method?: "GET" | "POST";
  /** JSON, already written. */
  body?: string;
  accept?: string;
  /** Whether the answer must not be compressed. */
  isPlain?: boolean;
  signal?: AbortSignal;
  timeoutMs?: number;
};

/** Recourse asks for a minute at most; a proxy that asks for more is not obeyed: whoever is restored waits as well. */
const LONGEST_RETRY_AFTER_S = 60;

function retryAfterMs(response: Response): number | undefined {
  const seconds = Number(response.headers.get("retry-after") ?? Number.NaN);
  return seconds >= 0 ? Math.min(seconds, LONGEST_RETRY_AFTER_S) * 1_000 : undefined;
}

async function refusal(what: string, response: Response): Promise<Problem> {
  const said = await response.text().catch(() => "");
  const { status } = response;
  const answer = { status, retryAfterMs: retryAfterMs(response) };
  if (status === 401 || status === 403)
    return new Problem(
      "unauthenticated",
      `Recourse does not take the key: ${what} answered ${status}.`,
      answer,
    );
  return new Problem("refused", `${what} answered ${status}: ${said.slice(0, 300)}`, answer);
}

/** Recourse's machine endpoints. Throws a {@link Problem} for whatever is not 2xx. */
export class Api {
  private readonly base: string;

  constructor(
    url: string,
    private readonly key: string,
  ) {
    this.base = `${url.replace(/\/+$/, "")}/v1`;
  }

  async call(
    path: string,
    { method = "GET", body, accept, isPlain, signal, timeoutMs = 10_000 }: Call,
  ): Promise<Response> {
    const what = `${method} ${path.split("?")[0]}`;
    const headers: Record<string, string> = { authorization: `Bearer ${this.key}` };
    if (body !== undefined) headers["content-type"] = "application/json";
    if (accept) headers.accept = accept;
    if (isPlain) headers["accept-encoding"] = "identity";
    const limits = [signal, timeoutMs ? AbortSignal.timeout(timeoutMs) : undefined];
    const signals = limits.filter((limit) => limit !== undefined);
    const response = await fetch(this.base + path, {
      method,
      body,
      headers,
      signal: AbortSignal.any(signals),
    }).catch((cause) => {
      throw new Problem(
        "unreachable",
        `Recourse cannot be reached: ${what}: ${reasonOf(cause)}`,
        {},
        { cause },
      );
    });
    if (!response.ok) throw await refusal(what, response);
    return response;
  }

  async bytes(path: string, call: Call = {}): Promise<Uint8Array> {
    const response = await this.call(path, call);
    const bytes = await response.arrayBuffer().catch((cause) => {
      throw new Problem("unreachable", `The answer broke off: ${path}: ${reasonOf(cause)}`, {}, { cause });
    });
    return new Uint8Array(bytes);
  }

  async json<T>(path: string, call: Call = {}): Promise<T> {
    const bytes = await this.bytes(path, call);
    try {
      return JSON.parse(new TextDecoder().decode(bytes)) as T;
    } catch (cause) {
      throw new Problem("malformed", `Recourse answered no JSON: ${path}`, {}, { cause });
    }
  }
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause instanceof Error ? error.cause.message : error.message;
}
