import type { PolicyRow, PolicyView } from "@/lib/contract/console/policy";
import type { PolicyChange } from "@/lib/contract/console/policy-document";
import type { Actor } from "@/lib/domain/actor";
import { NOTICE_PARTS } from "@/lib/domain/notice/notice-kind";
import { NOTICE_KINDS, NOTICE_RULES, variablesFor } from "@/lib/domain/notice/wording";
import type { PolicyDocument } from "@/lib/domain/policy/policy";
import { policyDiff } from "@/lib/domain/policy/policy-diff";
import { fieldWords, numberAt, POLICY_FIELDS } from "@/lib/domain/policy/policy-fields";
import { missingToAnswer, missingToPropose } from "@/lib/domain/policy/policy-proposal";
import { TEMPLATE_VARIABLES } from "@/lib/domain/policy/template";
import { notFound } from "@/lib/errors";
import { type Db, db } from "@/lib/store/database";
import {
  currentVersions,
  documentOfVersion,
  type PolicyVersionRow,
  versionsOf,
} from "@/lib/store/policies/policies";
import { proposalsOf } from "@/lib/store/policies/policy-proposals";
import { snapshot } from "@/lib/store/transaction";
import { authorize } from "../authorize";
import { type DocumentProblem, documentProblems, parsePolicyDocument } from "./policy-document";
import { type PolicyNameOf, peopleOf, policyNames, proposalSummary } from "./proposal-view";

/** More than a person reads; the audit log has the rest. */
const PROPOSALS = 100;

/** Every policy with its version in effect and the change that waits, if one does. */
export async function listPolicies(actor: Actor): Promise<{ rows: PolicyRow[] }> {
  authorize(actor, "see_policies");
  return snapshot(async (tx) => {
    const versions = await currentVersions(tx);
    const open = await proposalsOf(tx, { openOnly: true, limit: versions.length });
    const nameOf = await policyNames(tx, [
      ...peopleOf(open),
      ...versions.map(({ confirmedBy }) => confirmedBy),
    ]);
    const rows = versions.map((row) => {
      const proposal = open.find(({ policyKey }) => policyKey === row.policyKey);
      return {
        key: row.policyKey,
        title: row.document.title,
        version: row.version,
        author: row.author,
        inEffectFrom: row.createdAt,
        confirmedBy: nameOf(row.confirmedBy),
        proposal: proposal ? proposalSummary(proposal, nameOf, actor) : null,
      };
    });
    return { rows };
  });
}

/** Proposals that wait, and those this person may confirm: what the frame counts. */
export async function countProposals(actor: Actor): Promise<{ waiting: number; toConfirm: number }> {
  authorize(actor, "see_policies");
  const versions = new Map((await currentVersions(db())).map((row) => [row.policyKey, row]));
  const open = await proposalsOf(db(), { openOnly: true, limit: versions.size });
  const confirmable = open.filter((proposal) => {
    const current = versions.get(proposal.policyKey);
    if (!current) return false;
    const state = {
      key: proposal.policyKey,
      current: { ...current.document, version: current.version },
      open: proposal,
    };
    return missingToAnswer(state, proposal, "confirm", actor).length === 0;
  });
  return { waiting: open.length, toConfirm: confirmable.length };
}

const fieldsOf = (document: PolicyDocument): PolicyView["fields"] =>
  POLICY_FIELDS.map((field) => ({ ...field, value: fieldWords(numberAt(document, field), field) }));

const NOTICES: PolicyView["notices"] = NOTICE_KINDS.map((kind) => ({
  kind,
  name: NOTICE_RULES[kind].name,
  parts: NOTICE_PARTS.map((part) => ({
    part,
    variables: variablesFor(kind, part),
    must: [...(NOTICE_RULES[kind].must[part] ?? [])],
  })),
}));

const versionView = (row: PolicyVersionRow, nameOf: PolicyNameOf): PolicyView["versions"][number] => ({
  version: row.version,
  author: row.author,
  reason: row.reason,
  proposalId: row.proposalId,
  inEffectFrom: row.createdAt,
  confirmedBy: nameOf(row.confirmedBy),
});

/** A policy: what it says now, its versions and its proposals. Throws `not_found` for an unknown key. */
export async function getPolicy(actor: Actor, key: string): Promise<PolicyView> {
  authorize(actor, "see_policies");
  return snapshot(async (tx) => {
    const versions = await versionsOf(tx, key);
    const [current] = versions;
    if (!current) throw notFound("policy");
    const proposals = await proposalsOf(tx, { policyKey: key, limit: PROPOSALS });
    const open = proposals.find(({ status }) => status === "open") ?? null;
    const nameOf = await policyNames(tx, [...peopleOf(proposals), ...versions.map((row) => row.confirmedBy)]);
    return {
      key,
      version: current.version,
      document: current.document,
      fields: fieldsOf(current.document),
      templateVariables: TEMPLATE_VARIABLES,
      notices: NOTICES,
      versions: versions.map((row) => versionView(row, nameOf)),
      proposals: proposals.map((proposal) => proposalSummary(proposal, nameOf, actor)),
      missingToPropose: missingToPropose(
        { key, current: { ...current.document, version: current.version }, open },
        actor,
      ),
    };
  });
}

async function documentAt(tx: Db, key: string, version: number): Promise<PolicyDocument> {
  const document = await documentOfVersion(tx, key, version);
  if (!document) throw notFound("version of this policy");
  return document;
}

/** What differs from one version of a policy to another. */
export async function comparePolicy(
  actor: Actor,
  { key, from, to }: { key: string; from: number; to: number },
): Promise<{ changes: PolicyChange[] }> {
  authorize(actor, "see_policies");
  return { changes: policyDiff(await documentAt(db(), key, from), await documentAt(db(), key, to)) };
}

/** Everything that is wrong with a document, and where nothing is, how it differs from the version in effect. */
export async function checkPolicy(
  actor: Actor,
  { key, document }: { key: string; document: unknown },
): Promise<{ problems: DocumentProblem[]; changes: PolicyChange[] }> {
  authorize(actor, "edit_policy");
  const [current] = await versionsOf(db(), key);
  if (!current) throw notFound("policy");
  const problems = documentProblems(document);
  if (problems.length > 0) return { problems, changes: [] };
  return { problems, changes: policyDiff(current.document, parsePolicyDocument(document)) };
}
