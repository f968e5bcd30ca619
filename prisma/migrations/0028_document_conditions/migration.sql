-- Conditions of the document itself ("Decision: conditional"): somebody meets each until a time, as those of an approval.
ALTER TABLE "Condition" ALTER COLUMN "signoffId" DROP NOT NULL,
  ADD COLUMN "fieldId" UUID,
  ADD COLUMN "setById" UUID,
  ADD COLUMN "setBy" TEXT,
  ADD COLUMN "round" INTEGER;
ALTER TABLE "Condition" ADD CONSTRAINT "Condition_fieldId_fkey" FOREIGN KEY ("fieldId") REFERENCES "Field"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What Prisma cannot say.
-- A condition is of one approval or of one decision field. One of a field has an owner, a time and a round.
ALTER TABLE "Condition" ADD CONSTRAINT "Condition_of" CHECK (("signoffId" IS NULL) <> ("fieldId" IS NULL)),
  ADD CONSTRAINT "Condition_assigned" CHECK ("fieldId" IS NULL OR num_nulls("ownerId", "owner", "dueAt", "setBy", "round") = 0);
-- What a field demands is tracked once in a round: two who assign the same text at the same moment do not make two of it.
CREATE UNIQUE INDEX "Condition_of_field" ON "Condition" ("fieldId", "round", md5("text")) WHERE "fieldId" IS NOT NULL;
