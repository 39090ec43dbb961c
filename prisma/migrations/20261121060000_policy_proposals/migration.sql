-- CreateEnum
CREATE TYPE "ProposalStatus" AS ENUM ('open', 'confirmed', 'refused', 'withdrawn');

-- AlterTable
ALTER TABLE "policy_versions" ADD COLUMN     "author_id" UUID,
ADD COLUMN     "confirmed_by" UUID,
ADD COLUMN     "proposal_id" UUID;

-- CreateTable
CREATE TABLE "policy_proposals" (
    "id" UUID NOT NULL,
    "policy_key" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "base_version" INTEGER NOT NULL,
    "document" JSONB NOT NULL,
    "author_id" UUID NOT NULL,
    "reason" TEXT NOT NULL,
    "proposed_at" TIMESTAMPTZ(3) NOT NULL,
    "status" "ProposalStatus" NOT NULL DEFAULT 'open',
    "answered_by" UUID,
    "answered_at" TIMESTAMPTZ(3),
    "answer_reason" TEXT,

    CONSTRAINT "policy_proposals_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "policy_proposals_policy_key_proposed_at_idx" ON "policy_proposals"("policy_key", "proposed_at");

-- CreateIndex
CREATE UNIQUE INDEX "policy_versions_proposal_id_key" ON "policy_versions"("proposal_id");

-- AddForeignKey
ALTER TABLE "policy_proposals" ADD CONSTRAINT "policy_proposals_policy_key_fkey" FOREIGN KEY ("policy_key") REFERENCES "policies"("key") ON DELETE RESTRICT ON UPDATE CASCADE;
