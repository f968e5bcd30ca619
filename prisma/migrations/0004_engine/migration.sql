-- The runs are their own queue: who is next (turn), where it goes (host), how many may go there at once, and when it was due.
ALTER TABLE "ProbeRun" ADD COLUMN "turn" BIGINT NOT NULL DEFAULT 0,
  ADD COLUMN "host" TEXT,
  ADD COLUMN "perHost" INTEGER NOT NULL DEFAULT 1,
  ADD COLUMN "dueAt" TIMESTAMPTZ(3);
CREATE INDEX "ProbeRun_next" ON "ProbeRun" ("turn", "requestedAt", "id") WHERE "status" = 'queued';
CREATE INDEX "ProbeRun_next_of_release" ON "ProbeRun" ("releaseId", "turn") WHERE "status" = 'queued';
CREATE INDEX "ProbeRun_under_way" ON "ProbeRun" ("itemId") WHERE "status" IN ('queued', 'running');
CREATE INDEX "ProbeRun_captured" ON "ProbeRun" ("releaseId", "finishedAt") WHERE "captured" <> '{}'::jsonb;

-- How many probes may be at one host at once.
ALTER TABLE "Environment" ADD COLUMN "perHost" INTEGER NOT NULL DEFAULT 1;
ALTER TABLE "Environment" ADD CONSTRAINT "Environment_perHost_check" CHECK ("perHost" BETWEEN 1 AND 100);

-- A probe that is run again and again: from when somebody starts it until somebody stops it, or its time is over.
ALTER TABLE "Probe" ADD COLUMN "everySeconds" INTEGER,
  ADD COLUMN "dueAt" TIMESTAMPTZ(3),
  ADD COLUMN "dueUntil" TIMESTAMPTZ(3),
  ADD COLUMN "dueHost" TEXT,
  ADD COLUMN "startedById" UUID,
  ADD COLUMN "startedBy" TEXT;
ALTER TABLE "Probe" ADD CONSTRAINT "Probe_schedule_check" CHECK ("dueAt" IS NULL OR ("everySeconds" >= 10 AND "startedBy" IS NOT NULL));
CREATE INDEX "Probe_due" ON "Probe" ("dueAt") WHERE "dueAt" IS NOT NULL;

-- What a worker has done since it began, for whoever watches the workers.
ALTER TABLE "WorkerHeartbeat" ADD COLUMN "outcomes" JSONB NOT NULL DEFAULT '{}';
