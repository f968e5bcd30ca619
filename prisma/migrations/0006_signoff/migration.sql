-- Signing in the place of another, asking for more work, and roles that somebody gave to themselves.
ALTER TABLE "Signoff" ADD COLUMN "forId" UUID;
ALTER TABLE "RoleGrant" ADD COLUMN "grantedById" UUID;

-- A grant of before has only the name of who gave it. One by the holder's own name is taken for their own: the other mistake would let it count.
UPDATE "RoleGrant" g SET "grantedById" = u."id" FROM "User" u WHERE u."id" = g."userId" AND u."name" = g."grantedBy";

-- What Prisma cannot say.
ALTER TABLE "Signoff" DROP CONSTRAINT "Signoff_decision";
ALTER TABLE "Signoff" ADD CONSTRAINT "Signoff_decision" CHECK ("decision" IN ('approved', 'approved-with-conditions', 'needs-work', 'rejected')),
  ADD CONSTRAINT "Signoff_for_another" CHECK ("forId" <> "signerId");
-- A condition is closed by somebody who says how.
ALTER TABLE "Condition" ADD CONSTRAINT "Condition_closed" CHECK ("resolvedAt" IS NULL OR ("resolvedBy" IS NOT NULL AND length(btrim("resolution")) > 0));
