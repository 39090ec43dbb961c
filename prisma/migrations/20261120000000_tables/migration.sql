-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateEnum
CREATE TYPE "SubjectKind" AS ENUM ('organization', 'end_user');

-- CreateEnum
CREATE TYPE "MonitorKind" AS ENUM ('classifier', 'threat_intelligence', 'person');

-- CreateEnum
CREATE TYPE "Severity" AS ENUM ('low', 'medium', 'high', 'critical');

-- CreateEnum
CREATE TYPE "SignalDisposition" AS ENUM ('counted', 'below_floor', 'quieted', 'trusted');

-- CreateEnum
CREATE TYPE "CaseStatus" AS ENUM ('open', 'awaiting_approval', 'settling', 'closed');

-- CreateEnum
CREATE TYPE "CaseOutcome" AS ENUM ('dismissed', 'warned', 'revoked');

-- CreateEnum
CREATE TYPE "DismissalReason" AS ENUM ('false_positive', 'authorised_work', 'insufficient_evidence', 'duplicate');

-- CreateEnum
CREATE TYPE "DecisionKind" AS ENUM ('dismiss', 'warn', 'revoke');

-- CreateEnum
CREATE TYPE "ApprovalOutcome" AS ENUM ('approved', 'returned', 'refused');

-- CreateEnum
CREATE TYPE "RestrictionKind" AS ENUM ('decided', 'interim');

-- CreateEnum
CREATE TYPE "RestrictionEnd" AS ENUM ('overturned', 'restored_early', 'reversed', 'undone', 'warning_voided', 'superseded', 'dismissed');

-- CreateEnum
CREATE TYPE "NoticeKind" AS ENUM ('warning', 'limit', 'restored', 'warning_voided', 'appeal_received', 'appeal_question', 'appeal_decided');

-- CreateEnum
CREATE TYPE "DeliveryChannel" AS ENUM ('mail', 'portal', 'webhook');

-- CreateEnum
CREATE TYPE "DeliveryStatus" AS ENUM ('pending', 'delivered', 'failed', 'cancelled', 'bounced');

-- CreateEnum
CREATE TYPE "AppealStatus" AS ENUM ('open', 'waiting_for_customer', 'granted', 'upheld', 'withdrawn', 'moot');

-- CreateEnum
CREATE TYPE "AppealOutcome" AS ENUM ('overturned', 'restored_early');

-- CreateEnum
CREATE TYPE "AppealSituation" AS ENUM ('authorised_work', 'not_me', 'already_fixed', 'mistake', 'other');

-- CreateEnum
CREATE TYPE "AppealChannel" AS ENUM ('link', 'portal', 'api');

-- CreateEnum
CREATE TYPE "MessageAuthor" AS ENUM ('customer', 'staff');

-- CreateEnum
CREATE TYPE "StaffRole" AS ENUM ('reviewer', 'lead', 'support', 'admin', 'auditor');

-- CreateEnum
CREATE TYPE "MemberRole" AS ENUM ('owner', 'member');

-- CreateEnum
CREATE TYPE "KeyKind" AS ENUM ('operator', 'organization');

-- CreateEnum
CREATE TYPE "ActorKind" AS ENUM ('staff', 'member', 'link', 'operator', 'organization', 'admin', 'system');

-- CreateEnum
CREATE TYPE "ChangeKind" AS ENUM ('put', 'delete');

-- CreateTable
CREATE TABLE "organizations" (
    "id" UUID NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "external_id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "zdr" BOOLEAN NOT NULL DEFAULT false,
    "timezone" TEXT NOT NULL DEFAULT 'UTC',
    "locale" TEXT NOT NULL DEFAULT 'en',
    "tier" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "organizations_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "contacts" (
    "id" UUID NOT NULL,
    "organization_id" UUID NOT NULL,
    "email" TEXT NOT NULL,

    CONSTRAINT "contacts_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "traffic_counters" (
    "organization_id" UUID NOT NULL,
    "window_start" TIMESTAMPTZ(3) NOT NULL,
    "window_end" TIMESTAMPTZ(3) NOT NULL,
    "requests" BIGINT NOT NULL,
    "requests_with_identifier" BIGINT NOT NULL,
    "distinct_identifiers" INTEGER NOT NULL,
    "largest_identifier" TEXT,
    "largest_identifier_share" DOUBLE PRECISION NOT NULL,
    "refused" BIGINT NOT NULL DEFAULT 0,

    CONSTRAINT "traffic_counters_pkey" PRIMARY KEY ("organization_id","window_start")
);

