-- Tables, columns and constraints get the names of docs/glossary.md. The audit log is not rewritten: readers know its former names.

-- The slot in which a person signs.
ALTER TABLE "SignoffSeat" RENAME TO "SignerSlot";
ALTER TABLE "SignerSlot" RENAME CONSTRAINT "SignoffSeat_pkey" TO "SignerSlot_pkey";
ALTER TABLE "SignerSlot" RENAME CONSTRAINT "SignoffSeat_projectId_releaseId_fkey" TO "SignerSlot_projectId_releaseId_fkey";
ALTER INDEX "SignoffSeat_releaseId_round_signerId_role_key" RENAME TO "SignerSlot_releaseId_round_signerId_role_key";
ALTER TRIGGER "SignoffSeat_append_only" ON "SignerSlot" RENAME TO "SignerSlot_append_only";
ALTER TRIGGER "SignoffSeat_no_truncate" ON "SignerSlot" RENAME TO "SignerSlot_no_truncate";

-- The level of a verdict.
ALTER TABLE "BoardLine" RENAME COLUMN "word" TO "level";
ALTER TABLE "BoardLine" RENAME COLUMN "told" TO "summary";
ALTER TABLE "BoardLine" RENAME CONSTRAINT "BoardLine_word" TO "BoardLine_level";
ALTER INDEX "BoardLine_of_a_word" RENAME TO "BoardLine_of_a_level";
ALTER TABLE "VerdictPoint" RENAME COLUMN "word" TO "level";
ALTER TABLE "VerdictPoint" RENAME COLUMN "toldAt" TO "notifiedAt";
ALTER TABLE "VerdictPoint" RENAME CONSTRAINT "VerdictPoint_word" TO "VerdictPoint_level";
ALTER INDEX "VerdictPoint_untold" RENAME TO "VerdictPoint_not_notified";

-- What the board shows of a release has members of other names now: every line is judged again.
UPDATE "BoardLine" SET "stamp" = "stamp" + 1;

-- The kind of notice is `waiver-requested`, wherever somebody chose by it.
UPDATE "Notice" SET "kind" = 'waiver-requested' WHERE "kind" = 'waiver-asked';
UPDATE "Channel" SET "notices" = replace("notices"::text, '"waiver-asked"', '"waiver-requested"')::jsonb WHERE "notices" ? 'waiver-asked';
UPDATE "NoticeChoice" SET "mail" = "mail" - 'waiver-asked' || jsonb_build_object('waiver-requested', "mail" -> 'waiver-asked') WHERE "mail" ? 'waiver-asked';
UPDATE "Delivery" SET "message" = replace("message"::text, '"waiver-asked"', '"waiver-requested"')::jsonb
  WHERE "state" = 'pending' AND "message"::text LIKE '%"waiver-asked"%';
