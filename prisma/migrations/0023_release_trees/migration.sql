-- A checkpoint also signs the tree of the releases of its chain, so that the record of one release proves its own history.
-- AlterTable
ALTER TABLE "Checkpoint" ADD COLUMN     "releases" INTEGER,
ADD COLUMN     "releasesRoot" BYTEA;

-- CreateTable
CREATE TABLE "ReleaseTree" (
    "chain" TEXT NOT NULL,
    "releaseId" UUID NOT NULL,
    "seq" BIGINT NOT NULL,
    "position" INTEGER NOT NULL,
    "events" INTEGER NOT NULL,
    "peaks" BYTEA NOT NULL,

    CONSTRAINT "ReleaseTree_pkey" PRIMARY KEY ("chain","releaseId")
);

-- What Prisma cannot say.
-- Checkpoints of version 1 have neither, those of version 2 both.
ALTER TABLE "Checkpoint" ADD CONSTRAINT "Checkpoint_releases" CHECK (("releases" IS NULL) = ("releasesRoot" IS NULL) AND "releases" >= 0 AND length("releasesRoot") = 32);

-- A tree of n leaves has as many complete subtrees as n has bits that are 1.
ALTER TABLE "ReleaseTree" ADD CONSTRAINT "ReleaseTree_peaks" CHECK ("position" >= 0 AND "events" > 0 AND length("peaks") = 32 * length(replace("events"::bit(32)::text, '0', '')));
