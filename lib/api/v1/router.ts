import { v1 } from "./base";
import { feedRouter } from "./feed";
import { bouncesRouter, organizationsRouter, signalsRouter, trafficRouter } from "./intake";
import { enforcementRouter, safetyRouter } from "./safety";

/** Every endpoint of the contract; one that is missing does not compile. */
export const router = v1.router({
  organizations: organizationsRouter,
  signals: signalsRouter,
  traffic: trafficRouter,
  bounces: bouncesRouter,
  enforcement: { ...enforcementRouter, ...feedRouter },
  safety: safetyRouter,
});
