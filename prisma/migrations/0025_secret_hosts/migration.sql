-- A secret may be sent only to hosts that it is bound to.
ALTER TABLE "Secret" ADD COLUMN "hosts" JSONB NOT NULL DEFAULT '[]';

-- Those of before: what signs in to a host or a database is used for that alone; any other is bound to what its
-- environment lists now.
UPDATE "Secret" s SET "hosts" = coalesce((
  SELECT jsonb_agg(DISTINCT place) FROM (
    SELECT CASE WHEN port IS NULL THEN rule ->> 'host' WHEN rule ->> 'host' LIKE '%:%' AND rule ->> 'host' NOT LIKE '[%'
      THEN '[' || (rule ->> 'host') || ']:' || port ELSE (rule ->> 'host') || ':' || port END AS place
    FROM jsonb_array_elements(e."egress") AS rule
    LEFT JOIN LATERAL jsonb_array_elements_text(
      CASE jsonb_typeof(rule -> 'ports') WHEN 'array' THEN rule -> 'ports' ELSE '[]' END) AS port ON true
  ) places), '[]')
FROM "Environment" e
WHERE e."id" = s."environmentId" AND NOT EXISTS (
  SELECT FROM jsonb_each(e."databases") AS entry WHERE entry.value ->> 'urlSecret' = s."name"
  UNION ALL
  SELECT FROM jsonb_each(e."hosts") AS entry
    WHERE s."name" IN (entry.value ->> 'privateKeySecret', entry.value ->> 'passwordSecret'));

-- What Prisma cannot say.
ALTER TABLE "Secret" ADD CONSTRAINT "Secret_hosts" CHECK (jsonb_typeof("hosts") = 'array');

-- The log grows through its function alone, with the rights of whoever owns it: a role without any on the tables can
-- append and do nothing else.
DO $$
BEGIN
  EXECUTE format(
    'ALTER FUNCTION append_audits(jsonb) SECURITY DEFINER SET search_path = %I, pg_catalog, pg_temp', current_schema());
END $$;
