import type { EndpointExample } from "./endpoint-meta";

const organization = {
  name: "Northwind Labs",
  zdr: false,
  contacts: ["security@northwind.example"],
  timezone: "Europe/Berlin",
  locale: "en",
  tier: "scale",
};

export const organizationExample = {
  parameters: { external_id: "org_northwind" },
  body: organization,
  answer: { object: "organization", external_id: "org_northwind", ...organization },
} satisfies EndpointExample;

export const signalExample = {
  id: "sig_01JD8Q4Z9K",
  organization: "org_northwind",
  safety_identifier: "u-9f3a61d2b8c1",
  policy: "cyber",
  monitor: "exploit-classifier",
  monitor_kind: "classifier",
  monitor_version: "3",
  score: 0.92,
  severity: "high",
  model: "gpt-5.3-codex",
  request_id: "req_7d41c0",
  occurred_at: "2026-03-02T09:14:07Z",
  evidence: { excerpt: "…" },
};

export const signalsExample = {
  body: { signals: [signalExample, { ...signalExample, id: "sig_01JD8Q5B2M", organization: "org_nobody" }] },
  answer: {
    accepted: 1,
    duplicates: 0,
    evidence_discarded: 0,
    rejected: [
      {
        index: 1,
        code: "unknown_organization",
        message: "Register the organization first: PUT /v1/organizations/{external_id}.",
      },
    ],
    cases: [{ id: "C-7KQ4-M2TX", opened: true }],
    blocks: [],
  },
} satisfies EndpointExample;

export const counterExample = {
  organization: "org_northwind",
  gateway: "eu-1",
  window_start: "2026-03-02T09:10:00Z",
  window_end: "2026-03-02T09:11:00Z",
  requests: 4_210,
  requests_with_identifier: 4_190,
  distinct_identifiers: 318,
  largest_identifier: "u-9f3a61d2b8c1",
  largest_identifier_share: 0.04,
  refused: 3,
};

export const trafficExample = {
  body: { counters: [counterExample] },
  answer: { accepted: 1, rejected: [] },
} satisfies EndpointExample;

export const bounceExample = {
  body: { message_id: "<019a8c1e@recourse.example>", reason: "550 5.1.1 mailbox unavailable" },
  answer: { taken_back: true },
} satisfies EndpointExample;
