import type { EndpointExample } from "./endpoint-meta";

const denied = {
  message:
    "Access to gpt-5.3-codex and every model that begins with gpt-5.4 is limited for this end user (the safety_identifier of this request) until 2026-03-09 10:30 UTC (case C-7KQ4-M2TX). " +
    "Access is limited; this request was not judged by its own content. To appeal: https://recourse.example/a/C-7KQ4-M2TX",
  type: "invalid_request_error",
  param: null,
  code: "cyber_policy",
  case_id: "C-7KQ4-M2TX",
  scope: "end_user",
  expires_at: "2026-03-09T10:30:30.000Z",
  appeal_url: "https://recourse.example/a/C-7KQ4-M2TX",
};

export const checkExample = {
  body: { organization: "org_northwind", safety_identifier: "u-9f3a61d2b8c1", model: "gpt-5.3-codex" },
  answer: { decision: "deny", scope: "end_user", error: denied },
} satisfies EndpointExample;

const entry = {
  id: "019a8c1e-7d41-7c0a-9f3a-61d2b8c17e05",
  sequence: 4_811,
  organization: "org_northwind",
  safety_identifier: "u-9f3a61d2b8c1",
  scope: "end_user",
  models: ["gpt-5.3-codex", "gpt-5.4*"],
  case_id: denied.case_id,
  code: denied.code,
  effective_at: "2026-03-02T10:30:30.000Z",
  expires_at: denied.expires_at,
  appeal_url: denied.appeal_url,
  message: denied.message,
};

const blocking = {
  policy: "cyber",
  code: "cyber_policy",
  models: ["gpt-5.3-codex", "gpt-5.4*"],
  applies_to: "zero_data_retention",
  organizations: ["org_zava"],
  appeal_url: "https://recourse.example/a/{id}",
};

const server_time = "2026-03-02T10:30:31.204Z";

export const snapshotExample = {
  answer: {
    object: "enforcement.snapshot",
    epoch: "5f0c9a7be214",
    cursor: "5f0c9a7be214.4811",
    entries: [entry],
    blocking: [blocking],
    server_time,
  },
} satisfies EndpointExample;

const gateway = { gateway: "eu-1", version: "0.1.0" };

const frames = [
  `event: heartbeat\ndata: {"cursor":"5f0c9a7be214.4811","server_time":"${server_time}"}\n\n`,
  'id: 5f0c9a7be214.4812\nevent: delete\ndata: {"type":"delete","cursor":"5f0c9a7be214.4812",' +
    `"id":"${entry.id}","sequence":4812,"organization":"org_northwind","safety_identifier":"u-9f3a61d2b8c1"}\n\n`,
];

export const streamExample = {
  parameters: { cursor: "5f0c9a7be214.4811" },
  answer: frames.join(""),
} satisfies EndpointExample;

const { id, organization, safety_identifier } = entry;
const lift = { id, sequence: 4_812, organization, safety_identifier };

export const changesExample = {
  parameters: { cursor: "5f0c9a7be214.4811", wait: 25 },
  answer: {
    cursor: "5f0c9a7be214.4812",
    server_time,
    changes: [{ type: "delete", cursor: "5f0c9a7be214.4812", ...lift }],
    reset: null,
  },
} satisfies EndpointExample;

export const gatewayExample = {
  body: { ...gateway, cursor: "5f0c9a7be214.4812", stale: false },
} satisfies EndpointExample;
