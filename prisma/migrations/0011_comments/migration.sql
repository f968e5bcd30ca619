-- What people say to each other of an item or of a release.
CREATE TABLE "Comment" (
    "id" UUID NOT NULL,
    "projectId" UUID NOT NULL,
    "releaseId" UUID NOT NULL,
    "itemId" UUID,
    "body" TEXT NOT NULL,
    "mentions" JSONB NOT NULL DEFAULT '[]',
    "authorId" UUID,
    "author" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "editedAt" TIMESTAMPTZ(3),
    "deletedAt" TIMESTAMPTZ(3),
    "deletedBy" TEXT,
    "revision" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Comment_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "Comment_releaseId_createdAt_id_idx" ON "Comment"("releaseId", "createdAt", "id");

-- AddForeignKey
ALTER TABLE "Comment" ADD CONSTRAINT "Comment_projectId_releaseId_fkey" FOREIGN KEY ("projectId", "releaseId") REFERENCES "Release"("projectId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Comment" ADD CONSTRAINT "Comment_releaseId_itemId_fkey" FOREIGN KEY ("releaseId", "itemId") REFERENCES "Item"("releaseId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What Prisma cannot say.
-- A removed comment keeps neither its words nor whom it mentions; one that stands has words.
ALTER TABLE "Comment" ADD CONSTRAINT "Comment_body" CHECK (length("body") <= 4000),
  ADD CONSTRAINT "Comment_removed" CHECK (("deletedAt" IS NULL) = ("deletedBy" IS NULL) AND ("deletedAt" IS NULL) = (length(btrim("body")) > 0)),
  ADD CONSTRAINT "Comment_removed_mentions" CHECK ("deletedAt" IS NULL OR "mentions" = '[]'::jsonb);
