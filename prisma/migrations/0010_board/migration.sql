-- The board keeps a line for each release; environments have deployment windows; people follow the calendar from elsewhere.
-- AlterTable
ALTER TABLE "Freeze" ADD COLUMN     "createdBy" TEXT,
ADD COLUMN     "revision" INTEGER NOT NULL DEFAULT 1,
ADD COLUMN     "zone" TEXT NOT NULL DEFAULT 'UTC';

-- CreateTable
CREATE TABLE "DeployWindow" (
    "id" UUID NOT NULL,
    "projectId" UUID NOT NULL,
    "environmentId" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "startsAt" TIMESTAMPTZ(3),
    "endsAt" TIMESTAMPTZ(3),
    "weekdays" INTEGER[],
    "fromTime" TEXT,
    "toTime" TEXT,
    "zone" TEXT NOT NULL,
    "note" TEXT,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "createdBy" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "DeployWindow_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CalendarFeed" (
    "id" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "tokenSha256" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "revokedAt" TIMESTAMPTZ(3),

    CONSTRAINT "CalendarFeed_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "BoardLine" (
    "releaseId" UUID NOT NULL,
    "projectId" UUID NOT NULL,
    "environmentId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "version" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "changedAt" TIMESTAMPTZ(3) NOT NULL,
    "found" TEXT NOT NULL,
    "stamp" INTEGER NOT NULL DEFAULT 1,
    "judged" INTEGER NOT NULL DEFAULT 0,
    "nextChangeAt" TIMESTAMPTZ(3),
    "word" TEXT,
    "awaited" TEXT[],
    "told" JSONB,

    CONSTRAINT "BoardLine_pkey" PRIMARY KEY ("releaseId")
);

-- CreateIndex
CREATE INDEX "DeployWindow_environmentId_idx" ON "DeployWindow"("environmentId");

-- CreateIndex
CREATE UNIQUE INDEX "CalendarFeed_tokenSha256_key" ON "CalendarFeed"("tokenSha256");

-- CreateIndex
CREATE INDEX "CalendarFeed_userId_idx" ON "CalendarFeed"("userId");

-- CreateIndex
CREATE INDEX "BoardLine_changedAt_releaseId_idx" ON "BoardLine"("changedAt" DESC, "releaseId" DESC);

-- CreateIndex
CREATE INDEX "BoardLine_projectId_changedAt_releaseId_idx" ON "BoardLine"("projectId", "changedAt" DESC, "releaseId" DESC);

-- CreateIndex
CREATE INDEX "BoardLine_environmentId_idx" ON "BoardLine"("environmentId");

-- CreateIndex
CREATE UNIQUE INDEX "BoardLine_projectId_releaseId_key" ON "BoardLine"("projectId", "releaseId");

-- AddForeignKey
ALTER TABLE "DeployWindow" ADD CONSTRAINT "DeployWindow_projectId_environmentId_fkey" FOREIGN KEY ("projectId", "environmentId") REFERENCES "Environment"("projectId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CalendarFeed" ADD CONSTRAINT "CalendarFeed_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "BoardLine" ADD CONSTRAINT "BoardLine_projectId_releaseId_fkey" FOREIGN KEY ("projectId", "releaseId") REFERENCES "Release"("projectId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What Prisma cannot say.
ALTER TABLE "DeployWindow" ADD CONSTRAINT "DeployWindow_kind" CHECK (
  ("kind" = 'once' AND "endsAt" > "startsAt" AND "fromTime" IS NULL AND "toTime" IS NULL)
  OR ("kind" = 'weekly' AND "startsAt" IS NULL AND "endsAt" IS NULL AND cardinality("weekdays") > 0 AND "fromTime" ~ '^[0-2][0-9]:[0-5][0-9]$' AND "toTime" ~ '^[0-2][0-9]:[0-5][0-9]$')),
  ADD CONSTRAINT "DeployWindow_weekdays" CHECK ("weekdays" <@ ARRAY[1, 2, 3, 4, 5, 6, 7]);
ALTER TABLE "BoardLine" ADD CONSTRAINT "BoardLine_word" CHECK ("word" IN ('go', 'conditional', 'hold', 'no-go')),
  ADD CONSTRAINT "BoardLine_judged" CHECK ("judged" = 0 OR ("word" IS NOT NULL AND "told" IS NOT NULL)),
  ALTER COLUMN "awaited" SET DEFAULT '{}';
-- One feed a person at a time: a new address ends the one before.
CREATE UNIQUE INDEX "CalendarFeed_one_each" ON "CalendarFeed" ("userId") WHERE "revokedAt" IS NULL;
-- Counting and searching read this index alone.
CREATE INDEX "BoardLine_counts" ON "BoardLine" ("projectId", "word") INCLUDE ("judged", "stamp", "nextChangeAt", "changedAt", "state", "found", "environmentId");
CREATE INDEX "BoardLine_of_a_word" ON "BoardLine" ("word", "changedAt" DESC, "releaseId" DESC);
-- Lines that have to be judged are found without looking at the others.
CREATE INDEX "BoardLine_unjudged" ON "BoardLine" ("changedAt" DESC) WHERE "judged" <> "stamp";
CREATE INDEX "BoardLine_due" ON "BoardLine" ("nextChangeAt") WHERE "nextChangeAt" IS NOT NULL;

-- Each release has its line from the start, and whatever its verdict rests on makes the judgement count no more: a change of the release, the
-- name of its environment, which is signed, and the calendar.
CREATE FUNCTION board_line_follows() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO "BoardLine" ("releaseId", "projectId", "environmentId", "name", "version", "state", "changedAt", "found")
    VALUES (NEW."id", NEW."projectId", NEW."environmentId", NEW."name", NEW."version", NEW."state", NEW."changedAt", lower(NEW."name" || ' ' || NEW."version"))
    ON CONFLICT ("releaseId") DO UPDATE SET "environmentId" = EXCLUDED."environmentId", "name" = EXCLUDED."name", "version" = EXCLUDED."version",
      "state" = EXCLUDED."state", "changedAt" = EXCLUDED."changedAt", "found" = EXCLUDED."found", "stamp" = "BoardLine"."stamp" + 1;
  RETURN NULL;
END $$;
CREATE TRIGGER "Release_board_line" AFTER INSERT OR UPDATE ON "Release" FOR EACH ROW EXECUTE FUNCTION board_line_follows();

CREATE FUNCTION board_lines_unjudged() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE "BoardLine" SET "stamp" = "stamp" + 1 WHERE "environmentId" = CASE WHEN TG_OP = 'DELETE' THEN OLD."environmentId" ELSE NEW."environmentId" END;
  RETURN NULL;
END $$;
CREATE TRIGGER "Freeze_board_lines" AFTER INSERT OR UPDATE OR DELETE ON "Freeze" FOR EACH ROW EXECUTE FUNCTION board_lines_unjudged();
CREATE TRIGGER "DeployWindow_board_lines" AFTER INSERT OR UPDATE OR DELETE ON "DeployWindow" FOR EACH ROW EXECUTE FUNCTION board_lines_unjudged();

CREATE FUNCTION board_lines_of_renamed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE "BoardLine" SET "stamp" = "stamp" + 1 WHERE "environmentId" = NEW."id";
  RETURN NULL;
END $$;
CREATE TRIGGER "Environment_board_lines" AFTER UPDATE OF "name" ON "Environment" FOR EACH ROW WHEN (OLD."name" <> NEW."name") EXECUTE FUNCTION board_lines_of_renamed();

INSERT INTO "BoardLine" ("releaseId", "projectId", "environmentId", "name", "version", "state", "changedAt", "found")
  SELECT "id", "projectId", "environmentId", "name", "version", "state", "changedAt", lower("name" || ' ' || "version") FROM "Release";
