// Which columns may be null, for statements whose answer is plain: `a` is never null, `b` may be.
import { loadModule } from 'libpg-query'
import { beforeAll, expect, test } from 'vitest'
import { columnsThatMayBeNull, type Tables } from '@/e2e/sql/nullability'

const columns = [
  { name: 'a', isNullable: false },
  { name: 'b', isNullable: true },
]
const tables: Tables = new Map([
  ['t', columns],
  ['u', columns],
])

beforeAll(async () => {
  await loadModule()
})

const CASES: [string, boolean[]][] = [
  ['SELECT a, b FROM t', [false, true]],
  ['SELECT * FROM t', [false, true]],
  ['SELECT x.* FROM t x JOIN u ON u.a = x.a', [false, true]],
  ['SELECT t.a, u.a FROM t LEFT JOIN u ON true', [false, true]],
  ['SELECT t.a, u.a FROM t RIGHT JOIN u ON true', [true, false]],
  ['SELECT t.a, u.a FROM t FULL JOIN u ON true', [true, true]],
  ['SELECT t.a, u.a FROM t LEFT JOIN u ON true WHERE u.a IS NOT NULL', [false, false]],
  ['SELECT t.b, u.b FROM t JOIN u ON t.b = u.b', [false, false]],
  ['SELECT b FROM t WHERE b > 1', [false]],
  ['SELECT b FROM t WHERE b > 1 OR a > 1', [true]],
  ['SELECT b FROM t WHERE NOT b IS NULL', [true]],
  ['SELECT b FROM t WHERE b IS DISTINCT FROM 1', [true]],
  ['SELECT coalesce(b, 0), coalesce(b, NULL), greatest(b, 1), NULLIF(a, 1) FROM t', [false, true, false, true]],
  ['SELECT a + 1, a + b, a IS NULL, b = 1, b IS DISTINCT FROM 1 FROM t', [false, true, false, true, false]],
  ["SELECT a ->> 'x', a #>> '{}' FROM t", [true, true]],
  [
    'SELECT CASE WHEN a THEN 1 END, CASE WHEN a THEN 1 ELSE 2 END, CASE WHEN a THEN b ELSE 2 END FROM t',
    [true, false, true],
  ],
  ['SELECT count(*), max(a), json_agg(a) FROM t', [false, true, true]],
  ['SELECT count(*), max(a), max(b), json_agg(b) FROM t GROUP BY a', [false, false, true, false]],
  ['SELECT max(a) FILTER (WHERE b) FROM t GROUP BY a', [true]],
  ['SELECT (SELECT a FROM t LIMIT 1), (SELECT count(*) FROM t), (SELECT max(a) FROM t)', [true, false, true]],
  ['SELECT EXISTS (SELECT FROM t), ARRAY(SELECT b FROM t), a = ANY (SELECT b FROM t) FROM t', [false, false, true]],
  ['SELECT $1::int, $2::int', [false, true]],
  ['SELECT a FROM t UNION ALL SELECT b FROM t', [true]],
  ['WITH x AS (SELECT b AS c, a FROM t) SELECT c, a FROM x', [true, false]],
  ['WITH x(p, q) AS (SELECT b, a FROM t) SELECT q, p FROM x', [false, true]],
  ['SELECT y.n FROM t CROSS JOIN LATERAL (SELECT t.b AS n) y', [true]],
  ['SELECT x.a FROM t LEFT JOIN LATERAL (SELECT a FROM u LIMIT 1) x ON true', [true]],
  ['SELECT n FROM generate_series(1, 2) AS n', [false]],
  ['SELECT n FROM unnest($1::int[]) AS x(n)', [true]],
  ['SELECT unheard_of(a), lower(a), lower(b) FROM t', [true, false, true]],
  ['INSERT INTO t (a) VALUES (1) RETURNING a, b', [false, true]],
  ['UPDATE t SET b = 1 FROM u WHERE u.b = t.a RETURNING t.a, t.b, u.b', [false, true, false]],
  ['DELETE FROM t USING u WHERE t.b IS NOT NULL RETURNING t.*', [false, false]],
  ['WITH gone AS (DELETE FROM t RETURNING b) SELECT b FROM gone', [true]],
]

test.each(CASES)('%s', (text, expected) => {
  expect(columnsThatMayBeNull(text, tables, [false, true])).toEqual(expected)
})
