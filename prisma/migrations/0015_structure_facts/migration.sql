-- What a document states beside its items, whom to reach, when a section, an item or a role applies, check points of single items, and what sets a
-- rollback off, one by one.
ALTER TABLE "Release" ADD COLUMN "contacts" JSONB NOT NULL DEFAULT '[]';
ALTER TABLE "Section" ADD COLUMN "applicability" TEXT,
  ADD COLUMN "condition" JSONB;
ALTER TABLE "Item" ADD COLUMN "condition" JSONB,
  ADD COLUMN "facts" JSONB NOT NULL DEFAULT '[]',
  ADD COLUMN "window" JSONB;
ALTER TABLE "SignoffRole" ADD COLUMN "applicability" TEXT;

-- What was one text before stays one trigger.
ALTER TABLE "RollbackPlan" ADD COLUMN "triggers" TEXT[] NOT NULL DEFAULT ARRAY[]::TEXT[];
UPDATE "RollbackPlan" SET "triggers" = ARRAY["trigger"] WHERE btrim("trigger") <> '';
ALTER TABLE "RollbackPlan" DROP COLUMN "trigger";

-- What Prisma cannot say.
ALTER TABLE "Field" DROP CONSTRAINT "Field_type",
  ADD CONSTRAINT "Field_type" CHECK ("type" IN ('text', 'number', 'boolean', 'choice', 'date', 'date-time'));
-- A condition names a field and at least one value.
ALTER TABLE "Section" ADD CONSTRAINT "Section_condition" CHECK ("condition" IS NULL OR ("condition" ->> 'fieldId' IS NOT NULL AND jsonb_array_length("condition" -> 'values') > 0));
ALTER TABLE "Item" ADD CONSTRAINT "Item_condition" CHECK ("condition" IS NULL OR ("condition" ->> 'fieldId' IS NOT NULL AND jsonb_array_length("condition" -> 'values') > 0));
-- Check points are looked for among the items of a release that is deployed.
CREATE INDEX "Item_with_window" ON "Item" ("releaseId") WHERE "window" IS NOT NULL;
