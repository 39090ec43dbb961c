import { fork } from "node:child_process";
import { environmentFor } from "@/e2e/app";
import { inRoot } from "@/scripts/setup/paths.mjs";
import type { Answer, SiteCalls } from "./site-process";

/** Real commands on one database, given in a process of its own. */
export type Site = {
  [Name in keyof SiteCalls]: (...given: Parameters<SiteCalls[Name]>) => ReturnType<SiteCalls[Name]>;
} & { close(): void /** Closes it, and waits until its connections are gone. */; end(): Promise<void> };

/** Services are bound to the database of their process, and a run needs several of each. */
export function openSite(databaseUrl: string, settings: Record<string, string> = {}): Site {
  const child = fork(inRoot("bench/site-process.ts"), {
    execArgv: ["--import", "tsx"],
    env: environmentFor(databaseUrl, { LOG_LEVEL: "warn", ...settings }),
    serialization: "advanced",
  });
  const waiting = new Map<number, { resolve(result: unknown): void; reject(error: Error): void }>();
  let count = 0;
  child.on("message", ({ id, result, error }: Answer) => {
    const caller = waiting.get(id);
    waiting.delete(id);
    if (error === undefined) caller?.resolve(result);
    else caller?.reject(new Error(error));
  });
  child.once("exit", (code) => {
    for (const { reject } of waiting.values()) reject(new Error(`a process of the bench ended with ${code}`));
  });

  const call =
    (name: keyof SiteCalls) =>
    (...given: unknown[]) =>
      new Promise((resolve, reject) => {
        const id = ++count;
        waiting.set(id, { resolve, reject });
        child.send({ id, name, given });
      });
  return {
    install: call("install"),
    enrolReviewers: call("enrolReviewers"),
    fillQueue: call("fillQueue"),
    timePage: call("timePage"),
    timeCounts: call("timeCounts"),
    openLongCase: call("openLongCase"),
    timeCase: call("timeCase"),
    timeSignals: call("timeSignals"),
    timeDecision: call("timeDecision"),
    hire: call("hire"),
    timeRead: call("timeRead"),
    timeViews: call("timeViews"),
    saveViews: call("saveViews"),
    timeSavedViews: call("timeSavedViews"),
    timeNext: call("timeNext"),
    timeInbox: call("timeInbox"),
    openAppeals: call("openAppeals"),
    oweEvents: call("oweEvents"),
    storm: call("storm"),
    close: () => child.disconnect(),
    end: () => {
      const ended = new Promise<void>((resolve) => child.once("exit", () => resolve()));
      child.disconnect();
      return ended;
    },
  } as Site;
}
