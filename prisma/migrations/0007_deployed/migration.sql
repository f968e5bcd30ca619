-- Hour 0 of a release, and what of it is worked after the decision. Releases of before stay as they were signed: their sections say nothing.
ALTER TABLE "Release" ADD COLUMN "deployedAt" TIMESTAMPTZ(3),
  ADD COLUMN "deployedBy" TEXT,
  ADD COLUMN "deployedById" UUID;
ALTER TABLE "Section" ADD COLUMN "counts" BOOLEAN;

-- What Prisma cannot say.
ALTER TABLE "Release" ADD CONSTRAINT "Release_deployed" CHECK (("deployedAt" IS NULL) = ("deployedBy" IS NULL));
