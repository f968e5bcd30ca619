-- The design's words as tables: what follows up to "By hand" is written by Prisma's engine from schema.prisma.


-- CreateTable
CREATE TABLE "User" (
    "id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "role" TEXT NOT NULL DEFAULT 'member',
    "passwordHash" TEXT,
    "disabledAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "User_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Account" (
    "issuer" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "userId" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Account_pkey" PRIMARY KEY ("issuer","subject")
);

-- CreateTable
CREATE TABLE "Session" (
    "id" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "revokedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SetupLink" (
    "tokenSha256" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "usedAt" TIMESTAMPTZ(3),

    CONSTRAINT "SetupLink_pkey" PRIMARY KEY ("tokenSha256")
);

-- CreateTable
CREATE TABLE "ApiToken" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "tokenSha256" TEXT NOT NULL,
    "prefix" TEXT NOT NULL,
    "scope" TEXT NOT NULL,
    "projectId" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expiresAt" TIMESTAMPTZ(3),
    "revokedAt" TIMESTAMPTZ(3),
    "lastUsedAt" TIMESTAMPTZ(3),

    CONSTRAINT "ApiToken_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Project" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Project_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Membership" (
    "projectId" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "access" TEXT NOT NULL,
    "grantedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Membership_pkey" PRIMARY KEY ("projectId","userId")
);

-- CreateTable
CREATE TABLE "RoleGrant" (
    "projectId" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "role" TEXT NOT NULL,
    "grantedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "grantedBy" TEXT,

    CONSTRAINT "RoleGrant_pkey" PRIMARY KEY ("projectId","userId","role")
);

