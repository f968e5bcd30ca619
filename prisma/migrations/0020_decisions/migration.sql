-- What the document decides counts: decision fields with their conditions, go/no-go lines that the product answers, and approvals that answer lines.
-- AlterTable
ALTER TABLE "Release" ADD COLUMN     "rulesVersion" INTEGER NOT NULL DEFAULT 1;

-- AlterTable
ALTER TABLE "Field" ADD COLUMN     "conditionsOf" UUID;

-- AlterTable
ALTER TABLE "ProbeRun" ADD COLUMN     "tests" JSONB;

-- AlterTable
ALTER TABLE "Signoff" ADD COLUMN     "answers" UUID[] NOT NULL DEFAULT ARRAY[]::UUID[];

-- AlterTable
ALTER TABLE "Criterion" ADD COLUMN     "derives" JSONB;


-- What Prisma cannot say.
-- What is decided keeps the rules that it was decided by; what is open is judged by the rules of now.
UPDATE "Release" SET "rulesVersion" = 2 WHERE "state" = 'open';
ALTER TABLE "Release" ADD CONSTRAINT "Release_rulesVersion" CHECK ("rulesVersion" >= 1);

-- The product answers from one of the things that it knows.
ALTER TABLE "Criterion" ADD CONSTRAINT "Criterion_derives" CHECK ("derives" IS NULL OR "derives" ->> 'from' IN ('items', 'issues', 'roles', 'tests', 'soak'));

-- Only an approval answers lines.
ALTER TABLE "Signoff" ADD CONSTRAINT "Signoff_answers" CHECK (cardinality("answers") = 0 OR "decision" IN ('approved', 'approved-with-conditions'));
