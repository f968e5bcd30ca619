-- Monitoring: check-ins that were done or assigned, stretches of metrics, what a soak asks for and what started it again. No soak was planted before.
ALTER TABLE "Probe" ADD COLUMN "watchedFrom" TIMESTAMPTZ(3);

ALTER TABLE "Metric" ADD COLUMN "expression" TEXT,
ADD COLUMN     "itemId" UUID;

ALTER TABLE "Soak" DROP COLUMN "coveredSeconds",
DROP COLUMN "reason",
DROP COLUMN "restartedAt",
DROP COLUMN "restartsOnBreach",
DROP COLUMN "startedAt",
ADD COLUMN "text" TEXT NOT NULL DEFAULT '';

CREATE TABLE "MetricSpan" (
    "id" BIGSERIAL NOT NULL,
    "releaseId" UUID NOT NULL,
    "metricId" UUID NOT NULL,
    "state" TEXT NOT NULL,
    "from" TIMESTAMPTZ(3) NOT NULL,
    "to" TIMESTAMPTZ(3) NOT NULL,
    "n" INTEGER NOT NULL,

    CONSTRAINT "MetricSpan_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "SoakRestart" (
    "id" UUID NOT NULL,
    "projectId" UUID NOT NULL,
    "releaseId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "kind" TEXT NOT NULL,
    "reason" TEXT NOT NULL,

    CONSTRAINT "SoakRestart_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "CheckIn" (
    "id" UUID NOT NULL,
    "projectId" UUID NOT NULL,
    "releaseId" UUID NOT NULL,
    "itemId" UUID NOT NULL,
    "slotAt" TIMESTAMPTZ(3) NOT NULL,
    "outcome" TEXT,
    "note" TEXT,
    "doneById" UUID,
    "doneBy" TEXT,
    "doneAt" TIMESTAMPTZ(3),
    "via" TEXT,
    "runId" UUID,
    "assigneeId" UUID,
    "assignee" TEXT,

    CONSTRAINT "CheckIn_pkey" PRIMARY KEY ("id")
);

CREATE INDEX "MetricSpan_metricId_id_idx" ON "MetricSpan"("metricId", "id");

CREATE INDEX "MetricSpan_releaseId_idx" ON "MetricSpan"("releaseId");

CREATE INDEX "SoakRestart_releaseId_idx" ON "SoakRestart"("releaseId");

CREATE INDEX "CheckIn_releaseId_idx" ON "CheckIn"("releaseId");

CREATE UNIQUE INDEX "CheckIn_itemId_slotAt_key" ON "CheckIn"("itemId", "slotAt");

ALTER TABLE "Metric" ADD CONSTRAINT "Metric_releaseId_itemId_fkey" FOREIGN KEY ("releaseId", "itemId") REFERENCES "Item"("releaseId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

ALTER TABLE "MetricSpan" ADD CONSTRAINT "MetricSpan_releaseId_metricId_fkey" FOREIGN KEY ("releaseId", "metricId") REFERENCES "Metric"("releaseId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "SoakRestart" ADD CONSTRAINT "SoakRestart_projectId_releaseId_fkey" FOREIGN KEY ("projectId", "releaseId") REFERENCES "Release"("projectId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "CheckIn" ADD CONSTRAINT "CheckIn_projectId_releaseId_fkey" FOREIGN KEY ("projectId", "releaseId") REFERENCES "Release"("projectId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "CheckIn" ADD CONSTRAINT "CheckIn_releaseId_itemId_fkey" FOREIGN KEY ("releaseId", "itemId") REFERENCES "Item"("releaseId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What Prisma cannot say.
ALTER TABLE "Soak" ADD CONSTRAINT "Soak_required" CHECK ("requiredSeconds" > 0);
ALTER TABLE "MetricSpan" ADD CONSTRAINT "MetricSpan_forward" CHECK ("from" <= "to" AND "n" > 0),
  ADD CONSTRAINT "MetricSpan_state" CHECK ("state" IN ('ok', 'warn', 'breached'));
ALTER TABLE "Metric" ADD CONSTRAINT "Metric_fed" CHECK (("itemId" IS NULL) = ("expression" IS NULL));
-- A check-in is done by somebody at a time, or only assigned to somebody.
ALTER TABLE "CheckIn" ADD CONSTRAINT "CheckIn_outcome" CHECK ("outcome" IN ('ok', 'problem')),
  ADD CONSTRAINT "CheckIn_via" CHECK ("via" IN ('person', 'machine', 'probe')),
  ADD CONSTRAINT "CheckIn_done" CHECK (("outcome" IS NULL) = ("doneAt" IS NULL) AND ("outcome" IS NULL) = ("doneBy" IS NULL) AND ("outcome" IS NULL) = ("via" IS NULL)),
  ADD CONSTRAINT "CheckIn_somebody" CHECK ("outcome" IS NOT NULL OR "assignee" IS NOT NULL);
ALTER TABLE "SoakRestart" ADD CONSTRAINT "SoakRestart_kind" CHECK ("kind" IN ('no-go', 'criterion', 'rollback'));

-- What started a soak again stays: the database refuses to alter or delete it.
CREATE TRIGGER "SoakRestart_append_only" BEFORE UPDATE OR DELETE ON "SoakRestart" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "SoakRestart_no_truncate" BEFORE TRUNCATE ON "SoakRestart" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
ALTER TABLE "SoakRestart" ENABLE ALWAYS TRIGGER "SoakRestart_append_only";
ALTER TABLE "SoakRestart" ENABLE ALWAYS TRIGGER "SoakRestart_no_truncate";