-- CreateTable
CREATE TABLE "Environment" (
    "id" UUID NOT NULL,
    "projectId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "variables" JSONB NOT NULL DEFAULT '{}',
    "egress" JSONB NOT NULL DEFAULT '[]',
    "hosts" JSONB NOT NULL DEFAULT '{}',
    "databases" JSONB NOT NULL DEFAULT '{}',
    "commands" JSONB NOT NULL DEFAULT '{}',
    "allowSideEffects" BOOLEAN NOT NULL DEFAULT false,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Environment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Secret" (
    "id" UUID NOT NULL,
    "projectId" UUID NOT NULL,
    "environmentId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "sealed" TEXT NOT NULL,
    "keyId" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Secret_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SealingKey" (
    "id" TEXT NOT NULL,
    "publicKey" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "SealingKey_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Freeze" (
    "id" UUID NOT NULL,
    "projectId" UUID NOT NULL,
    "environmentId" UUID NOT NULL,
    "startsAt" TIMESTAMPTZ(3) NOT NULL,
    "endsAt" TIMESTAMPTZ(3) NOT NULL,
    "reason" TEXT NOT NULL,

    CONSTRAINT "Freeze_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Template" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "createdBy" TEXT NOT NULL,

    CONSTRAINT "Template_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "TemplateVersion" (
    "id" UUID NOT NULL,
    "templateId" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "source" TEXT NOT NULL,
    "sourceSha256" TEXT NOT NULL,
    "structure" JSONB NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "createdBy" TEXT NOT NULL,

    CONSTRAINT "TemplateVersion_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Release" (
    "id" UUID NOT NULL,
    "projectId" UUID NOT NULL,
    "environmentId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "version" TEXT NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'open',
    "round" INTEGER NOT NULL DEFAULT 1,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "policy" JSONB NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "createdBy" TEXT NOT NULL,
    "changedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Release_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ReleaseDocument" (
    "projectId" UUID NOT NULL,
    "releaseId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "templateVersionId" UUID NOT NULL,

    CONSTRAINT "ReleaseDocument_pkey" PRIMARY KEY ("releaseId","position")
);

-- CreateTable
CREATE TABLE "Section" (
    "id" UUID NOT NULL,
    "projectId" UUID NOT NULL,
    "releaseId" UUID NOT NULL,
    "parentId" UUID,
    "position" INTEGER NOT NULL,
    "document" INTEGER NOT NULL,
    "key" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "level" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "prose" JSONB NOT NULL DEFAULT '[]',
    "plannedSeconds" INTEGER,
    "window" JSONB,
    "startedAt" TIMESTAMPTZ(3),
    "finishedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Section_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Item" (
    "id" UUID NOT NULL,
    "projectId" UUID NOT NULL,
    "releaseId" UUID NOT NULL,
    "sectionId" UUID NOT NULL,
    "parentId" UUID,
    "position" INTEGER NOT NULL,
    "key" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "line" INTEGER NOT NULL,
    "required" BOOLEAN NOT NULL,
    "verification" TEXT NOT NULL,
    "claimed" BOOLEAN NOT NULL,
    "applicability" TEXT,
    "prose" JSONB NOT NULL DEFAULT '[]',
    "offer" JSONB,
    "outcome" TEXT NOT NULL DEFAULT 'pending',
    "reason" TEXT,
    "decidedById" UUID,
    "decidedBy" TEXT,
    "decidedAt" TIMESTAMPTZ(3),
    "decidedVia" TEXT,
    "revision" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Item_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Field" (
    "id" UUID NOT NULL,
    "projectId" UUID NOT NULL,
    "releaseId" UUID NOT NULL,
    "sectionId" UUID,
    "itemId" UUID,
    "position" INTEGER NOT NULL,
    "key" TEXT NOT NULL,
    "label" TEXT NOT NULL,
    "type" TEXT NOT NULL,
    "unit" TEXT,
    "choices" JSONB NOT NULL DEFAULT '[]',
    "threshold" JSONB,
    "expected" TEXT,
    "required" BOOLEAN NOT NULL,
    "value" JSONB,
    "filledById" UUID,
    "filledBy" TEXT,
    "filledAt" TIMESTAMPTZ(3),
    "revision" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Field_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Step" (
    "id" UUID NOT NULL,
    "projectId" UUID NOT NULL,
    "releaseId" UUID NOT NULL,
    "sectionId" UUID,
    "itemId" UUID,
    "position" INTEGER NOT NULL,
    "key" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "language" TEXT,
    "expected" TEXT,
    "changes" BOOLEAN NOT NULL,

    CONSTRAINT "Step_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Probe" (
    "id" UUID NOT NULL,
    "projectId" UUID NOT NULL,
    "releaseId" UUID NOT NULL,
    "itemId" UUID NOT NULL,
    "definition" JSONB NOT NULL,
    "definitionSha256" TEXT NOT NULL,
    "updatedById" UUID,
    "updatedBy" TEXT NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Probe_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ProbeRun" (
    "id" UUID NOT NULL,
    "projectId" UUID NOT NULL,
    "releaseId" UUID NOT NULL,
    "itemId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "trial" BOOLEAN NOT NULL DEFAULT false,
    "definition" JSONB NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'queued',
    "requestedById" UUID,
    "requestedBy" TEXT NOT NULL,
    "requestedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "startedAt" TIMESTAMPTZ(3),
    "finishedAt" TIMESTAMPTZ(3),
    "attempt" INTEGER NOT NULL DEFAULT 0,
    "leaseUntil" TIMESTAMPTZ(3),
    "worker" TEXT,
    "timings" JSONB NOT NULL DEFAULT '{}',
    "assertions" JSONB NOT NULL DEFAULT '[]',
    "captured" JSONB NOT NULL DEFAULT '{}',
    "transcript" TEXT NOT NULL DEFAULT '',
    "error" TEXT,
    "egress" JSONB NOT NULL DEFAULT '[]',
    "summary" TEXT,
    "resultSha256" TEXT,

    CONSTRAINT "ProbeRun_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Evidence" (
    "id" UUID NOT NULL,
    "projectId" UUID NOT NULL,
    "releaseId" UUID NOT NULL,
    "itemId" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "text" TEXT,
    "url" TEXT,
    "contentType" TEXT,
    "size" INTEGER NOT NULL,
    "sha256" TEXT NOT NULL,
    "supersedesId" UUID,
    "createdById" UUID,
    "createdBy" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Evidence_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "EvidenceFile" (
    "evidenceId" UUID NOT NULL,
    "bytes" BYTEA NOT NULL,

    CONSTRAINT "EvidenceFile_pkey" PRIMARY KEY ("evidenceId")
);

-- CreateTable
CREATE TABLE "Metric" (
    "id" UUID NOT NULL,
    "projectId" UUID NOT NULL,
    "releaseId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "key" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "unit" TEXT,
    "target" JSONB,
    "alert" JSONB,
    "intervalSeconds" INTEGER,

    CONSTRAINT "Metric_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "MetricSample" (
    "id" BIGSERIAL NOT NULL,
    "releaseId" UUID NOT NULL,
    "metricId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "value" DOUBLE PRECISION NOT NULL,
    "source" TEXT NOT NULL,

    CONSTRAINT "MetricSample_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Soak" (
    "id" UUID NOT NULL,
    "projectId" UUID NOT NULL,
    "releaseId" UUID NOT NULL,
    "requiredSeconds" INTEGER NOT NULL,
    "restartsOnBreach" BOOLEAN NOT NULL,
    "startedAt" TIMESTAMPTZ(3),
    "coveredSeconds" INTEGER NOT NULL DEFAULT 0,
    "restartedAt" TIMESTAMPTZ(3),
    "reason" TEXT,

    CONSTRAINT "Soak_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SignoffRole" (
    "projectId" UUID NOT NULL,
    "releaseId" UUID NOT NULL,
    "role" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "required" BOOLEAN NOT NULL,
    "independent" BOOLEAN NOT NULL,
    "quorum" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "SignoffRole_pkey" PRIMARY KEY ("releaseId","role")
);

-- CreateTable
CREATE TABLE "SignoffSeat" (
    "projectId" UUID NOT NULL,
    "releaseId" UUID NOT NULL,
    "round" INTEGER NOT NULL,
    "signerId" UUID NOT NULL,
    "role" TEXT NOT NULL,

    CONSTRAINT "SignoffSeat_pkey" PRIMARY KEY ("releaseId","round","signerId")
);

-- CreateTable
CREATE TABLE "Signoff" (
    "id" UUID NOT NULL,
    "projectId" UUID NOT NULL,
    "releaseId" UUID NOT NULL,
    "round" INTEGER NOT NULL,
    "role" TEXT NOT NULL,
    "signerId" UUID NOT NULL,
    "printedName" TEXT NOT NULL,
    "decision" TEXT NOT NULL,
    "comment" TEXT,
    "contentHash" TEXT NOT NULL,
    "content" JSONB NOT NULL,
    "challengeId" UUID NOT NULL,
    "signedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Signoff_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SignoffWithdrawal" (
    "signoffId" UUID NOT NULL,
    "withdrawnAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "reason" TEXT NOT NULL,

    CONSTRAINT "SignoffWithdrawal_pkey" PRIMARY KEY ("signoffId")
);

-- CreateTable
CREATE TABLE "SignoffChallenge" (
    "id" UUID NOT NULL,
    "projectId" UUID NOT NULL,
    "releaseId" UUID NOT NULL,
    "round" INTEGER NOT NULL,
    "userId" UUID NOT NULL,
    "role" TEXT NOT NULL,
    "contentHash" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "usedAt" TIMESTAMPTZ(3),

    CONSTRAINT "SignoffChallenge_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Condition" (
    "id" UUID NOT NULL,
    "projectId" UUID NOT NULL,
    "releaseId" UUID NOT NULL,
    "signoffId" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "ownerId" UUID,
    "dueAt" TIMESTAMPTZ(3),
    "resolvedAt" TIMESTAMPTZ(3),
    "resolvedById" UUID,
    "resolvedBy" TEXT,
    "resolution" TEXT,
    "revision" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Condition_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Waiver" (
    "id" UUID NOT NULL,
    "projectId" UUID NOT NULL,
    "releaseId" UUID NOT NULL,
    "itemId" UUID NOT NULL,
    "reason" TEXT NOT NULL,
    "scope" TEXT NOT NULL,
    "requestedById" UUID NOT NULL,
    "requestedBy" TEXT NOT NULL,
    "requestedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "grantedById" UUID,
    "grantedBy" TEXT,
    "grantedAt" TIMESTAMPTZ(3),
    "revokedAt" TIMESTAMPTZ(3),
    "revision" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Waiver_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Issue" (
    "id" UUID NOT NULL,
    "projectId" UUID NOT NULL,
    "releaseId" UUID NOT NULL,
    "itemId" UUID,
    "number" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "severity" TEXT NOT NULL,
    "blocking" BOOLEAN NOT NULL DEFAULT false,
    "link" TEXT,
    "ownerId" UUID,
    "openedById" UUID,
    "openedBy" TEXT NOT NULL,
    "openedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "resolvedAt" TIMESTAMPTZ(3),
    "resolvedById" UUID,
    "resolvedBy" TEXT,
    "resolution" TEXT,
    "revision" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Issue_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Criterion" (
    "id" UUID NOT NULL,
    "projectId" UUID NOT NULL,
    "releaseId" UUID NOT NULL,
    "sectionId" UUID NOT NULL,
    "itemId" UUID,
    "position" INTEGER NOT NULL,
    "key" TEXT NOT NULL,
    "mode" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "holds" BOOLEAN,
    "answeredById" UUID,
    "answeredBy" TEXT,
    "answeredAt" TIMESTAMPTZ(3),
    "revision" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Criterion_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Decision" (
    "id" UUID NOT NULL,
    "projectId" UUID NOT NULL,
    "releaseId" UUID NOT NULL,
    "round" INTEGER NOT NULL,
    "call" TEXT NOT NULL,
    "verdict" JSONB NOT NULL,
    "contentHash" TEXT NOT NULL,
    "reason" TEXT,
    "breakGlass" BOOLEAN NOT NULL DEFAULT false,
    "decidedById" UUID NOT NULL,
    "decidedBy" TEXT NOT NULL,
    "decidedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Decision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RollbackPlan" (
    "id" UUID NOT NULL,
    "projectId" UUID NOT NULL,
    "releaseId" UUID NOT NULL,
    "sectionId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "key" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "trigger" TEXT,
    "budgetSeconds" INTEGER,
    "state" TEXT NOT NULL DEFAULT 'ready',
    "reason" TEXT,
    "startedById" UUID,
    "startedAt" TIMESTAMPTZ(3),
    "finishedAt" TIMESTAMPTZ(3),

    CONSTRAINT "RollbackPlan_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AuditEvent" (
    "chain" TEXT NOT NULL,
    "seq" BIGINT NOT NULL,
    "prev" BYTEA NOT NULL,
    "body" TEXT NOT NULL,
    "hash" BYTEA NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "action" TEXT NOT NULL,
    "projectId" UUID,
    "releaseId" UUID,

    CONSTRAINT "AuditEvent_pkey" PRIMARY KEY ("chain","seq")
);

-- CreateTable
CREATE TABLE "AuditHead" (
    "chain" TEXT NOT NULL,
    "seq" BIGINT NOT NULL,
    "hash" BYTEA NOT NULL,

    CONSTRAINT "AuditHead_pkey" PRIMARY KEY ("chain")
);

-- CreateTable
CREATE TABLE "IdempotencyKey" (
    "principal" TEXT NOT NULL,
    "route" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "fingerprint" TEXT NOT NULL,
    "status" INTEGER,
    "body" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "IdempotencyKey_pkey" PRIMARY KEY ("principal","route","key")
);

-- CreateTable
CREATE TABLE "WorkerHeartbeat" (
    "worker" TEXT NOT NULL,
    "startedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "seenAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "WorkerHeartbeat_pkey" PRIMARY KEY ("worker")
);

-- CreateTable
CREATE TABLE "RateLimiterFlexible" (
    "key" TEXT NOT NULL,
    "points" INTEGER NOT NULL,
    "expire" TIMESTAMP(3),

    CONSTRAINT "RateLimiterFlexible_pkey" PRIMARY KEY ("key")
);

-- CreateIndex
CREATE UNIQUE INDEX "User_email_key" ON "User"("email");

-- CreateIndex
CREATE INDEX "Session_userId_idx" ON "Session"("userId");

-- CreateIndex
CREATE UNIQUE INDEX "ApiToken_tokenSha256_key" ON "ApiToken"("tokenSha256");

-- CreateIndex
CREATE UNIQUE INDEX "Project_name_key" ON "Project"("name");

-- CreateIndex
CREATE INDEX "Membership_userId_idx" ON "Membership"("userId");

-- CreateIndex
CREATE INDEX "RoleGrant_userId_idx" ON "RoleGrant"("userId");

-- CreateIndex
CREATE UNIQUE INDEX "Environment_projectId_id_key" ON "Environment"("projectId", "id");

-- CreateIndex
CREATE UNIQUE INDEX "Environment_projectId_name_key" ON "Environment"("projectId", "name");

-- CreateIndex
CREATE UNIQUE INDEX "Secret_environmentId_name_key" ON "Secret"("environmentId", "name");

-- CreateIndex
CREATE INDEX "Freeze_environmentId_endsAt_idx" ON "Freeze"("environmentId", "endsAt");

-- CreateIndex
CREATE UNIQUE INDEX "TemplateVersion_templateId_version_key" ON "TemplateVersion"("templateId", "version");

-- CreateIndex
CREATE INDEX "Release_changedAt_id_idx" ON "Release"("changedAt" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "Release_projectId_changedAt_idx" ON "Release"("projectId", "changedAt" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "Release_projectId_id_key" ON "Release"("projectId", "id");

-- CreateIndex
CREATE UNIQUE INDEX "Section_releaseId_id_key" ON "Section"("releaseId", "id");

-- CreateIndex
CREATE UNIQUE INDEX "Section_releaseId_document_key_key" ON "Section"("releaseId", "document", "key");

-- CreateIndex
CREATE INDEX "Item_sectionId_idx" ON "Item"("sectionId");

-- CreateIndex
CREATE UNIQUE INDEX "Item_releaseId_id_key" ON "Item"("releaseId", "id");

-- CreateIndex
CREATE UNIQUE INDEX "Item_releaseId_sectionId_key_key" ON "Item"("releaseId", "sectionId", "key");

-- CreateIndex
CREATE INDEX "Field_releaseId_idx" ON "Field"("releaseId");

-- CreateIndex
CREATE INDEX "Field_itemId_idx" ON "Field"("itemId");

-- CreateIndex
CREATE INDEX "Field_sectionId_idx" ON "Field"("sectionId");

-- CreateIndex
CREATE INDEX "Step_releaseId_idx" ON "Step"("releaseId");

-- CreateIndex
CREATE INDEX "Step_itemId_idx" ON "Step"("itemId");

-- CreateIndex
CREATE INDEX "Step_sectionId_idx" ON "Step"("sectionId");

-- CreateIndex
CREATE UNIQUE INDEX "Probe_itemId_key" ON "Probe"("itemId");

-- CreateIndex
CREATE UNIQUE INDEX "Probe_releaseId_itemId_key" ON "Probe"("releaseId", "itemId");

-- CreateIndex
CREATE INDEX "ProbeRun_releaseId_idx" ON "ProbeRun"("releaseId");

-- CreateIndex
CREATE INDEX "ProbeRun_status_leaseUntil_idx" ON "ProbeRun"("status", "leaseUntil");

-- CreateIndex
CREATE UNIQUE INDEX "ProbeRun_itemId_number_key" ON "ProbeRun"("itemId", "number");

-- CreateIndex
CREATE INDEX "Evidence_itemId_idx" ON "Evidence"("itemId");

-- CreateIndex
CREATE UNIQUE INDEX "Evidence_releaseId_id_key" ON "Evidence"("releaseId", "id");

-- CreateIndex
CREATE UNIQUE INDEX "Metric_releaseId_id_key" ON "Metric"("releaseId", "id");

-- CreateIndex
CREATE UNIQUE INDEX "Metric_releaseId_key_key" ON "Metric"("releaseId", "key");

-- CreateIndex
CREATE INDEX "MetricSample_metricId_at_idx" ON "MetricSample"("metricId", "at" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "Soak_releaseId_key" ON "Soak"("releaseId");

-- CreateIndex
CREATE UNIQUE INDEX "SignoffSeat_releaseId_round_signerId_role_key" ON "SignoffSeat"("releaseId", "round", "signerId", "role");

-- CreateIndex
CREATE UNIQUE INDEX "Signoff_challengeId_key" ON "Signoff"("challengeId");

-- CreateIndex
CREATE INDEX "Signoff_releaseId_role_idx" ON "Signoff"("releaseId", "role");

-- CreateIndex
CREATE UNIQUE INDEX "Signoff_releaseId_id_key" ON "Signoff"("releaseId", "id");

-- CreateIndex
CREATE INDEX "SignoffChallenge_releaseId_idx" ON "SignoffChallenge"("releaseId");

-- CreateIndex
CREATE INDEX "Condition_releaseId_idx" ON "Condition"("releaseId");

-- CreateIndex
CREATE INDEX "Waiver_releaseId_idx" ON "Waiver"("releaseId");

-- CreateIndex
CREATE UNIQUE INDEX "Issue_releaseId_number_key" ON "Issue"("releaseId", "number");

-- CreateIndex
CREATE INDEX "Criterion_releaseId_idx" ON "Criterion"("releaseId");

-- CreateIndex
CREATE UNIQUE INDEX "Decision_releaseId_round_key" ON "Decision"("releaseId", "round");

-- CreateIndex
CREATE INDEX "RollbackPlan_releaseId_idx" ON "RollbackPlan"("releaseId");

-- CreateIndex
CREATE INDEX "AuditEvent_releaseId_seq_idx" ON "AuditEvent"("releaseId", "seq");

-- CreateIndex
CREATE INDEX "AuditEvent_projectId_seq_idx" ON "AuditEvent"("projectId", "seq");

-- CreateIndex
CREATE UNIQUE INDEX "AuditEvent_chain_prev_key" ON "AuditEvent"("chain", "prev");

-- CreateIndex
CREATE INDEX "IdempotencyKey_createdAt_idx" ON "IdempotencyKey"("createdAt");

-- AddForeignKey
ALTER TABLE "Account" ADD CONSTRAINT "Account_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Session" ADD CONSTRAINT "Session_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ApiToken" ADD CONSTRAINT "ApiToken_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Membership" ADD CONSTRAINT "Membership_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Membership" ADD CONSTRAINT "Membership_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RoleGrant" ADD CONSTRAINT "RoleGrant_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RoleGrant" ADD CONSTRAINT "RoleGrant_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Environment" ADD CONSTRAINT "Environment_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Secret" ADD CONSTRAINT "Secret_projectId_environmentId_fkey" FOREIGN KEY ("projectId", "environmentId") REFERENCES "Environment"("projectId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Freeze" ADD CONSTRAINT "Freeze_projectId_environmentId_fkey" FOREIGN KEY ("projectId", "environmentId") REFERENCES "Environment"("projectId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TemplateVersion" ADD CONSTRAINT "TemplateVersion_templateId_fkey" FOREIGN KEY ("templateId") REFERENCES "Template"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Release" ADD CONSTRAINT "Release_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Release" ADD CONSTRAINT "Release_projectId_environmentId_fkey" FOREIGN KEY ("projectId", "environmentId") REFERENCES "Environment"("projectId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReleaseDocument" ADD CONSTRAINT "ReleaseDocument_projectId_releaseId_fkey" FOREIGN KEY ("projectId", "releaseId") REFERENCES "Release"("projectId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReleaseDocument" ADD CONSTRAINT "ReleaseDocument_templateVersionId_fkey" FOREIGN KEY ("templateVersionId") REFERENCES "TemplateVersion"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Section" ADD CONSTRAINT "Section_projectId_releaseId_fkey" FOREIGN KEY ("projectId", "releaseId") REFERENCES "Release"("projectId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Section" ADD CONSTRAINT "Section_releaseId_parentId_fkey" FOREIGN KEY ("releaseId", "parentId") REFERENCES "Section"("releaseId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Item" ADD CONSTRAINT "Item_projectId_releaseId_fkey" FOREIGN KEY ("projectId", "releaseId") REFERENCES "Release"("projectId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Item" ADD CONSTRAINT "Item_releaseId_sectionId_fkey" FOREIGN KEY ("releaseId", "sectionId") REFERENCES "Section"("releaseId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Item" ADD CONSTRAINT "Item_releaseId_parentId_fkey" FOREIGN KEY ("releaseId", "parentId") REFERENCES "Item"("releaseId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Field" ADD CONSTRAINT "Field_projectId_releaseId_fkey" FOREIGN KEY ("projectId", "releaseId") REFERENCES "Release"("projectId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Field" ADD CONSTRAINT "Field_releaseId_sectionId_fkey" FOREIGN KEY ("releaseId", "sectionId") REFERENCES "Section"("releaseId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Field" ADD CONSTRAINT "Field_releaseId_itemId_fkey" FOREIGN KEY ("releaseId", "itemId") REFERENCES "Item"("releaseId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Step" ADD CONSTRAINT "Step_projectId_releaseId_fkey" FOREIGN KEY ("projectId", "releaseId") REFERENCES "Release"("projectId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Step" ADD CONSTRAINT "Step_releaseId_sectionId_fkey" FOREIGN KEY ("releaseId", "sectionId") REFERENCES "Section"("releaseId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Step" ADD CONSTRAINT "Step_releaseId_itemId_fkey" FOREIGN KEY ("releaseId", "itemId") REFERENCES "Item"("releaseId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Probe" ADD CONSTRAINT "Probe_projectId_releaseId_fkey" FOREIGN KEY ("projectId", "releaseId") REFERENCES "Release"("projectId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Probe" ADD CONSTRAINT "Probe_releaseId_itemId_fkey" FOREIGN KEY ("releaseId", "itemId") REFERENCES "Item"("releaseId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ProbeRun" ADD CONSTRAINT "ProbeRun_projectId_releaseId_fkey" FOREIGN KEY ("projectId", "releaseId") REFERENCES "Release"("projectId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ProbeRun" ADD CONSTRAINT "ProbeRun_releaseId_itemId_fkey" FOREIGN KEY ("releaseId", "itemId") REFERENCES "Item"("releaseId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Evidence" ADD CONSTRAINT "Evidence_projectId_releaseId_fkey" FOREIGN KEY ("projectId", "releaseId") REFERENCES "Release"("projectId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Evidence" ADD CONSTRAINT "Evidence_releaseId_itemId_fkey" FOREIGN KEY ("releaseId", "itemId") REFERENCES "Item"("releaseId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Evidence" ADD CONSTRAINT "Evidence_releaseId_supersedesId_fkey" FOREIGN KEY ("releaseId", "supersedesId") REFERENCES "Evidence"("releaseId", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "EvidenceFile" ADD CONSTRAINT "EvidenceFile_evidenceId_fkey" FOREIGN KEY ("evidenceId") REFERENCES "Evidence"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Metric" ADD CONSTRAINT "Metric_projectId_releaseId_fkey" FOREIGN KEY ("projectId", "releaseId") REFERENCES "Release"("projectId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MetricSample" ADD CONSTRAINT "MetricSample_releaseId_metricId_fkey" FOREIGN KEY ("releaseId", "metricId") REFERENCES "Metric"("releaseId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Soak" ADD CONSTRAINT "Soak_projectId_releaseId_fkey" FOREIGN KEY ("projectId", "releaseId") REFERENCES "Release"("projectId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SignoffRole" ADD CONSTRAINT "SignoffRole_projectId_releaseId_fkey" FOREIGN KEY ("projectId", "releaseId") REFERENCES "Release"("projectId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SignoffSeat" ADD CONSTRAINT "SignoffSeat_projectId_releaseId_fkey" FOREIGN KEY ("projectId", "releaseId") REFERENCES "Release"("projectId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Signoff" ADD CONSTRAINT "Signoff_projectId_releaseId_fkey" FOREIGN KEY ("projectId", "releaseId") REFERENCES "Release"("projectId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Signoff" ADD CONSTRAINT "Signoff_releaseId_round_signerId_role_fkey" FOREIGN KEY ("releaseId", "round", "signerId", "role") REFERENCES "SignoffSeat"("releaseId", "round", "signerId", "role") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Signoff" ADD CONSTRAINT "Signoff_releaseId_role_fkey" FOREIGN KEY ("releaseId", "role") REFERENCES "SignoffRole"("releaseId", "role") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SignoffWithdrawal" ADD CONSTRAINT "SignoffWithdrawal_signoffId_fkey" FOREIGN KEY ("signoffId") REFERENCES "Signoff"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SignoffChallenge" ADD CONSTRAINT "SignoffChallenge_projectId_releaseId_fkey" FOREIGN KEY ("projectId", "releaseId") REFERENCES "Release"("projectId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Condition" ADD CONSTRAINT "Condition_projectId_releaseId_fkey" FOREIGN KEY ("projectId", "releaseId") REFERENCES "Release"("projectId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Condition" ADD CONSTRAINT "Condition_releaseId_signoffId_fkey" FOREIGN KEY ("releaseId", "signoffId") REFERENCES "Signoff"("releaseId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Waiver" ADD CONSTRAINT "Waiver_projectId_releaseId_fkey" FOREIGN KEY ("projectId", "releaseId") REFERENCES "Release"("projectId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Waiver" ADD CONSTRAINT "Waiver_releaseId_itemId_fkey" FOREIGN KEY ("releaseId", "itemId") REFERENCES "Item"("releaseId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Issue" ADD CONSTRAINT "Issue_projectId_releaseId_fkey" FOREIGN KEY ("projectId", "releaseId") REFERENCES "Release"("projectId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Issue" ADD CONSTRAINT "Issue_releaseId_itemId_fkey" FOREIGN KEY ("releaseId", "itemId") REFERENCES "Item"("releaseId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Criterion" ADD CONSTRAINT "Criterion_projectId_releaseId_fkey" FOREIGN KEY ("projectId", "releaseId") REFERENCES "Release"("projectId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Criterion" ADD CONSTRAINT "Criterion_releaseId_sectionId_fkey" FOREIGN KEY ("releaseId", "sectionId") REFERENCES "Section"("releaseId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Criterion" ADD CONSTRAINT "Criterion_releaseId_itemId_fkey" FOREIGN KEY ("releaseId", "itemId") REFERENCES "Item"("releaseId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Decision" ADD CONSTRAINT "Decision_projectId_releaseId_fkey" FOREIGN KEY ("projectId", "releaseId") REFERENCES "Release"("projectId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RollbackPlan" ADD CONSTRAINT "RollbackPlan_projectId_releaseId_fkey" FOREIGN KEY ("projectId", "releaseId") REFERENCES "Release"("projectId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RollbackPlan" ADD CONSTRAINT "RollbackPlan_releaseId_sectionId_fkey" FOREIGN KEY ("releaseId", "sectionId") REFERENCES "Section"("releaseId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- By hand: what Prisma cannot say. Each rule names the invariant it keeps.

-- Closed lists of words (lib/domain/words.ts).
ALTER TABLE "User" ADD CONSTRAINT "User_role" CHECK ("role" IN ('admin', 'member')),
  ADD CONSTRAINT "User_email_lower" CHECK ("email" = lower("email") AND "email" LIKE '%_@_%');
ALTER TABLE "Membership" ADD CONSTRAINT "Membership_access" CHECK ("access" IN ('lead', 'viewer'));
ALTER TABLE "ApiToken" ADD CONSTRAINT "ApiToken_scope" CHECK ("scope" IN ('read', 'write', 'admin'));
ALTER TABLE "Release" ADD CONSTRAINT "Release_state" CHECK ("state" IN ('open', 'decided', 'rolling-back', 'rolled-back')),
  ADD CONSTRAINT "Release_round" CHECK ("round" >= 1);
ALTER TABLE "Section" ADD CONSTRAINT "Section_kind"
  CHECK ("kind" IN ('prepare', 'deploy', 'verify', 'monitor', 'gate', 'signoff', 'rollback', 'follow-up', 'reference'));
ALTER TABLE "Item" ADD CONSTRAINT "Item_outcome" CHECK ("outcome" IN ('pending', 'passed', 'failed', 'blocked', 'not-applicable')),
  ADD CONSTRAINT "Item_verification" CHECK ("verification" IN ('manual', 'probe', 'manual-or-probe')),
  ADD CONSTRAINT "Item_decidedVia" CHECK ("decidedVia" IN ('person', 'machine', 'probe', 'field'));
ALTER TABLE "Field" ADD CONSTRAINT "Field_type" CHECK ("type" IN ('text', 'number', 'boolean', 'choice', 'date'));
ALTER TABLE "Step" ADD CONSTRAINT "Step_kind" CHECK ("kind" IN ('command', 'instruction'));
ALTER TABLE "ProbeRun" ADD CONSTRAINT "ProbeRun_status"
  CHECK ("status" IN ('queued', 'running', 'passed', 'warned', 'failed', 'error', 'cancelled'));
ALTER TABLE "Evidence" ADD CONSTRAINT "Evidence_kind" CHECK ("kind" IN ('note', 'link', 'file', 'report')),
  ADD CONSTRAINT "Evidence_size" CHECK ("size" BETWEEN 0 AND 26214400),
  ADD CONSTRAINT "Evidence_sha256" CHECK ("sha256" ~ '^[0-9a-f]{64}$');
ALTER TABLE "Signoff" ADD CONSTRAINT "Signoff_decision" CHECK ("decision" IN ('approved', 'approved-with-conditions', 'rejected')),
  ADD CONSTRAINT "Signoff_contentHash" CHECK ("contentHash" ~ '^[0-9a-f]{64}$');
ALTER TABLE "SignoffRole" ADD CONSTRAINT "SignoffRole_quorum" CHECK ("quorum" >= 1);
ALTER TABLE "Issue" ADD CONSTRAINT "Issue_severity" CHECK ("severity" IN ('critical', 'high', 'medium', 'low'));
ALTER TABLE "Criterion" ADD CONSTRAINT "Criterion_mode" CHECK ("mode" IN ('go-if-all', 'no-go-if-any', 'matrix', 'success'));
ALTER TABLE "Decision" ADD CONSTRAINT "Decision_call" CHECK ("call" IN ('go', 'conditional', 'no-go'));
ALTER TABLE "RollbackPlan" ADD CONSTRAINT "RollbackPlan_state" CHECK ("state" IN ('ready', 'running', 'done', 'abandoned')),
  ADD CONSTRAINT "RollbackPlan_budget" CHECK ("budgetSeconds" > 0);

-- A blank belongs to one place only.
ALTER TABLE "Field" ADD CONSTRAINT "Field_one_place" CHECK (num_nonnulls("sectionId", "itemId") <= 1);
ALTER TABLE "Step" ADD CONSTRAINT "Step_one_place" CHECK (num_nonnulls("sectionId", "itemId") = 1);

-- A decided item remembers when; not applicable says why (I3: no silent pass).
ALTER TABLE "Item" ADD CONSTRAINT "Item_decided" CHECK ("outcome" = 'pending' OR ("decidedAt" IS NOT NULL AND "decidedVia" IS NOT NULL)),
  ADD CONSTRAINT "Item_not_applicable_reason" CHECK ("outcome" <> 'not-applicable' OR coalesce(length(btrim("reason")), 0) > 0);

-- A run that works has a lease; a run that ended has a time (F1, F2).
ALTER TABLE "ProbeRun" ADD CONSTRAINT "ProbeRun_lease" CHECK (("status" = 'running') = ("leaseUntil" IS NOT NULL)),
  ADD CONSTRAINT "ProbeRun_finished" CHECK (("status" IN ('queued', 'running')) = ("finishedAt" IS NULL)),
  ADD CONSTRAINT "ProbeRun_number" CHECK ("number" >= 1 AND "attempt" >= 0);

-- A waiver is granted by another than asked for it, and ends (I16).
ALTER TABLE "Waiver" ADD CONSTRAINT "Waiver_two_people" CHECK ("grantedById" IS NULL OR "grantedById" <> "requestedById"),
  ADD CONSTRAINT "Waiver_granted" CHECK (("grantedById" IS NULL) = ("grantedAt" IS NULL)),
  ADD CONSTRAINT "Waiver_ends" CHECK ("expiresAt" > "requestedAt"),
  ADD CONSTRAINT "Waiver_reason" CHECK (length(btrim("reason")) > 0);
ALTER TABLE "Freeze" ADD CONSTRAINT "Freeze_window" CHECK ("endsAt" > "startsAt");
ALTER TABLE "Soak" ADD CONSTRAINT "Soak_required" CHECK ("requiredSeconds" > 0 AND "coveredSeconds" >= 0);
ALTER TABLE "Metric" ADD CONSTRAINT "Metric_interval" CHECK ("intervalSeconds" > 0);
ALTER TABLE "MetricSample" ADD CONSTRAINT "MetricSample_number" CHECK ("value" = "value" AND abs("value") < 'Infinity');

-- What never changes: the database itself refuses.
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is append-only: % refused', TG_TABLE_NAME, TG_OP USING ERRCODE = 'restrict_violation';
END $$;

DO $$
DECLARE kept text;
BEGIN
  FOREACH kept IN ARRAY ARRAY['AuditEvent', 'Signoff', 'SignoffSeat', 'SignoffWithdrawal', 'Decision', 'Evidence', 'EvidenceFile', 'TemplateVersion'] LOOP
    EXECUTE format('CREATE TRIGGER "%s_append_only" BEFORE UPDATE OR DELETE ON %I FOR EACH ROW EXECUTE FUNCTION refuse_change()', kept, kept);
    EXECUTE format('CREATE TRIGGER "%s_no_truncate" BEFORE TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()', kept, kept);
    EXECUTE format('ALTER TABLE %I ENABLE ALWAYS TRIGGER "%s_append_only"', kept, kept);
    EXECUTE format('ALTER TABLE %I ENABLE ALWAYS TRIGGER "%s_no_truncate"', kept, kept);
  END LOOP;
END $$;

-- A finished run is never touched again (I7).
CREATE FUNCTION refuse_finished_run() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'probe run % is finished (%): % refused', OLD."id", OLD."status", TG_OP USING ERRCODE = 'restrict_violation';
END $$;
CREATE TRIGGER "ProbeRun_finished_stays" BEFORE UPDATE OR DELETE ON "ProbeRun" FOR EACH ROW
  WHEN (OLD."status" NOT IN ('queued', 'running')) EXECUTE FUNCTION refuse_finished_run();
ALTER TABLE "ProbeRun" ENABLE ALWAYS TRIGGER "ProbeRun_finished_stays";

-- The chain (I9, I10): each line hashes the one before, in a body that cannot be re-ordered because it is text.
ALTER TABLE "AuditEvent" ADD CONSTRAINT "AuditEvent_hash" CHECK ("hash" = sha256("prev" || convert_to("body", 'UTF8'))),
  ADD CONSTRAINT "AuditEvent_seq" CHECK ("seq" >= 1 AND "seq" = (("body"::jsonb) ->> 'seq')::bigint),
  ADD CONSTRAINT "AuditEvent_chain" CHECK ("chain" = ("body"::jsonb) ->> 'chain'),
  ADD CONSTRAINT "AuditEvent_action" CHECK ("action" = ("body"::jsonb) ->> 'action'),
  ADD CONSTRAINT "AuditEvent_genesis" CHECK (("seq" = 1) = ("prev" = decode(repeat('00', 32), 'hex')));

-- Appends one event: the caller gives the canonical body (RFC 8785) in three pieces, around the time and around the number, which only
-- the database knows. The head row stays locked until the transaction ends, so numbers have no gap and the chain no fork.
CREATE FUNCTION append_audit(chain_ text, action_ text, project_ uuid, release_ uuid, before_at text, before_seq text, after_seq text)
RETURNS bigint LANGUAGE plpgsql AS $$
DECLARE
  head "AuditHead"%ROWTYPE;
  now_ timestamptz := clock_timestamp();
  body_ text;
  hash_ bytea;
BEGIN
  INSERT INTO "AuditHead" ("chain", "seq", "hash") VALUES (chain_, 0, decode(repeat('00', 32), 'hex')) ON CONFLICT DO NOTHING;
  SELECT * INTO head FROM "AuditHead" WHERE "chain" = chain_ FOR UPDATE;
  body_ := before_at || to_char(now_ AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || before_seq || (head."seq" + 1) || after_seq;
  hash_ := sha256(head."hash" || convert_to(body_, 'UTF8'));
  INSERT INTO "AuditEvent" ("chain", "seq", "prev", "body", "hash", "at", "action", "projectId", "releaseId")
    VALUES (chain_, head."seq" + 1, head."hash", body_, hash_, now_, action_, project_, release_);
  UPDATE "AuditHead" SET "seq" = head."seq" + 1, "hash" = hash_ WHERE "chain" = chain_;
  RETURN head."seq" + 1;
END $$;

-- A time as the API writes it: ISO 8601 in UTC with milliseconds.
CREATE FUNCTION iso(moment timestamptz) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURNS NULL ON NULL INPUT
AS $$ SELECT to_char(moment AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') $$;
