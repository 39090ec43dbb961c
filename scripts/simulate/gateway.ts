/** What can go wrong in a sentence for a person. */
export class GatewayFailure extends Error {
  override name = "GatewayFailure";
}

export type SignalsAnswer = {
  accepted: number;
  evidence_discarded: number;
  rejected: { code: string; message: string }[];
  cases: { id: string; opened: boolean }[];
  blocks: unknown[];
};

/** Speaks to a running Recourse as a gateway does: over HTTP, with its key. */
export function gateway(url: string, key: string) {
  async function post(path: string, body: object): Promise<unknown> {
    const headers = { authorization: `Bearer ${key}`, "content-type": "application/json" };
    const request = { method: "POST", headers, body: JSON.stringify(body) };
    const response = await fetch(new URL(path, url), request).catch(() => {
      throw new GatewayFailure(`Nothing answers at ${url}. Start Recourse with npm start, or give --url.`);
    });
    const answer = (await response.json().catch(() => ({}))) as { error?: { message: string } };
    if (response.ok) return answer;
    throw new GatewayFailure(
      `${url} answered ${response.status}: ${answer.error?.message ?? "not in the way of Recourse"}`,
    );
  }
  return {
    sendSignals: async (signals: object[]) => (await post("/v1/signals", { signals })) as SignalsAnswer,
    sendTraffic: (counters: object[]) => post("/v1/traffic", { counters }),
  };
}
