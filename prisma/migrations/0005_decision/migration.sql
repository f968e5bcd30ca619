-- A decision that holds: who may call it and against what, waivers of one item as it was, who signs for whom, and what a stranger needs to check it all.
-- AlterTable
ALTER TABLE "SignoffRole" ADD COLUMN "stage" INTEGER NOT NULL DEFAULT 0;

-- AlterTable
ALTER TABLE "Condition" ADD COLUMN "itemId" UUID,
ADD COLUMN "owner" TEXT;

-- AlterTable
ALTER TABLE "Waiver" ADD COLUMN "itemSha256" TEXT,
ADD COLUMN "revokedBy" TEXT;

-- AlterTable
ALTER TABLE "Issue" ADD COLUMN "owner" TEXT;

-- AlterTable
ALTER TABLE "Decision" ADD COLUMN "secondBy" TEXT,
ADD COLUMN "secondById" UUID,
ADD COLUMN "snapshot" JSONB NOT NULL;

-- CreateTable
CREATE TABLE "Delegation" (
    "id" UUID NOT NULL,
    "projectId" UUID NOT NULL,
    "role" TEXT NOT NULL,
    "fromId" UUID NOT NULL,
    "from" TEXT NOT NULL,
    "toId" UUID NOT NULL,
    "to" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "startsAt" TIMESTAMPTZ(3) NOT NULL,
    "endsAt" TIMESTAMPTZ(3) NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "revokedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Delegation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SignoffReminder" (
    "id" UUID NOT NULL,
    "projectId" UUID NOT NULL,
    "releaseId" UUID NOT NULL,
    "role" TEXT NOT NULL,
    "byId" UUID NOT NULL,
    "by" TEXT NOT NULL,
    "note" TEXT,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "SignoffReminder_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "BreakGlass" (
    "id" UUID NOT NULL,
    "projectId" UUID NOT NULL,
    "releaseId" UUID NOT NULL,
    "round" INTEGER NOT NULL,
    "call" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "requestedById" UUID NOT NULL,
    "requestedBy" TEXT NOT NULL,
    "requestedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "endedAt" TIMESTAMPTZ(3),

    CONSTRAINT "BreakGlass_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Attestation" (
    "decisionId" UUID NOT NULL,
    "envelope" JSONB NOT NULL,
    "keyId" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Attestation_pkey" PRIMARY KEY ("decisionId")
);

-- CreateTable
CREATE TABLE "VerdictPoint" (
    "id" BIGSERIAL NOT NULL,
    "projectId" UUID NOT NULL,
    "releaseId" UUID NOT NULL,
    "round" INTEGER NOT NULL,
    "word" TEXT NOT NULL,
    "contentHash" TEXT NOT NULL,
    "reason" TEXT,
    "cause" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "VerdictPoint_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Checkpoint" (
    "chain" TEXT NOT NULL,
    "seq" BIGINT NOT NULL,
    "hash" BYTEA NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "keyId" TEXT NOT NULL,
    "signature" BYTEA NOT NULL,

    CONSTRAINT "Checkpoint_pkey" PRIMARY KEY ("chain","seq")
);

-- CreateTable
CREATE TABLE "SigningKey" (
    "id" TEXT NOT NULL,
    "publicKey" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "SigningKey_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "Delegation_projectId_endsAt_idx" ON "Delegation"("projectId", "endsAt");

-- CreateIndex
CREATE INDEX "SignoffReminder_releaseId_role_idx" ON "SignoffReminder"("releaseId", "role");

-- CreateIndex
CREATE INDEX "BreakGlass_releaseId_idx" ON "BreakGlass"("releaseId");

-- CreateIndex
CREATE INDEX "VerdictPoint_releaseId_id_idx" ON "VerdictPoint"("releaseId", "id");

-- AddForeignKey
ALTER TABLE "Delegation" ADD CONSTRAINT "Delegation_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SignoffReminder" ADD CONSTRAINT "SignoffReminder_projectId_releaseId_fkey" FOREIGN KEY ("projectId", "releaseId") REFERENCES "Release"("projectId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "BreakGlass" ADD CONSTRAINT "BreakGlass_projectId_releaseId_fkey" FOREIGN KEY ("projectId", "releaseId") REFERENCES "Release"("projectId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Attestation" ADD CONSTRAINT "Attestation_decisionId_fkey" FOREIGN KEY ("decisionId") REFERENCES "Decision"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "VerdictPoint" ADD CONSTRAINT "VerdictPoint_projectId_releaseId_fkey" FOREIGN KEY ("projectId", "releaseId") REFERENCES "Release"("projectId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What Prisma cannot say.
ALTER TABLE "SignoffRole" ADD CONSTRAINT "SignoffRole_stage" CHECK ("stage" >= 0);
ALTER TABLE "Waiver" ADD CONSTRAINT "Waiver_item" CHECK ("grantedById" IS NULL OR "itemSha256" ~ '^[0-9a-f]{64}$');
ALTER TABLE "Delegation" ADD CONSTRAINT "Delegation_two_people" CHECK ("fromId" <> "toId"),
  ADD CONSTRAINT "Delegation_window" CHECK ("endsAt" > "startsAt");
ALTER TABLE "VerdictPoint" ADD CONSTRAINT "VerdictPoint_word" CHECK ("word" IN ('go', 'conditional', 'hold', 'no-go'));
ALTER TABLE "BreakGlass" ADD CONSTRAINT "BreakGlass_call" CHECK ("call" IN ('go', 'conditional', 'no-go')),
  ADD CONSTRAINT "BreakGlass_reason" CHECK (length(btrim("reason")) > 0);
-- Against the verdict two people decide, and say why.
ALTER TABLE "Decision" ADD CONSTRAINT "Decision_break_glass" CHECK (NOT "breakGlass" OR ("secondById" IS NOT NULL AND "secondById" <> "decidedById" AND length(btrim("reason")) > 0));
-- One that waits at a time.
CREATE UNIQUE INDEX "BreakGlass_open" ON "BreakGlass" ("releaseId") WHERE "endedAt" IS NULL;

DO $$
DECLARE kept text;
BEGIN
  FOREACH kept IN ARRAY ARRAY['Attestation', 'Checkpoint'] LOOP
    EXECUTE format('CREATE TRIGGER "%s_append_only" BEFORE UPDATE OR DELETE ON %I FOR EACH ROW EXECUTE FUNCTION refuse_change()', kept, kept);
    EXECUTE format('CREATE TRIGGER "%s_no_truncate" BEFORE TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()', kept, kept);
    EXECUTE format('ALTER TABLE %I ENABLE ALWAYS TRIGGER "%s_append_only"', kept, kept);
    EXECUTE format('ALTER TABLE %I ENABLE ALWAYS TRIGGER "%s_no_truncate"', kept, kept);
  END LOOP;
END $$;
