-- Notices, the channels that they go to, and their deliveries.
ALTER TABLE "Release" ADD COLUMN     "escalations" JSONB NOT NULL DEFAULT '[]';

ALTER TABLE "VerdictPoint" ADD COLUMN     "toldAt" TIMESTAMPTZ(3);

ALTER TABLE "WorkerHeartbeat" ADD COLUMN     "mail" BOOLEAN NOT NULL DEFAULT false;

CREATE TABLE "Notice" (
    "id" UUID NOT NULL,
    "seq" BIGSERIAL NOT NULL,
    "userId" UUID,
    "projectId" UUID NOT NULL,
    "releaseId" UUID,
    "kind" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "body" TEXT NOT NULL DEFAULT '',
    "href" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "readAt" TIMESTAMPTZ(3),
    "plannedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Notice_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "NotifyCursor" (
    "chain" TEXT NOT NULL,
    "seq" BIGINT NOT NULL,

    CONSTRAINT "NotifyCursor_pkey" PRIMARY KEY ("chain")
);

CREATE TABLE "NoticeChoice" (
    "userId" UUID NOT NULL,
    "quiet" BOOLEAN NOT NULL DEFAULT false,
    "mail" JSONB NOT NULL DEFAULT '{}',

    CONSTRAINT "NoticeChoice_pkey" PRIMARY KEY ("userId")
);

CREATE TABLE "Channel" (
    "id" UUID NOT NULL,
    "projectId" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "notices" JSONB NOT NULL,
    "target" TEXT NOT NULL,
    "sealed" TEXT,
    "keyId" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "createdBy" TEXT NOT NULL,

    CONSTRAINT "Channel_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "Delivery" (
    "id" UUID NOT NULL,
    "seq" BIGSERIAL NOT NULL,
    "projectId" UUID,
    "releaseId" UUID,
    "channelId" UUID,
    "userId" UUID,
    "lane" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "target" TEXT NOT NULL,
    "message" JSONB NOT NULL,
    "key" TEXT NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'pending',
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "nextAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "leaseUntil" TIMESTAMPTZ(3),
    "lastError" TEXT,
    "responseCode" INTEGER,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "sentAt" TIMESTAMPTZ(3),
    "foldedInto" UUID,

    CONSTRAINT "Delivery_pkey" PRIMARY KEY ("id")
);

CREATE UNIQUE INDEX "Notice_seq_key" ON "Notice"("seq");

CREATE INDEX "Notice_userId_seq_idx" ON "Notice"("userId", "seq" DESC);

CREATE UNIQUE INDEX "Notice_userId_key_key" ON "Notice"("userId", "key");

CREATE UNIQUE INDEX "Channel_projectId_name_key" ON "Channel"("projectId", "name");

CREATE UNIQUE INDEX "Delivery_seq_key" ON "Delivery"("seq");

CREATE INDEX "Delivery_channelId_seq_idx" ON "Delivery"("channelId", "seq" DESC);

CREATE UNIQUE INDEX "Delivery_lane_key_key" ON "Delivery"("lane", "key");

ALTER TABLE "Notice" ADD CONSTRAINT "Notice_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "Notice" ADD CONSTRAINT "Notice_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "NoticeChoice" ADD CONSTRAINT "NoticeChoice_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "Channel" ADD CONSTRAINT "Channel_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "Delivery" ADD CONSTRAINT "Delivery_channelId_fkey" FOREIGN KEY ("channelId") REFERENCES "Channel"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "Delivery" ADD CONSTRAINT "Delivery_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What happened before there were notices is told to nobody: after an upgrade nobody wants the news of last year.
INSERT INTO "NotifyCursor" ("chain", "seq") SELECT "chain", "seq" FROM "AuditHead";
UPDATE "VerdictPoint" SET "toldAt" = "at";

-- What Prisma cannot say.
-- A channel's notice is one a project, as a person's is one a person.
CREATE UNIQUE INDEX "Notice_of_channels" ON "Notice" ("projectId", "key") WHERE "userId" IS NULL;
CREATE INDEX "Notice_unplanned" ON "Notice" ("seq") WHERE "plannedAt" IS NULL;
CREATE INDEX "Notice_unread" ON "Notice" ("userId", "seq") WHERE "readAt" IS NULL;
CREATE INDEX "VerdictPoint_untold" ON "VerdictPoint" ("id") WHERE "toldAt" IS NULL;
CREATE INDEX "Delivery_pending" ON "Delivery" ("lane", "seq") WHERE "state" = 'pending';
-- A notice leads to a page of ours and nowhere else.
ALTER TABLE "Notice" ADD CONSTRAINT "Notice_href" CHECK ("href" ~ '^/[^/\\]' OR "href" = '/'),
  ADD CONSTRAINT "Notice_title" CHECK (length("title") BETWEEN 1 AND 500);
ALTER TABLE "Channel" ADD CONSTRAINT "Channel_kind" CHECK ("kind" IN ('slack', 'webhook', 'email-list')),
  ADD CONSTRAINT "Channel_sealed" CHECK (("kind" = 'email-list') = ("sealed" IS NULL));
ALTER TABLE "Delivery" ADD CONSTRAINT "Delivery_state" CHECK ("state" IN ('pending', 'sent', 'given-up', 'folded')),
  ADD CONSTRAINT "Delivery_kind" CHECK ("kind" IN ('email', 'slack', 'webhook')),
  ADD CONSTRAINT "Delivery_sent" CHECK (("state" = 'sent') = ("sentAt" IS NOT NULL)),
  ADD CONSTRAINT "Delivery_folded" CHECK (("state" = 'folded') = ("foldedInto" IS NOT NULL));
