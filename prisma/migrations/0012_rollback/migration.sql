-- Going back: each run of an option with its steps, in earnest or as a rehearsal. When work on a section began is kept; when it was over follows from its items.
-- DropIndex
DROP INDEX "RollbackPlan_releaseId_idx";

-- AlterTable
ALTER TABLE "Section" DROP COLUMN "finishedAt";

-- AlterTable
ALTER TABLE "RollbackPlan" DROP COLUMN "finishedAt",
DROP COLUMN "reason",
DROP COLUMN "startedAt",
DROP COLUMN "startedById",
DROP COLUMN "state";

-- CreateTable
CREATE TABLE "RollbackRun" (
    "id" UUID NOT NULL,
    "projectId" UUID NOT NULL,
    "releaseId" UUID NOT NULL,
    "planId" UUID NOT NULL,
    "round" INTEGER NOT NULL,
    "rehearsal" BOOLEAN NOT NULL,
    "reason" TEXT NOT NULL,
    "budgetSeconds" INTEGER,
    "stateBefore" TEXT NOT NULL,
    "startedById" UUID,
    "startedBy" TEXT NOT NULL,
    "startedAt" TIMESTAMPTZ(3) NOT NULL,
    "outcome" TEXT,
    "words" TEXT,
    "finishedBy" TEXT,
    "finishedAt" TIMESTAMPTZ(3),

    CONSTRAINT "RollbackRun_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RollbackStepDone" (
    "runId" UUID NOT NULL,
    "stepId" UUID NOT NULL,
    "skipped" TEXT,
    "byId" UUID,
    "by" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "RollbackStepDone_pkey" PRIMARY KEY ("runId","stepId")
);

-- CreateIndex
CREATE INDEX "RollbackRun_releaseId_idx" ON "RollbackRun"("releaseId");

-- CreateIndex
CREATE UNIQUE INDEX "RollbackPlan_releaseId_id_key" ON "RollbackPlan"("releaseId", "id");

-- AddForeignKey
ALTER TABLE "RollbackRun" ADD CONSTRAINT "RollbackRun_projectId_releaseId_fkey" FOREIGN KEY ("projectId", "releaseId") REFERENCES "Release"("projectId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RollbackRun" ADD CONSTRAINT "RollbackRun_releaseId_planId_fkey" FOREIGN KEY ("releaseId", "planId") REFERENCES "RollbackPlan"("releaseId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RollbackStepDone" ADD CONSTRAINT "RollbackStepDone_runId_fkey" FOREIGN KEY ("runId") REFERENCES "RollbackRun"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RollbackStepDone" ADD CONSTRAINT "RollbackStepDone_stepId_fkey" FOREIGN KEY ("stepId") REFERENCES "Step"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What Prisma cannot say.
-- Of many who start at once, one does.
CREATE UNIQUE INDEX "RollbackRun_one_running" ON "RollbackRun" ("releaseId") WHERE "finishedAt" IS NULL;
ALTER TABLE "RollbackRun" ADD CONSTRAINT "RollbackRun_outcome" CHECK ("outcome" IN ('rolled-back', 'resumed', 'rehearsed', 'abandoned')),
  ADD CONSTRAINT "RollbackRun_state_before" CHECK ("stateBefore" IN ('open', 'decided', 'rolling-back', 'rolled-back')),
  ADD CONSTRAINT "RollbackRun_reason" CHECK (length(btrim("reason")) > 0),
  ADD CONSTRAINT "RollbackRun_budget" CHECK ("budgetSeconds" > 0),
  ADD CONSTRAINT "RollbackRun_over" CHECK (("finishedAt" IS NULL) = ("outcome" IS NULL) AND ("finishedAt" IS NULL) = ("finishedBy" IS NULL)),
  ADD CONSTRAINT "RollbackRun_in_earnest" CHECK ("outcome" IS NULL OR ("outcome" IN ('rehearsed', 'abandoned')) = "rehearsal");
ALTER TABLE "RollbackStepDone" ADD CONSTRAINT "RollbackStepDone_skipped" CHECK (length(btrim("skipped")) > 0);
CREATE TRIGGER "RollbackRun_over_stays" BEFORE UPDATE ON "RollbackRun" FOR EACH ROW WHEN (OLD."finishedAt" IS NOT NULL) EXECUTE FUNCTION refuse_change();
ALTER TABLE "RollbackRun" ENABLE ALWAYS TRIGGER "RollbackRun_over_stays";
