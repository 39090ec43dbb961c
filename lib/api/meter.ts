import { collectDefaultMetrics, Gauge, Histogram, register } from "prom-client";
import { now } from "@/lib/clock";
import { log } from "@/lib/log";
import { operatingFigures } from "@/lib/services/operations";

const CALLS = "recourse_call_seconds";
const FIGURES = "recourse_figure";

// One registry per process, however many copies of this file Next bundles.
function callSeconds(): Histogram {
  const made = register.getSingleMetric(CALLS);
  if (made instanceof Histogram) return made;
  return new Histogram({
    name: CALLS,
    help: "Time to answer a call, by its name and outcome.",
    labelNames: ["call", "outcome"],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5],
  });
}

/** Notes how long a call took. `call` and `outcome` come from closed sets: they are kept apart for ever. */
export function meterCall(call: string, outcome: string, ms: number): void {
  callSeconds().observe({ call, outcome }, ms / 1_000);
}

function begin(): void {
  if (register.getSingleMetric(FIGURES)) return;
  collectDefaultMetrics();
  new Gauge({
    name: FIGURES,
    help: "What waits and what is in force, counted when asked.",
    labelNames: ["what"],
    async collect() {
      this.reset();
      const figures = await operatingFigures(now()).catch((error) => {
        log.warn({ err: error }, "the figures could not be counted");
        return {};
      });
      for (const [what, value] of Object.entries(figures)) this.set({ what }, value);
    },
  });
}

/** Everything measured, as Prometheus reads it. */
export async function readMeters(): Promise<{ text: string; type: string }> {
  begin();
  callSeconds();
  return { text: await register.metrics(), type: register.contentType };
}