-- CreateTable
CREATE TABLE "subjects" (
    "id" UUID NOT NULL,
    "organization_id" UUID NOT NULL,
    "kind" "SubjectKind" NOT NULL,
    "safety_identifier" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "subjects_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "policies" (
    "key" TEXT NOT NULL,
    "id" UUID NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "policies_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "policy_versions" (
    "id" UUID NOT NULL,
    "policy_key" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "document" JSONB NOT NULL,
    "author" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "policy_versions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "monitors" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "kind" "MonitorKind" NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "monitors_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "standings" (
    "id" UUID NOT NULL,
    "subject_id" UUID NOT NULL,
    "policy_key" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 0,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "standings_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "quiets" (
    "id" UUID NOT NULL,
    "standing_id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "decision_id" UUID NOT NULL,
    "monitor_id" UUID NOT NULL,
    "from" TIMESTAMPTZ(3) NOT NULL,
    "until" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "quiets_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "signals" (
    "id" UUID NOT NULL,
    "sender_id" TEXT NOT NULL,
    "body_hash" BYTEA NOT NULL,
    "organization_id" UUID NOT NULL,
    "standing_id" UUID NOT NULL,
    "case_id" UUID,
    "monitor_id" UUID NOT NULL,
    "monitor_version" TEXT NOT NULL,
    "score" DOUBLE PRECISION NOT NULL,
    "severity" "Severity" NOT NULL,
    "model" TEXT NOT NULL,
    "request_id" TEXT NOT NULL,
    "response_id" TEXT,
    "occurred_at" TIMESTAMPTZ(3) NOT NULL,
    "received_at" TIMESTAMPTZ(3) NOT NULL,
    "request_blocked" BOOLEAN NOT NULL DEFAULT false,
    "disposition" "SignalDisposition" NOT NULL,

    CONSTRAINT "signals_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "signal_evidence" (
    "signal_id" UUID NOT NULL,
    "organization_id" UUID NOT NULL,
    "zdr" BOOLEAN NOT NULL DEFAULT false,
    "excerpt" TEXT NOT NULL,

    CONSTRAINT "signal_evidence_pkey" PRIMARY KEY ("signal_id")
);

-- CreateTable
CREATE TABLE "cases" (
    "id" UUID NOT NULL,
    "reference" TEXT NOT NULL,
    "standing_id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "policy_version_id" UUID NOT NULL,
    "status" "CaseStatus" NOT NULL DEFAULT 'open',
    "outcome" "CaseOutcome",
    "severity" "Severity" NOT NULL,
    "repeat" BOOLEAN NOT NULL DEFAULT false,
    "interim" BOOLEAN NOT NULL DEFAULT false,
    "previous_case_id" UUID,
    "grant_at_flag_id" UUID,
    "opened_at" TIMESTAMPTZ(3) NOT NULL,
    "due_at" TIMESTAMPTZ(3) NOT NULL,
    "act_by" TIMESTAMPTZ(3) NOT NULL,
    "settles_at" TIMESTAMPTZ(3),
    "closed_at" TIMESTAMPTZ(3),
    "signal_count" INTEGER NOT NULL,
    "last_signal_at" TIMESTAMPTZ(3) NOT NULL,
    "blast_requests_per_hour" DOUBLE PRECISION NOT NULL DEFAULT 0,
    "snoozed_until" TIMESTAMPTZ(3),
    "claimed_by" UUID,
    "claim_tab" TEXT,
    "claim_until" TIMESTAMPTZ(3),

    CONSTRAINT "cases_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "decisions" (
    "id" UUID NOT NULL,
    "standing_id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "case_id" UUID NOT NULL,
    "policy_version_id" UUID NOT NULL,
    "kind" "DecisionKind" NOT NULL,
    "decided_by" UUID NOT NULL,
    "decided_at" TIMESTAMPTZ(3) NOT NULL,
    "dismissal_reason" "DismissalReason",
    "clause" TEXT,
    "facts" TEXT,
    "rationale" TEXT NOT NULL,
    "evidence" JSONB NOT NULL,
    "adoption" JSONB,
    "override_reason" TEXT,
    "blast_radius" JSONB,
    "needs_approval" BOOLEAN NOT NULL DEFAULT false,
    "effective_at" TIMESTAMPTZ(3),
    "undone_at" TIMESTAMPTZ(3),
    "reversed_at" TIMESTAMPTZ(3),
    "reversed_by" UUID,
    "reversal_reason" TEXT,

    CONSTRAINT "decisions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "approvals" (
    "id" UUID NOT NULL,
    "standing_id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "decision_id" UUID NOT NULL,
    "decided_by" UUID NOT NULL,
    "approved_by" UUID NOT NULL,
    "approved_at" TIMESTAMPTZ(3) NOT NULL,
    "outcome" "ApprovalOutcome" NOT NULL,
    "reason" TEXT,
    "blast_radius" JSONB NOT NULL,

    CONSTRAINT "approvals_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "warnings" (
    "id" UUID NOT NULL,
    "standing_id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "decision_id" UUID NOT NULL,
    "warned_by" UUID NOT NULL,
    "effective_at" TIMESTAMPTZ(3) NOT NULL,
    "delivered_at" TIMESTAMPTZ(3),
    "grace_until" TIMESTAMPTZ(3),
    "lapses_at" TIMESTAMPTZ(3),
    "voided_at" TIMESTAMPTZ(3),

    CONSTRAINT "warnings_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "restrictions" (
    "id" UUID NOT NULL,
    "standing_id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "kind" "RestrictionKind" NOT NULL DEFAULT 'decided',
    "scope" "SubjectKind" NOT NULL,
    "case_id" UUID NOT NULL,
    "decision_id" UUID,
    "decided_by" UUID,
    "approved_by" UUID,
    "warning_id" UUID,
    "models" TEXT[],
    "effective_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),
    "end_reason" "RestrictionEnd",

    CONSTRAINT "restrictions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "notices" (
    "id" UUID NOT NULL,
    "standing_id" UUID NOT NULL,
    "organization_id" UUID NOT NULL,
    "decision_id" UUID NOT NULL,
    "appeal_id" UUID,
    "kind" "NoticeKind" NOT NULL,
    "template" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "html" TEXT NOT NULL,
    "statement" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "visible_at" TIMESTAMPTZ(3) NOT NULL,
    "withdrawn_at" TIMESTAMPTZ(3),
    "acknowledged_at" TIMESTAMPTZ(3),
    "acknowledged_by" UUID,

    CONSTRAINT "notices_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "deliveries" (
    "id" UUID NOT NULL,
    "notice_id" UUID NOT NULL,
    "channel" "DeliveryChannel" NOT NULL,
    "recipient" TEXT NOT NULL,
    "message_id" TEXT NOT NULL,
    "status" "DeliveryStatus" NOT NULL DEFAULT 'pending',
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "next_attempt_at" TIMESTAMPTZ(3) NOT NULL,
    "lease_until" TIMESTAMPTZ(3),
    "last_error" TEXT,
    "delivered_at" TIMESTAMPTZ(3),

    CONSTRAINT "deliveries_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "mailbox_messages" (
    "id" UUID NOT NULL,
    "message_id" TEXT NOT NULL,
    "recipient" TEXT NOT NULL,
    "sender" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "html" TEXT NOT NULL,
    "received_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "mailbox_messages_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "appeals" (
    "id" UUID NOT NULL,
    "reference" TEXT NOT NULL,
    "standing_id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "decision_id" UUID NOT NULL,
    "status" "AppealStatus" NOT NULL DEFAULT 'open',
    "outcome" "AppealOutcome",
    "situation" "AppealSituation" NOT NULL,
    "text" TEXT NOT NULL,
    "request_ids" TEXT[],
    "channel" "AppealChannel" NOT NULL,
    "filed_by" TEXT NOT NULL,
    "filed_at" TIMESTAMPTZ(3) NOT NULL,
    "window_ends_at" TIMESTAMPTZ(3) NOT NULL,
    "due_at" TIMESTAMPTZ(3) NOT NULL,
    "act_by" TIMESTAMPTZ(3) NOT NULL,
    "saves_until" TIMESTAMPTZ(3),
    "read_at" TIMESTAMPTZ(3),
    "decided_by" UUID,
    "decided_at" TIMESTAMPTZ(3),
    "reasons" TEXT,
    "claimed_by" UUID,
    "claim_tab" TEXT,
    "claim_until" TIMESTAMPTZ(3),

    CONSTRAINT "appeals_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "appeal_messages" (
    "id" UUID NOT NULL,
    "standing_id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "appeal_id" UUID NOT NULL,
    "author" "MessageAuthor" NOT NULL,
    "author_id" UUID,
    "text" TEXT NOT NULL,
    "sent_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "appeal_messages_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "blocks" (
    "id" UUID NOT NULL,
    "reference" TEXT NOT NULL,
    "signal_id" UUID NOT NULL,
    "organization_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "blocks_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "trusted_access_grants" (
    "id" UUID NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "subject_id" UUID NOT NULL,
    "policy_key" TEXT NOT NULL,
    "models" TEXT[],
    "scope" TEXT NOT NULL,
    "volume_ceiling" INTEGER NOT NULL,
    "method" TEXT NOT NULL,
    "reference" TEXT NOT NULL,
    "verified_by" UUID NOT NULL,
    "confirmed_by" UUID NOT NULL,
    "starts_at" TIMESTAMPTZ(3) NOT NULL,
    "ends_at" TIMESTAMPTZ(3) NOT NULL,
    "withdrawn_at" TIMESTAMPTZ(3),

    CONSTRAINT "trusted_access_grants_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "people" (
    "id" UUID NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "email" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "role" "StaffRole",
    "timezone" TEXT NOT NULL DEFAULT 'UTC',
    "password_hash" TEXT,
    "disabled_at" TIMESTAMPTZ(3),
    "sessions_from" TIMESTAMPTZ(3) NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "people_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "memberships" (
    "person_id" UUID NOT NULL,
    "organization_id" UUID NOT NULL,
    "role" "MemberRole" NOT NULL,

    CONSTRAINT "memberships_pkey" PRIMARY KEY ("person_id","organization_id")
);

-- CreateTable
CREATE TABLE "api_keys" (
    "id" UUID NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "kind" "KeyKind" NOT NULL,
    "organization_id" UUID,
    "label" TEXT NOT NULL,
    "scopes" TEXT[],
    "hash" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "api_keys_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "audit_entries" (
    "id" UUID NOT NULL,
    "entity" TEXT NOT NULL,
    "entity_id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "action" TEXT NOT NULL,
    "actor_kind" "ActorKind" NOT NULL,
    "actor_id" TEXT NOT NULL,
    "actor_name" TEXT NOT NULL,
    "organization_id" UUID,
    "case_id" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "details" JSONB NOT NULL,
    "transaction" BIGINT NOT NULL DEFAULT ((pg_current_xact_id())::text)::bigint,

    CONSTRAINT "audit_entries_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "audit_seals" (
    "position" BIGINT NOT NULL,
    "entry_id" UUID NOT NULL,
    "hash" BYTEA NOT NULL,
    "sealed_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "audit_seals_pkey" PRIMARY KEY ("position")
);

-- CreateTable
CREATE TABLE "enforcement_changes" (
    "sequence" BIGINT NOT NULL,
    "kind" "ChangeKind" NOT NULL,
    "restriction_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "enforcement_changes_pkey" PRIMARY KEY ("sequence")
);

-- CreateTable
CREATE TABLE "idempotency_keys" (
    "actor" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "body_hash" BYTEA NOT NULL,
    "response" JSONB,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "idempotency_keys_pkey" PRIMARY KEY ("actor","key")
);

-- CreateTable
CREATE TABLE "sign_in_throttle" (
    "key" VARCHAR(255) NOT NULL,
    "points" INTEGER NOT NULL DEFAULT 0,
    "expire" BIGINT,

    CONSTRAINT "sign_in_throttle_pkey" PRIMARY KEY ("key")
);

-- CreateIndex
CREATE UNIQUE INDEX "organizations_external_id_key" ON "organizations"("external_id");

-- CreateIndex
CREATE UNIQUE INDEX "contacts_organization_id_email_key" ON "contacts"("organization_id", "email");

-- CreateIndex
CREATE UNIQUE INDEX "policies_id_key" ON "policies"("id");

-- CreateIndex
CREATE UNIQUE INDEX "policy_versions_policy_key_version_key" ON "policy_versions"("policy_key", "version");

-- CreateIndex
CREATE UNIQUE INDEX "monitors_name_key" ON "monitors"("name");

-- CreateIndex
CREATE UNIQUE INDEX "standings_subject_id_policy_key_key" ON "standings"("subject_id", "policy_key");

-- CreateIndex
CREATE INDEX "quiets_standing_id_until_idx" ON "quiets"("standing_id", "until");

-- CreateIndex
CREATE UNIQUE INDEX "signals_sender_id_key" ON "signals"("sender_id");

-- CreateIndex
CREATE UNIQUE INDEX "cases_reference_key" ON "cases"("reference");

-- CreateIndex
CREATE INDEX "cases_standing_id_opened_at_idx" ON "cases"("standing_id", "opened_at");

-- CreateIndex
CREATE INDEX "decisions_standing_id_decided_at_idx" ON "decisions"("standing_id", "decided_at");

-- CreateIndex
CREATE INDEX "decisions_case_id_decided_at_idx" ON "decisions"("case_id", "decided_at");

-- CreateIndex
CREATE INDEX "decisions_decided_by_idx" ON "decisions"("decided_by");

-- CreateIndex
CREATE UNIQUE INDEX "approvals_decision_id_key" ON "approvals"("decision_id");

-- CreateIndex
CREATE UNIQUE INDEX "warnings_decision_id_key" ON "warnings"("decision_id");

-- CreateIndex
CREATE INDEX "warnings_standing_id_effective_at_idx" ON "warnings"("standing_id", "effective_at");

-- CreateIndex
CREATE UNIQUE INDEX "restrictions_decision_id_key" ON "restrictions"("decision_id");

-- CreateIndex
CREATE INDEX "restrictions_standing_id_expires_at_idx" ON "restrictions"("standing_id", "expires_at");

-- CreateIndex
CREATE INDEX "notices_organization_id_visible_at_idx" ON "notices"("organization_id", "visible_at");

-- CreateIndex
CREATE INDEX "notices_standing_id_visible_at_idx" ON "notices"("standing_id", "visible_at");

-- CreateIndex
CREATE INDEX "notices_decision_id_idx" ON "notices"("decision_id");

-- CreateIndex
CREATE UNIQUE INDEX "deliveries_message_id_key" ON "deliveries"("message_id");

-- CreateIndex
CREATE INDEX "deliveries_notice_id_idx" ON "deliveries"("notice_id");

-- CreateIndex
CREATE UNIQUE INDEX "mailbox_messages_message_id_key" ON "mailbox_messages"("message_id");

-- CreateIndex
CREATE INDEX "mailbox_messages_received_at_idx" ON "mailbox_messages"("received_at");

-- CreateIndex
CREATE UNIQUE INDEX "appeals_reference_key" ON "appeals"("reference");

-- CreateIndex
CREATE UNIQUE INDEX "appeals_decision_id_key" ON "appeals"("decision_id");

-- CreateIndex
CREATE INDEX "appeals_standing_id_idx" ON "appeals"("standing_id");

-- CreateIndex
CREATE INDEX "appeal_messages_appeal_id_sent_at_idx" ON "appeal_messages"("appeal_id", "sent_at");

-- CreateIndex
CREATE UNIQUE INDEX "blocks_reference_key" ON "blocks"("reference");

-- CreateIndex
CREATE UNIQUE INDEX "blocks_signal_id_key" ON "blocks"("signal_id");

-- CreateIndex
CREATE INDEX "blocks_organization_id_created_at_idx" ON "blocks"("organization_id", "created_at");

-- CreateIndex
CREATE INDEX "trusted_access_grants_subject_id_policy_key_idx" ON "trusted_access_grants"("subject_id", "policy_key");

-- CreateIndex
CREATE UNIQUE INDEX "people_email_key" ON "people"("email");

-- CreateIndex
CREATE INDEX "memberships_organization_id_idx" ON "memberships"("organization_id");

-- CreateIndex
CREATE UNIQUE INDEX "api_keys_hash_key" ON "api_keys"("hash");

-- CreateIndex
CREATE INDEX "audit_entries_at_idx" ON "audit_entries"("at");

-- CreateIndex
CREATE INDEX "audit_entries_organization_id_at_idx" ON "audit_entries"("organization_id", "at");

-- CreateIndex
CREATE INDEX "audit_entries_case_id_idx" ON "audit_entries"("case_id");

-- CreateIndex
CREATE UNIQUE INDEX "audit_entries_entity_id_version_key" ON "audit_entries"("entity_id", "version");

-- CreateIndex
CREATE UNIQUE INDEX "audit_seals_entry_id_key" ON "audit_seals"("entry_id");

-- CreateIndex
CREATE INDEX "enforcement_changes_restriction_id_idx" ON "enforcement_changes"("restriction_id");

-- CreateIndex
CREATE INDEX "idempotency_keys_created_at_idx" ON "idempotency_keys"("created_at");

-- AddForeignKey
ALTER TABLE "contacts" ADD CONSTRAINT "contacts_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organizations"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "traffic_counters" ADD CONSTRAINT "traffic_counters_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organizations"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "subjects" ADD CONSTRAINT "subjects_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organizations"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "policy_versions" ADD CONSTRAINT "policy_versions_policy_key_fkey" FOREIGN KEY ("policy_key") REFERENCES "policies"("key") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "standings" ADD CONSTRAINT "standings_subject_id_fkey" FOREIGN KEY ("subject_id") REFERENCES "subjects"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "quiets" ADD CONSTRAINT "quiets_standing_id_fkey" FOREIGN KEY ("standing_id") REFERENCES "standings"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "signals" ADD CONSTRAINT "signals_standing_id_fkey" FOREIGN KEY ("standing_id") REFERENCES "standings"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "signals" ADD CONSTRAINT "signals_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "cases"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "signals" ADD CONSTRAINT "signals_monitor_id_fkey" FOREIGN KEY ("monitor_id") REFERENCES "monitors"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "signal_evidence" ADD CONSTRAINT "signal_evidence_signal_id_fkey" FOREIGN KEY ("signal_id") REFERENCES "signals"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "cases" ADD CONSTRAINT "cases_standing_id_fkey" FOREIGN KEY ("standing_id") REFERENCES "standings"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "cases" ADD CONSTRAINT "cases_claimed_by_fkey" FOREIGN KEY ("claimed_by") REFERENCES "people"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "decisions" ADD CONSTRAINT "decisions_standing_id_fkey" FOREIGN KEY ("standing_id") REFERENCES "standings"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "decisions" ADD CONSTRAINT "decisions_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "cases"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "decisions" ADD CONSTRAINT "decisions_decided_by_fkey" FOREIGN KEY ("decided_by") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "approvals" ADD CONSTRAINT "approvals_decision_id_fkey" FOREIGN KEY ("decision_id") REFERENCES "decisions"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "approvals" ADD CONSTRAINT "approvals_approved_by_fkey" FOREIGN KEY ("approved_by") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "warnings" ADD CONSTRAINT "warnings_standing_id_fkey" FOREIGN KEY ("standing_id") REFERENCES "standings"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "warnings" ADD CONSTRAINT "warnings_decision_id_fkey" FOREIGN KEY ("decision_id") REFERENCES "decisions"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "restrictions" ADD CONSTRAINT "restrictions_standing_id_fkey" FOREIGN KEY ("standing_id") REFERENCES "standings"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "restrictions" ADD CONSTRAINT "restrictions_decision_id_fkey" FOREIGN KEY ("decision_id") REFERENCES "decisions"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "restrictions" ADD CONSTRAINT "restrictions_warning_id_fkey" FOREIGN KEY ("warning_id") REFERENCES "warnings"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notices" ADD CONSTRAINT "notices_standing_id_fkey" FOREIGN KEY ("standing_id") REFERENCES "standings"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notices" ADD CONSTRAINT "notices_decision_id_fkey" FOREIGN KEY ("decision_id") REFERENCES "decisions"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "deliveries" ADD CONSTRAINT "deliveries_notice_id_fkey" FOREIGN KEY ("notice_id") REFERENCES "notices"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "appeals" ADD CONSTRAINT "appeals_standing_id_fkey" FOREIGN KEY ("standing_id") REFERENCES "standings"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "appeals" ADD CONSTRAINT "appeals_decision_id_fkey" FOREIGN KEY ("decision_id") REFERENCES "decisions"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "appeals" ADD CONSTRAINT "appeals_claimed_by_fkey" FOREIGN KEY ("claimed_by") REFERENCES "people"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "appeals" ADD CONSTRAINT "appeals_decided_by_fkey" FOREIGN KEY ("decided_by") REFERENCES "people"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "appeal_messages" ADD CONSTRAINT "appeal_messages_appeal_id_fkey" FOREIGN KEY ("appeal_id") REFERENCES "appeals"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "trusted_access_grants" ADD CONSTRAINT "trusted_access_grants_subject_id_fkey" FOREIGN KEY ("subject_id") REFERENCES "subjects"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "memberships" ADD CONSTRAINT "memberships_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "memberships" ADD CONSTRAINT "memberships_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organizations"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "api_keys" ADD CONSTRAINT "api_keys_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organizations"("id") ON DELETE SET NULL ON UPDATE CASCADE;

