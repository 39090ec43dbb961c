import type { EndpointExample } from "./endpoint-meta";

const CASE = "C-7KQ4-M2TX";
const APPEAL = "A-3N8R-W5HD";

const limit = {
  policy: "cyber",
  models: ["gpt-5.3-codex", "gpt-5.4*"],
  scope: "end_user",
  effective_at: "2026-03-02T10:30:30.000Z",
  expires_at: "2026-03-09T10:30:30.000Z",
};

const safetyCase = {
  id: CASE,
  object: "safety.case",
  created_at: 1_772_447_430,
  entity_identifier: "u-9f3a61d2b8c1",
  reason: "cyber_abuse",
  notice: { type: "deactivation" },
  ...limit,
  activity: {
    from: "2026-03-01T22:04:51.000Z",
    to: "2026-03-02T09:14:07.000Z",
    count: 4,
    request_ids: ["req_7d41c0", "req_7d41a2", "req_7d2f18", "req_7c9e55"],
  },
  ended_at: null,
  status: "active",
  interim: null,
  appeal: {
    url: `https://recourse.example/a/${CASE}`,
    deadline: "2026-08-29T10:30:34.000Z",
    id: APPEAL,
    status: "open",
  },
};

export const caseExample = { parameters: { id: CASE }, answer: safetyCase } satisfies EndpointExample;

export const casesExample = {
  parameters: { limit: 20, after: "C-9D2M-X4VB" },
  answer: { object: "list", data: [safetyCase], first_id: CASE, last_id: CASE, has_more: false },
} satisfies EndpointExample;

export const standingExample = {
  parameters: { safety_identifier: safetyCase.entity_identifier },
  answer: {
    object: "safety.standing",
    entity_identifier: safetyCase.entity_identifier,
    status: "limited",
    until: limit.expires_at,
    policies: [
      {
        policy: limit.policy,
        scope: limit.scope,
        status: "limited",
        until: limit.expires_at,
        models: limit.models,
        interim: false,
      },
    ],
    trusted_access: [],
  },
} satisfies EndpointExample;

const appealBody = {
  situation: "authorised_work",
  text: "This is our contracted penetration test of our own systems.",
  request_ids: ["req_7d41c0"],
};

const appeal = {
  id: APPEAL,
  object: "safety.appeal",
  created_at: 1_772_450_000,
  case_id: CASE,
  ...appealBody,
  status: "open",
  read_at: null,
  outcome: null,
  narrowed_to: [],
  reasons: null,
  decided_at: null,
  messages: [],
};

export const filedExample = {
  parameters: { id: CASE },
  body: appealBody,
  answer: appeal,
} satisfies EndpointExample;

const read_at = "2026-03-02T12:01:10.000Z";
const question = {
  author: "staff",
  text: "Who ordered the test, and until when does it run?",
  sent_at: "2026-03-02T12:20:44.000Z",
};

export const appealExample = {
  parameters: { id: APPEAL },
  answer: { ...appeal, status: "waiting_for_customer", read_at, messages: [question] },
} satisfies EndpointExample;

const text = "Our own security team, until the end of March.";
const answer = { author: "customer", text, sent_at: "2026-03-02T12:41:02.000Z" };

export const answeredExample = {
  parameters: { id: APPEAL },
  body: { text },
  answer: { ...appeal, read_at, messages: [question, answer] },
} satisfies EndpointExample;

export const withdrawnExample = {
  parameters: { id: APPEAL },
  answer: { ...appeal, status: "withdrawn" },
} satisfies EndpointExample;

const safetyBlock = {
  id: "B-5H8V-T3QK",
  object: "safety.block",
  created_at: 1_772_442_848,
  scope: "request",
  entity_identifier: "u-9f3a61d2b8c1",
  reason: "cyber_abuse",
  policy: "cyber",
  code: "cyber_policy",
  model: "gpt-5.3-codex",
  request_id: "req_7d41c0",
  response_id: null,
  occurred_at: "2026-03-02T09:14:07.000Z",
  dispute: {
    url: "https://recourse.example/a/B-5H8V-T3QK",
    deadline: "2026-08-29T09:14:08.000Z",
    status: null,
    text: null,
    filed_at: null,
    answered_at: null,
    answer: null,
  },
};
const ofBlock = { parameters: { id: safetyBlock.id } };

export const blockExample = { ...ofBlock, answer: safetyBlock } satisfies EndpointExample;

export const blocksExample = {
  parameters: { limit: 20, after: "B-2C7M-N9RW" },
  answer: {
    object: "list",
    data: [safetyBlock],
    first_id: safetyBlock.id,
    last_id: safetyBlock.id,
    has_more: false,
  },
} satisfies EndpointExample;

const disputeBody = { text: "It was a question about our own intrusion tests." };
const filed = { ...disputeBody, status: "open", filed_at: "2026-03-02T09:40:00.000Z" };

export const disputedExample = {
  ...ofBlock,
  body: disputeBody,
  answer: { ...safetyBlock, dispute: { ...safetyBlock.dispute, ...filed } },
} satisfies EndpointExample;
