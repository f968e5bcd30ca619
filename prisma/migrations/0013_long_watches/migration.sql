-- A release that is watched for a week has hundreds of thousands of runs, and as many lines of history. What is written for each of them is made
-- cheaper here, and what is read of a release does not grow with them.

-- Runs are found by their item. Few are under way and few capture anything: indexes of those alone.
DROP INDEX "ProbeRun_releaseId_idx";
DROP INDEX "ProbeRun_status_leaseUntil_idx";
DROP INDEX "ProbeRun_groupId_idx";
DROP INDEX "ProbeRun_under_way";
DROP INDEX "ProbeRun_captured";
CREATE INDEX "ProbeRun_running" ON "ProbeRun" ("leaseUntil") WHERE "status" = 'running';
CREATE INDEX "ProbeRun_under_way" ON "ProbeRun" ("itemId", "number") WHERE "status" IN ('queued', 'running');
CREATE INDEX "ProbeRun_of_group" ON "ProbeRun" ("groupId") WHERE "groupId" IS NOT NULL;
CREATE INDEX "ProbeRun_captured" ON "ProbeRun" ("itemId", "number") WHERE "captured" <> '{}'::jsonb;

-- The chain of a project is the project, so that an index by project says the same as the key. What people did is found beside what probes saw.
DROP INDEX "AuditEvent_projectId_seq_idx";
CREATE INDEX "AuditEvent_of_release_but_runs" ON "AuditEvent" ("releaseId", "seq") WHERE "action" <> 'run.recorded';

-- The columns of a line say what its body says: read once instead of three times.
ALTER TABLE "AuditEvent" DROP CONSTRAINT "AuditEvent_seq", DROP CONSTRAINT "AuditEvent_chain", DROP CONSTRAINT "AuditEvent_action",
  ADD CONSTRAINT "AuditEvent_seq" CHECK ("seq" >= 1),
  ADD CONSTRAINT "AuditEvent_says" CHECK ("body"::jsonb @> jsonb_build_object('seq', "seq", 'chain', "chain", 'action', "action"));

-- Appends events in their order, given as a list of objects with the members of a line and its canonical body (RFC 8785) in three pieces, around the
-- time and around the number, which only the database knows. The head of each chain is read and written once for all its events that follow one
-- another, and stays locked until the transaction ends, so that numbers have no gap and the chain no fork. Yields how many there were.
CREATE FUNCTION append_audits(events jsonb) RETURNS bigint LANGUAGE plpgsql AS $$
DECLARE
  event record;
  chain_ text;
  seq_ bigint;
  hash_ bytea;
  prev_ bytea;
  body_ text;
  now_ timestamptz;
  appended bigint := 0;
