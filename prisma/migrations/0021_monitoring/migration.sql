-- Monitoring: where metrics and soaks are asked for, waivers of a soak, and check-ins that are accounted for after their time.
-- AlterTable
ALTER TABLE "BoardLine" ADD COLUMN     "monitoringFailed" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "Metric" ADD COLUMN     "sectionId" UUID;

-- AlterTable
ALTER TABLE "Soak" ADD COLUMN     "sectionId" UUID;

-- AlterTable
ALTER TABLE "CheckIn" ADD COLUMN     "lateReason" TEXT;

-- CreateTable
CREATE TABLE "SoakWaiver" (
    "id" UUID NOT NULL,
    "projectId" UUID NOT NULL,
    "releaseId" UUID NOT NULL,
    "reason" TEXT NOT NULL,
    "scope" TEXT NOT NULL,
    "requestedById" UUID NOT NULL,
    "requestedBy" TEXT NOT NULL,
    "requestedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "grantedById" UUID,
    "grantedBy" TEXT,
    "grantedAt" TIMESTAMPTZ(3),
    "requiredSeconds" INTEGER,
    "restartedAt" TIMESTAMPTZ(3),
    "revokedAt" TIMESTAMPTZ(3),
    "revokedBy" TEXT,
    "revision" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "SoakWaiver_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "SoakWaiver_releaseId_idx" ON "SoakWaiver"("releaseId");

-- AddForeignKey
ALTER TABLE "Metric" ADD CONSTRAINT "Metric_releaseId_sectionId_fkey" FOREIGN KEY ("releaseId", "sectionId") REFERENCES "Section"("releaseId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Soak" ADD CONSTRAINT "Soak_releaseId_sectionId_fkey" FOREIGN KEY ("releaseId", "sectionId") REFERENCES "Section"("releaseId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "SoakWaiver" ADD CONSTRAINT "SoakWaiver_projectId_releaseId_fkey" FOREIGN KEY ("projectId", "releaseId") REFERENCES "Release"("projectId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What Prisma cannot say.
-- Counting and searching still read this index alone. Every line is judged again, since one of before says nothing of what failed after the decision.
DROP INDEX "BoardLine_counts";
CREATE INDEX "BoardLine_counts" ON "BoardLine" ("projectId", "word")
  INCLUDE ("judged", "stamp", "nextChangeAt", "changedAt", "state", "found", "environmentId", "monitoringFailed");
UPDATE "BoardLine" SET "stamp" = "stamp" + 1 WHERE "state" = 'decided';

-- A soak is waived as an item is (I16): granted by another person than the one who requested it, for the soak as it was then, and not for ever.
ALTER TABLE "SoakWaiver" ADD CONSTRAINT "SoakWaiver_two_people" CHECK ("grantedById" IS NULL OR "grantedById" <> "requestedById"),
  ADD CONSTRAINT "SoakWaiver_granted" CHECK (("grantedById" IS NULL) = ("grantedAt" IS NULL) AND ("grantedById" IS NULL) = ("requiredSeconds" IS NULL)),
  ADD CONSTRAINT "SoakWaiver_ends" CHECK ("expiresAt" > "requestedAt"),
  ADD CONSTRAINT "SoakWaiver_reason" CHECK (length(btrim("reason")) > 0);

-- Only what was done can have been done late, and whoever does it late says why.
ALTER TABLE "CheckIn" ADD CONSTRAINT "CheckIn_late" CHECK ("lateReason" IS NULL OR ("outcome" IS NOT NULL AND length(btrim("lateReason")) > 0));
