/** What the guide shows to copy; the README of `@recourse/enforcer` has it with all there is to say. */
export const TEN_LINES = `import { createEnforcer, toErrorResponse } from "@recourse/enforcer";

const enforcer = await createEnforcer({ url, key, gateway: "eu-1", cacheFile });

// for each request
const denial = enforcer.check({ organization, safetyIdentifier, model });
if (denial) {
  const { status, body } = toErrorResponse(denial);
  return Response.json(body, { status });
}`;

export const REFUSED = {
  error: {
    message: "Access to … is limited for … until …",
    type: "invalid_request_error",
    param: null,
    code: "cyber_policy",
    case_id: "C-7KQ4-M2TX",
    scope: "end_user",
    expires_at: "2026-03-09T10:30:30.000Z",
    appeal_url: "https://recourse.example/a/C-7KQ4-M2TX",
  },
};

export const CHECK = `curl -s https://recourse.example/v1/enforcement/check \\
  -H "authorization: Bearer $RECOURSE_KEY" -H "content-type: application/json" \\
  -d '{"organization":"org_northwind","safety_identifier":"u-9f3a61d2b8c1",
       "model":"gpt-5.3-codex"}'`;

export const REPORT = `enforcer.count({ organization, safetyIdentifier, refused: denial !== null });
enforcer.report({ organization, safetyIdentifier, model, requestId, policy: "cyber",
  monitor: "exploit-classifier", monitorVersion: "3", score: 0.92 });`;

export const EVENT = `const event = new Webhook(process.env.RECOURSE_WEBHOOK_SECRET).verify(body, headers);
// { id: "evt_…", object: "event", created_at, type: "safety.warning_issued",
//   data: { id: "C-7KQ4-M2TX" } }`;
