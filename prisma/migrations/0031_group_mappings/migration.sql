-- What groups of the identity provider give, which groups people are in, and what they have because of it.
-- CreateTable
CREATE TABLE "GroupMapping" (
    "id" UUID NOT NULL,
    "groupName" TEXT NOT NULL,
    "administrator" BOOLEAN NOT NULL DEFAULT false,
    "projectId" UUID,
    "access" TEXT,
    "roles" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "createdBy" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "GroupMapping_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PersonGroup" (
    "userId" UUID NOT NULL,
    "source" TEXT NOT NULL,
    "groupName" TEXT NOT NULL,

    CONSTRAINT "PersonGroup_pkey" PRIMARY KEY ("userId","source","groupName")
);

-- CreateTable
CREATE TABLE "GroupGrant" (
    "id" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "projectId" UUID,
    "value" TEXT NOT NULL,
    "before" TEXT,

    CONSTRAINT "GroupGrant_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "GroupMapping_groupName_projectId_key" ON "GroupMapping"("groupName", "projectId");

-- CreateIndex
CREATE INDEX "PersonGroup_groupName_idx" ON "PersonGroup"("groupName");

-- CreateIndex
CREATE INDEX "GroupGrant_userId_idx" ON "GroupGrant"("userId");

-- AddForeignKey
ALTER TABLE "GroupMapping" ADD CONSTRAINT "GroupMapping_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PersonGroup" ADD CONSTRAINT "PersonGroup_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "GroupGrant" ADD CONSTRAINT "GroupGrant_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "GroupGrant" ADD CONSTRAINT "GroupGrant_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What Prisma cannot say.
-- A mapping gives the administrator role, or access to one project with sign-off roles.
ALTER TABLE "GroupMapping" ADD CONSTRAINT "GroupMapping_gives"
  CHECK (("administrator" AND "projectId" IS NULL AND "access" IS NULL AND cardinality("roles") = 0)
    OR (NOT "administrator" AND "projectId" IS NOT NULL AND "access" IN ('lead', 'viewer')));
CREATE UNIQUE INDEX "GroupMapping_administrator" ON "GroupMapping" ("groupName") WHERE "administrator";
ALTER TABLE "PersonGroup" ADD CONSTRAINT "PersonGroup_source" CHECK ("source" IN ('oidc', 'scim'));
ALTER TABLE "GroupGrant" ADD CONSTRAINT "GroupGrant_kind"
  CHECK (("kind" = 'administrator' AND "projectId" IS NULL AND "value" = 'admin')
    OR ("kind" = 'access' AND "projectId" IS NOT NULL AND "value" IN ('lead', 'viewer'))
    OR ("kind" = 'role' AND "projectId" IS NOT NULL)),
  ADD CONSTRAINT "GroupGrant_before" CHECK ("before" IS NULL OR "kind" = 'access');
-- Somebody has one access to a project, and each role once.
CREATE UNIQUE INDEX "GroupGrant_administrator" ON "GroupGrant" ("userId") WHERE "kind" = 'administrator';
CREATE UNIQUE INDEX "GroupGrant_access" ON "GroupGrant" ("userId", "projectId") WHERE "kind" = 'access';
CREATE UNIQUE INDEX "GroupGrant_role" ON "GroupGrant" ("userId", "projectId", "value") WHERE "kind" = 'role';
