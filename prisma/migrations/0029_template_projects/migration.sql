-- Templates belong to projects; administrators enter projects by a recorded entry where the instance is set so.
-- AlterTable
ALTER TABLE "Template" ADD COLUMN     "projectId" UUID;

-- CreateTable
CREATE TABLE "InstanceSetting" (
    "name" TEXT NOT NULL,
    "value" JSONB NOT NULL,
    "changedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "changedBy" TEXT NOT NULL,

    CONSTRAINT "InstanceSetting_pkey" PRIMARY KEY ("name")
);

-- CreateTable
CREATE TABLE "ProjectEntry" (
    "id" UUID NOT NULL,
    "projectId" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "access" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "endedAt" TIMESTAMPTZ(3),
    "endedBy" TEXT,

    CONSTRAINT "ProjectEntry_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "ProjectEntry_userId_idx" ON "ProjectEntry"("userId");

-- CreateIndex
CREATE INDEX "ProjectEntry_projectId_idx" ON "ProjectEntry"("projectId");

-- CreateIndex
CREATE INDEX "Template_projectId_idx" ON "Template"("projectId");

-- AddForeignKey
ALTER TABLE "ProjectEntry" ADD CONSTRAINT "ProjectEntry_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ProjectEntry" ADD CONSTRAINT "ProjectEntry_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Template" ADD CONSTRAINT "Template_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What Prisma cannot say.
-- A template that releases of exactly one project use belongs to that project; all others stay the instance's.
UPDATE "Template" t SET "projectId" = used."projectId"
FROM (
  SELECT v."templateId", (array_agg(DISTINCT r."projectId"))[1] AS "projectId"
  FROM "ReleaseDocument" d JOIN "TemplateVersion" v ON v."id" = d."templateVersionId" JOIN "Release" r ON r."id" = d."releaseId"
  GROUP BY v."templateId" HAVING count(DISTINCT r."projectId") = 1
) used WHERE used."templateId" = t."id";

ALTER TABLE "ProjectEntry" ADD CONSTRAINT "ProjectEntry_access" CHECK ("access" IN ('lead', 'viewer')),
  ADD CONSTRAINT "ProjectEntry_reason" CHECK (length("reason") >= 10),
  ADD CONSTRAINT "ProjectEntry_ends" CHECK ("expiresAt" > "createdAt" AND "expiresAt" <= "createdAt" + interval '24 hours'),
  ADD CONSTRAINT "ProjectEntry_ended" CHECK (("endedAt" IS NULL) = ("endedBy" IS NULL));
-- One entry at a time for each administrator and project: a new one ends the one before.
CREATE UNIQUE INDEX "ProjectEntry_one_open" ON "ProjectEntry" ("projectId", "userId") WHERE "endedAt" IS NULL;

-- Whether administrators see into projects only by an entry. Every query that asks who sees a project asks this.
CREATE FUNCTION projects_separated() RETURNS boolean LANGUAGE sql STABLE
  AS $$ SELECT coalesce((SELECT "value" = 'true'::jsonb FROM "InstanceSetting" WHERE "name" = 'project-separation'), false) $$;
-- The administrators who see into a project at this time: all of them, or those with an entry.
CREATE FUNCTION administrators_of(project uuid, at timestamptz) RETURNS SETOF uuid LANGUAGE sql STABLE
  AS $$ SELECT u."id" FROM "User" u WHERE u."role" = 'admin' AND u."disabledAt" IS NULL AND (NOT projects_separated() OR EXISTS (
    SELECT 1 FROM "ProjectEntry" p WHERE p."projectId" = project AND p."userId" = u."id" AND p."endedAt" IS NULL AND p."expiresAt" > at)) $$;
