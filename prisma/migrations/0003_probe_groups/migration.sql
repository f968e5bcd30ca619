-- Several probes of a release, run one after the other: what one captures feeds the next.
CREATE TABLE "ProbeGroup" (
    "id" UUID NOT NULL,
    "projectId" UUID NOT NULL,
    "releaseId" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "itemIds" JSONB NOT NULL,
    "at" INTEGER NOT NULL DEFAULT 0,
    "notPassed" INTEGER NOT NULL DEFAULT 0,
    "stopAtFailure" BOOLEAN NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'running',
    "requestedById" UUID,
    "requestedBy" TEXT NOT NULL,
    "requestedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "finishedAt" TIMESTAMPTZ(3),
    CONSTRAINT "ProbeGroup_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "ProbeGroup_state_check" CHECK ("state" IN ('running', 'done', 'stopped', 'cancelled')),
    CONSTRAINT "ProbeGroup_finished_check" CHECK (("state" = 'running') = ("finishedAt" IS NULL))
);

-- One at a time in a release, so that captures are of one order.
CREATE UNIQUE INDEX "ProbeGroup_one_running" ON "ProbeGroup" ("releaseId") WHERE "state" = 'running';
CREATE INDEX "ProbeGroup_releaseId_idx" ON "ProbeGroup" ("releaseId");
ALTER TABLE "ProbeGroup" ADD CONSTRAINT "ProbeGroup_projectId_releaseId_fkey" FOREIGN KEY ("projectId", "releaseId") REFERENCES "Release"("projectId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "ProbeRun" ADD COLUMN "groupId" UUID;
ALTER TABLE "ProbeRun" ADD CONSTRAINT "ProbeRun_groupId_fkey" FOREIGN KEY ("groupId") REFERENCES "ProbeGroup"("id") ON DELETE SET NULL ON UPDATE CASCADE;
CREATE INDEX "ProbeRun_groupId_idx" ON "ProbeRun" ("groupId");
