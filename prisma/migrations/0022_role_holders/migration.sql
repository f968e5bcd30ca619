-- A role that nobody holds is a reason of the verdict, so that a line of the board is judged anew when a role is given or taken, and when an account is
-- closed.
CREATE FUNCTION board_lines_of_role() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  changed "RoleGrant" := CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
BEGIN
  UPDATE "BoardLine" l SET "stamp" = "stamp" + 1 FROM "SignoffRole" s
    WHERE l."projectId" = changed."projectId" AND l."state" = 'open' AND s."releaseId" = l."releaseId" AND s."role" = changed."role";
  RETURN NULL;
END $$;
CREATE TRIGGER "RoleGrant_board_lines" AFTER INSERT OR DELETE ON "RoleGrant" FOR EACH ROW EXECUTE FUNCTION board_lines_of_role();

CREATE FUNCTION board_lines_of_account() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE "BoardLine" l SET "stamp" = "stamp" + 1 FROM "SignoffRole" s, "RoleGrant" g
    WHERE g."userId" = NEW."id" AND l."projectId" = g."projectId" AND l."state" = 'open' AND s."releaseId" = l."releaseId" AND s."role" = g."role";
  RETURN NULL;
END $$;
CREATE TRIGGER "User_board_lines" AFTER UPDATE OF "disabledAt" ON "User" FOR EACH ROW
  WHEN (OLD."disabledAt" IS DISTINCT FROM NEW."disabledAt") EXECUTE FUNCTION board_lines_of_account();

-- Lines of before say that such a role has not signed.
UPDATE "BoardLine" SET "stamp" = "stamp" + 1 WHERE "state" = 'open';
