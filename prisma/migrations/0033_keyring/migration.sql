-- The keyring: a value is sealed to the keys of all living workers, and a worker takes only the runs whose secrets it
-- can open.

ALTER TABLE "SealingKey" ADD COLUMN "lastSeenAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  ADD COLUMN "resealRequestedAt" TIMESTAMPTZ(3),
  ADD COLUMN "retiredAt" TIMESTAMPTZ(3);
UPDATE "SealingKey" SET "lastSeenAt" = "createdAt";

ALTER TABLE "Secret" ADD COLUMN "keyIds" TEXT[] NOT NULL DEFAULT '{}';
UPDATE "Secret" SET "keyIds" = ARRAY["keyId"];
ALTER TABLE "Secret" ALTER COLUMN "keyIds" DROP DEFAULT, DROP COLUMN "keyId";

ALTER TABLE "Channel" ADD COLUMN "keyIds" TEXT[] NOT NULL DEFAULT '{}';
UPDATE "Channel" SET "keyIds" = ARRAY["keyId"] WHERE "keyId" IS NOT NULL;
ALTER TABLE "Channel" DROP COLUMN "keyId";

-- What Prisma cannot say.
-- What is sealed is sealed to somebody.
ALTER TABLE "Secret" ADD CONSTRAINT "Secret_keyIds" CHECK (cardinality("keyIds") > 0);
ALTER TABLE "Channel" ADD CONSTRAINT "Channel_keyIds" CHECK (("sealed" IS NULL) = (cardinality("keyIds") = 0));

-- CreateIndex
CREATE INDEX "Secret_keyIds_environmentId_idx" ON "Secret"("keyIds", "environmentId");

-- The environments whose runs a worker with these keys leaves to another: it cannot open all of their secrets, and a
-- key that was seen within the last `alive_` seconds can. There are few different sets of keys, and each is found by
-- one step along the index, so that the cost does not grow with the number of secrets.
CREATE FUNCTION environments_of_other_keys(keys_ text[], alive_ int) RETURNS SETOF uuid
LANGUAGE sql STABLE AS $$
  WITH RECURSIVE sets AS (
    (SELECT s."keyIds" FROM "Secret" s ORDER BY s."keyIds" LIMIT 1)
    UNION ALL
    SELECT n."keyIds" FROM sets, LATERAL
      (SELECT s."keyIds" FROM "Secret" s WHERE s."keyIds" > sets."keyIds" ORDER BY s."keyIds" LIMIT 1) n
  ), foreign_ AS (
    SELECT DISTINCT s."environmentId" FROM sets JOIN "Secret" s ON s."keyIds" = sets."keyIds"
    WHERE NOT sets."keyIds" && keys_
  )
  SELECT f."environmentId" FROM foreign_ f WHERE EXISTS (
    SELECT FROM "SealingKey" k WHERE k."lastSeenAt" > now() - make_interval(secs => alive_)
      AND NOT EXISTS (SELECT FROM "Secret" s WHERE s."environmentId" = f."environmentId" AND NOT s."keyIds" @> ARRAY[k."id"]))
$$;

-- As before (0013_long_watches), but that a run is left whose secrets only another worker's key opens.
DROP FUNCTION claim_runs(text, int, int, int);
CREATE FUNCTION claim_runs(worker_ text, most_ int, lease_ int, ahead_ int, keys_ text[], alive_ int)
RETURNS TABLE ("id" uuid, "projectId" uuid, "releaseId" uuid, "itemId" uuid, "environmentId" uuid, "number" int, "trial" boolean, "definition" text, "attempt" int,
  "requestedBy" text, "groupId" uuid)
LANGUAGE plpgsql SET enable_bitmapscan = off SET enable_seqscan = off SET enable_hashjoin = off SET enable_mergejoin = off AS $$
#variable_conflict use_column
DECLARE
  left_ uuid[];
BEGIN
  -- Before the lock: what is left to others costs nobody else time.
  left_ := ARRAY(SELECT environments_of_other_keys(keys_, alive_));
  PERFORM set_config('synchronous_commit', 'off', true), pg_advisory_xact_lock(7203411);
  RETURN QUERY WITH busy AS (
      SELECT "host", count(*)::int AS "runs" FROM "ProbeRun" WHERE "status" = 'running' AND "host" IS NOT NULL GROUP BY "host"
    ), waiting AS (
      SELECT q."id", q."host", q."perHost", q."turn", q."requestedAt", coalesce(b."runs", 0) AS "runs" FROM "ProbeRun" q LEFT JOIN busy b ON b."host" = q."host"
      WHERE q."status" = 'queued' AND coalesce(b."runs", 0) < q."perHost"
        AND (cardinality(left_) = 0 OR NOT EXISTS (SELECT FROM "Release" r WHERE r."id" = q."releaseId" AND r."environmentId" = ANY(left_)))
      ORDER BY q."turn", q."requestedAt", q."id" LIMIT ahead_
    ), placed AS (
      SELECT *, "runs" + row_number() OVER (PARTITION BY coalesce("host", "id"::text) ORDER BY "turn", "requestedAt", "id") AS "place" FROM waiting
    ), chosen AS (
      SELECT "id" FROM placed WHERE "place" <= "perHost" ORDER BY "turn", "requestedAt", "id" LIMIT most_
    ), taken AS (
      UPDATE "ProbeRun" u SET "status" = 'running', "attempt" = u."attempt" + 1, "worker" = worker_,
        "startedAt" = coalesce(u."startedAt", now()), "leaseUntil" = now() + make_interval(secs => lease_)
      FROM chosen c WHERE u."id" = c."id" AND u."status" = 'queued' RETURNING u.*
    )
    SELECT t."id", t."projectId", t."releaseId", t."itemId", r."environmentId", t."number", t."trial", t."definition"::text, t."attempt", t."requestedBy", t."groupId"
    FROM taken t JOIN "Release" r ON r."id" = t."releaseId" ORDER BY t."turn", t."requestedAt";
END $$;
