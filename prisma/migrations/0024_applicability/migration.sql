-- What is for one answer of a choice only: roles too, and what a lead says of it with a reason, whatever the answer is.
ALTER TABLE "Section" ADD COLUMN "override" JSONB;
ALTER TABLE "Item" ADD COLUMN "override" JSONB;
ALTER TABLE "SignoffRole" ADD COLUMN "condition" JSONB, ADD COLUMN "override" JSONB;

-- What Prisma cannot say.
-- Only what has a condition can be overridden: everything else always applies.
ALTER TABLE "Section" ADD CONSTRAINT "Section_override" CHECK ("override" IS NULL OR "condition" IS NOT NULL);
ALTER TABLE "Item" ADD CONSTRAINT "Item_override" CHECK ("override" IS NULL OR "condition" IS NOT NULL);
ALTER TABLE "SignoffRole" ADD CONSTRAINT "SignoffRole_override" CHECK ("override" IS NULL OR "condition" IS NOT NULL);
