// biome-ignore-all lint/performance/noBarrelFile: the one door of a package.
export {
  type BlockReference,
  type Denial,
  type ErrorResponse,
  type RequestError,
  requestDenial,
  toErrorResponse,
} from "./denial.js";
export { type CheckedRequest, createEnforcer, type Enforcer, type Status } from "./enforcer.js";
export type { StreamEvent } from "./event-splitter.js";
export { type GuardOptions, guardStream } from "./guard-stream.js";
export type { GuardedStream } from "./guarded-stream.js";
export type { Events, Listener, Listeners } from "./listeners.js";
export type { EnforcerOptions } from "./options.js";
export { Problem, type ProblemCode } from "./problem.js";
export type { Dropped } from "./reporter.js";
export type { Signal } from "./signals.js";
export type { BlockingPolicy } from "./state.js";
export type { CountedRequest } from "./traffic.js";
export type { Blocking, Change, Entry, Removed } from "./wire.js";
