import type { BlockingPolicy, CheckedRequest, Denial, Enforcer, StreamEvent } from "@recourse/enforcer";
import type { Monitor } from "./monitor";
import { deltaText, type Kind } from "./texts";

const LOOKED_BACK = 2_000;

/** Watches one request with a monitor: a finding is reported, and blocks where the policy says so. */
export class Guard {
  private readonly blocking: BlockingPolicy | null;
  private isReported = false;
  private written = "";

  constructor(
    private readonly enforcer: Enforcer,
    private readonly monitor: Monitor,
    private readonly request: CheckedRequest & { requestId: string },
  ) {
    this.blocking = enforcer.blockingPolicy(request);
  }

  /** Judges a text. Returns the denial to come where the request is to be stopped. */
  judge(text: string): Denial | null {
    const finding = this.isReported ? null : this.monitor.judge(text);
    if (!finding) return null;
    this.isReported = true;
    const { name: monitor, version: monitorVersion, policy } = this.monitor;
    const signal = { ...this.request, ...finding, monitor, monitorVersion, policy };
    if (this.blocking) return this.enforcer.block(signal, this.blocking);
    this.enforcer.report({ ...signal, evidence: { excerpt: text.slice(-LOOKED_BACK) } });
    return null;
  }

  /** Judges a stream as it is written, and stops it by aborting with the denial. */
  inspector(kind: Kind, stop: AbortController): (event: StreamEvent) => void {
    return ({ data }) => {
      const delta = deltaText(kind, data);
      if (!delta) return;
      this.written = (this.written + delta).slice(-LOOKED_BACK);
      const denial = this.judge(this.written);
      if (denial) stop.abort(denial);
    };
  }
}
