-- What a reader could not tell of a document travels into the release: it holds until a person has answered. So does what its documents say against
-- each other, as findings that block nothing.
-- AlterTable
ALTER TABLE "TemplateVersion" ADD COLUMN     "reader" INTEGER NOT NULL DEFAULT 1;

-- AlterTable
ALTER TABLE "Release" ADD COLUMN     "findings" JSONB NOT NULL DEFAULT '[]';

-- CreateTable
CREATE TABLE "ReleaseQuestion" (
    "id" UUID NOT NULL,
    "projectId" UUID NOT NULL,
    "releaseId" UUID NOT NULL,
    "document" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "code" TEXT NOT NULL,
    "sectionKey" TEXT NOT NULL,
    "sectionId" UUID,
    "lines" INTEGER[],
    "excerpt" TEXT[],
    "message" TEXT NOT NULL,
    "suggestion" TEXT,
    "answer" TEXT,
    "reason" TEXT,
    "answeredById" UUID,
    "answeredBy" TEXT,
    "answeredAt" TIMESTAMPTZ(3),
    "revision" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "ReleaseQuestion_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "ReleaseQuestion_releaseId_idx" ON "ReleaseQuestion"("releaseId");

-- AddForeignKey
ALTER TABLE "ReleaseQuestion" ADD CONSTRAINT "ReleaseQuestion_projectId_releaseId_fkey" FOREIGN KEY ("projectId", "releaseId") REFERENCES "Release"("projectId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReleaseQuestion" ADD CONSTRAINT "ReleaseQuestion_releaseId_sectionId_fkey" FOREIGN KEY ("releaseId", "sectionId") REFERENCES "Section"("releaseId", "id") ON DELETE CASCADE ON UPDATE CASCADE;


-- What Prisma cannot say.
-- A version is append-only, so its structure is never written again: one that an earlier reader made is read again from its source.
ALTER TABLE "TemplateVersion" ADD CONSTRAINT "TemplateVersion_reader" CHECK ("reader" >= 1);

-- An answer is one of two, by somebody and at some time, with at most so long a reason; a question points to the lines that it is about.
ALTER TABLE "ReleaseQuestion" ADD CONSTRAINT "ReleaseQuestion_answer" CHECK ("answer" IN ('prose', 'corrected')),
  ADD CONSTRAINT "ReleaseQuestion_answered" CHECK (("answer" IS NULL) = ("answeredBy" IS NULL) AND ("answer" IS NULL) = ("answeredAt" IS NULL)),
  ADD CONSTRAINT "ReleaseQuestion_reason" CHECK ("reason" IS NULL OR ("answer" IS NOT NULL AND length("reason") BETWEEN 1 AND 2000)),
  ADD CONSTRAINT "ReleaseQuestion_lines" CHECK (cardinality("lines") > 0);

-- An answer is final: signatures and decisions rest on it.
CREATE FUNCTION refuse_answered_question() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'question % is answered (%): % refused', OLD."id", OLD."answer", TG_OP USING ERRCODE = 'restrict_violation';
END $$;
CREATE TRIGGER "ReleaseQuestion_answer_stays" BEFORE UPDATE ON "ReleaseQuestion" FOR EACH ROW
  WHEN (OLD."answer" IS NOT NULL) EXECUTE FUNCTION refuse_answered_question();
ALTER TABLE "ReleaseQuestion" ENABLE ALWAYS TRIGGER "ReleaseQuestion_answer_stays";
