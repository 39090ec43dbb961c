import type { AccessRow, AccessView } from "@/lib/contract/console/trusted-access";
import type { Actor } from "@/lib/domain/actor";
import { DAY, minus, plus } from "@/lib/domain/duration";
import { STAFF_COMMANDS } from "@/lib/domain/trusted-access/access-command";
import { grantPhase } from "@/lib/domain/trusted-access/application";
import { missingToAct, startOf } from "@/lib/domain/trusted-access/missing-access";
import { notFound } from "@/lib/errors";
import { parseReference } from "@/lib/ids";
import { namesOf } from "@/lib/store/names";
import { accessNoticesOf } from "@/lib/store/notices/sent-notices";
import { policyInEffect } from "@/lib/store/policies/policies";
import { snapshot } from "@/lib/store/transaction";
import {
  type AccessFilter,
  applicationPage,
  type ListedApplication,
  mostTrusted,
  renewalsOf,
} from "@/lib/store/trusted-access/application-list";
import {
  accessMessagesOf,
  applicationBy,
  subjectAndOrganization,
} from "@/lib/store/trusted-access/applications";
import { grantsOf } from "@/lib/store/trusted-access/grants";
import { authorize } from "../authorize";
import { pageOf, positionOf } from "../cursor";
import { accessState } from "./access-state";
import { grantViews } from "./grant-views";

type Page = { filter: AccessFilter; cursor?: string | undefined; limit: number };

/** Applications for trusted access, and what was granted. */
export async function listApplications(actor: Actor, { filter, cursor, limit }: Page, now: Date) {
  authorize(actor, "see_trusted_access");
  return snapshot(async (tx) => {
    const from = positionOf(cursor);
    const found = await applicationPage(tx, { filter, now, from, limit: limit + 1 });
    const { page, nextCursor } = pageOf(found, limit, ({ appliedAt: at, id }) => ({ at, id }));
    const names = await namesOf(
      tx,
      page.map(({ verifiedBy }) => verifiedBy),
    );
    const titles = new Map<string, string>();
    for (const key of new Set(page.map(({ policyKey }) => policyKey)))
      titles.set(key, (await policyInEffect(tx, key)).title);
    const rowOf = (row: ListedApplication): AccessRow => {
      const { reference, status, policyKey: key, subject, renewsId, appliedAt, verifiedBy, grants } = row;
      const [grant] = grants;
      return {
        reference,
        status,
        policy: { key, title: titles.get(key) ?? key },
        subject,
        isRenewal: renewsId !== null,
        appliedAt,
        verifiedBy: verifiedBy ? { id: verifiedBy, name: names.get(verifiedBy) ?? "" } : null,
        mine: verifiedBy === actor.id,
        grant: grant
          ? { phase: grantPhase(grant, now), endsAt: grant.endsAt, withdrawnAt: grant.withdrawnAt }
          : null,
      };
    };
    return { rows: page.map(rowOf), nextCursor };
  });
}

/** An application whole, with what may be done with it. */
export async function getApplication(
  actor: Actor,
  input: { reference: string },
  now: Date,
): Promise<AccessView> {
  authorize(actor, "see_trusted_access");
  return snapshot(async (tx) => {
    const reference = parseReference(input.reference, "T");
    const application = reference && (await applicationBy(tx, { reference }));
    if (!application) throw notFound("application");
    const { id, policyKey, subjectId, renewsId, verification, answeredBy, answeredAt } = application;
    const state = await accessState(tx, application, now);
    const grants = await grantsOf(tx, [id]);
    const messages = await accessMessagesOf(tx, id);
    const { appliedBy, status, answerReason } = application;
    const names = await namesOf(tx, [
      ...[appliedBy, answeredBy, verification?.verifiedBy ?? null],
      ...messages.map(({ authorId }) => authorId),
      ...grants.flatMap(({ verifiedBy, confirmedBy, withdrawnBy }) => [verifiedBy, confirmedBy, withdrawnBy]),
    ]);
    const person = (of: string) => ({ id: of, name: names.get(of) ?? "" });
    const renewed = renewsId ? await applicationBy(tx, { id: renewsId }) : null;
    const { grant } = state;
    const isInForce = grant !== null && grantPhase(grant, now) === "in_force";
    const { who, work, scope, models, evidence, links, appliedAt, version } = application;
    return {
      ...{ reference: application.reference, version, status },
      ...{ who, work, scope, models, evidence, links, appliedAt },
      policy: { key: policyKey, title: (await policyInEffect(tx, policyKey)).title },
      subject: await subjectAndOrganization(tx, subjectId),
      appliedBy: appliedBy ? person(appliedBy) : null,
      renews: renewed?.reference ?? null,
      renewedBy: (await renewalsOf(tx, id)).map((each) => each.reference),
      verification: verification && {
        ...verification,
        by: person(verification.verifiedBy),
        at: verification.verifiedAt,
      },
      answer:
        answeredBy && answeredAt ? { by: person(answeredBy), at: answeredAt, reason: answerReason } : null,
      messages: messages.map(({ authorId, ...message }) => ({ ...message, by: person(authorId) })),
      grants: grantViews(grants, now).map((shown, index) => {
        const of = grants[index];
        if (!of) throw new Error("a view without a grant");
        return {
          ...shown,
          ...{ method: of.method, verificationReference: of.reference },
          ...{ verifiedBy: person(of.verifiedBy), confirmedBy: person(of.confirmedBy) },
          withdrawnBy: of.withdrawnBy ? person(of.withdrawnBy) : null,
        };
      }),
      signalsToday: isInForce ? await mostTrusted(tx, subjectId, policyKey, minus(now, DAY)) : null,
      notices: (await accessNoticesOf(tx, id)).map(({ accessKind: kind, ...notice }) => ({
        ...notice,
        kind,
      })),
      offers: STAFF_COMMANDS.map((command) => {
        const missing = missingToAct(state, command, actor, now);
        return { command, available: missing.length === 0, missing };
      }),
      latestEnd: plus(startOf(state, now), state.longestDays * DAY),
    };
  });
}