BEGIN
  FOR event IN SELECT * FROM jsonb_to_recordset(events) AS e("chain" text, "action" text, "projectId" uuid, "releaseId" uuid, "beforeAt" text, "beforeSeq" text, "afterSeq" text)
  LOOP
    IF chain_ IS DISTINCT FROM event."chain" THEN
      UPDATE "AuditHead" SET "seq" = seq_, "hash" = hash_ WHERE "chain" = chain_;
      chain_ := event."chain";
      INSERT INTO "AuditHead" ("chain", "seq", "hash") VALUES (chain_, 0, decode(repeat('00', 32), 'hex')) ON CONFLICT DO NOTHING;
      SELECT "seq", "hash" INTO seq_, hash_ FROM "AuditHead" WHERE "chain" = chain_ FOR UPDATE;
    END IF;
    now_ := clock_timestamp();
    seq_ := seq_ + 1;
    prev_ := hash_;
    body_ := event."beforeAt" || to_char(now_ AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || event."beforeSeq" || seq_ || event."afterSeq";
    hash_ := sha256(prev_ || convert_to(body_, 'UTF8'));
    INSERT INTO "AuditEvent" ("chain", "seq", "prev", "body", "hash", "at", "action", "projectId", "releaseId")
      VALUES (chain_, seq_, prev_, body_, hash_, now_, event."action", event."projectId", event."releaseId");
    appended := appended + 1;
  END LOOP;
  UPDATE "AuditHead" SET "seq" = seq_, "hash" = hash_ WHERE "chain" = chain_;
  RETURN appended;
END $$;

CREATE OR REPLACE FUNCTION append_audit(chain_ text, action_ text, project_ uuid, release_ uuid, before_at text, before_seq text, after_seq text)
RETURNS bigint LANGUAGE sql AS $$
  SELECT append_audits(jsonb_build_array(jsonb_build_object('chain', chain_, 'action', action_, 'projectId', project_, 'releaseId', release_,
    'beforeAt', before_at, 'beforeSeq', before_seq, 'afterSeq', after_seq)))
$$;

-- What scheduled runs vouch for, so that a soak does not read them all again each time that its release is looked at.
CREATE TABLE "ProbeSpan" (
    "id" BIGSERIAL NOT NULL,
    "releaseId" UUID NOT NULL,
    "itemId" UUID NOT NULL,
    "from" TIMESTAMPTZ(3) NOT NULL,
    "to" TIMESTAMPTZ(3) NOT NULL,
    "lastAt" TIMESTAMPTZ(3) NOT NULL,
    "open" BOOLEAN NOT NULL,

    CONSTRAINT "ProbeSpan_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "ProbeSpan_itemId_id_idx" ON "ProbeSpan"("itemId", "id");
CREATE INDEX "ProbeSpan_releaseId_idx" ON "ProbeSpan"("releaseId");
ALTER TABLE "ProbeSpan" ADD CONSTRAINT "ProbeSpan_releaseId_itemId_fkey" FOREIGN KEY ("releaseId", "itemId") REFERENCES "Item"("releaseId", "id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "ProbeSpan" ADD CONSTRAINT "ProbeSpan_in_order" CHECK ("from" <= "lastAt" AND "lastAt" <= "to" OR NOT "open");

-- The stretches of a release as its runs since hour 0 say them: well ones, joined while the next follows within twice its interval; the last of a row
-- vouches for its own interval.
CREATE FUNCTION rebuild_probe_spans(release_ uuid) RETURNS void LANGUAGE sql AS $$
  DELETE FROM "ProbeSpan" WHERE "releaseId" = release_;
  INSERT INTO "ProbeSpan" ("releaseId", "itemId", "from", "to", "lastAt", "open")
  SELECT release_, x."itemId", min(x."at"), max(x."until"), max(x."at"), bool_or(x."last") FROM (
    SELECT *, count(*) FILTER (WHERE t."begins") OVER (PARTITION BY t."itemId" ORDER BY t."number") AS "row" FROM (
      SELECT *, NOT coalesce(lag(w."ok") OVER o AND lag(w."until") OVER o = w."at", false) AS "begins" FROM (
        SELECT u."itemId", u."number", u."finishedAt" AS "at", u."status" IN ('passed', 'warned') AS "ok", lead(u."finishedAt") OVER n IS NULL AS "last",
          CASE WHEN lead(u."finishedAt") OVER n <= u."finishedAt" + make_interval(secs => greatest(60, 2 * p."everySeconds")) THEN lead(u."finishedAt") OVER n
            ELSE u."finishedAt" + make_interval(secs => p."everySeconds") END AS "until"
        FROM "Probe" p JOIN "Release" e ON e."id" = p."releaseId" JOIN "ProbeRun" u ON u."itemId" = p."itemId"
        WHERE p."releaseId" = release_ AND u."requestedBy" = 'schedule' AND u."finishedAt" >= e."deployedAt" AND p."everySeconds" IS NOT NULL
          AND u."status" IN ('passed', 'warned', 'failed', 'error')
        WINDOW n AS (PARTITION BY u."itemId" ORDER BY u."number")
      ) w WINDOW o AS (PARTITION BY w."itemId" ORDER BY w."number")
    ) t
  ) x WHERE x."ok" GROUP BY x."itemId", x."row" ORDER BY min(x."at")
$$;
SELECT rebuild_probe_spans(k."releaseId") FROM "Soak" k JOIN "Release" r ON r."id" = k."releaseId" WHERE r."deployedAt" IS NOT NULL;

-- Takes up to `most_` queued runs: in the order of their turns, none whose host is full. In one call, since each way between a worker and the database
-- is time in which the worker has nothing to look at. Each statement in it sees what was committed before it began, so that what other workers have
-- taken is counted once the lock is had. The queue is walked along its index and its runs are found by their key, whatever the statistics say: of a table
-- that fills and empties within seconds they are wrong, and a plan that is good for what they say takes twenty times as long. That a claim is lost with a crash of the database costs nothing: the run is still in the queue.
CREATE FUNCTION claim_runs(worker_ text, most_ int, lease_ int, ahead_ int)
RETURNS TABLE ("id" uuid, "projectId" uuid, "releaseId" uuid, "itemId" uuid, "environmentId" uuid, "number" int, "trial" boolean, "definition" text, "attempt" int,
  "requestedBy" text, "groupId" uuid)
LANGUAGE plpgsql SET enable_bitmapscan = off SET enable_seqscan = off SET enable_hashjoin = off SET enable_mergejoin = off AS $$
#variable_conflict use_column
BEGIN
  PERFORM set_config('synchronous_commit', 'off', true), pg_advisory_xact_lock(7203411);
  RETURN QUERY WITH busy AS (
      SELECT "host", count(*)::int AS "runs" FROM "ProbeRun" WHERE "status" = 'running' AND "host" IS NOT NULL GROUP BY "host"
    ), waiting AS (
      SELECT q."id", q."host", q."perHost", q."turn", q."requestedAt", coalesce(b."runs", 0) AS "runs" FROM "ProbeRun" q LEFT JOIN busy b ON b."host" = q."host"
      WHERE q."status" = 'queued' AND coalesce(b."runs", 0) < q."perHost" ORDER BY q."turn", q."requestedAt", q."id" LIMIT ahead_
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
