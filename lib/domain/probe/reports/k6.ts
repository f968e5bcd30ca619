// The summary of a k6 run as JSON: thresholds and checks are what holds or not, everything else is a figure.
import { z } from 'zod'
import {
  type Failure,
  makeReport,
  nameMetric,
  type Report,
  readJson,
  refuseReport,
} from '@/lib/domain/probe/reports/outcome'

/** In what handleSummary gets, a threshold is {ok}; in what --summary-export writes, it is true when it was crossed. */
const Threshold = z.union([z.boolean(), z.object({ ok: z.boolean() })])

const Check = z.object({ name: z.string(), passes: z.number(), fails: z.number() })

/** Groups and checks are lists in one form and objects by name in the other. */
type Group = { name?: string; groups: Group[]; checks: z.output<typeof Check>[] }
const Group: z.ZodType<Group> = z.object({
  name: z.string().optional(),
  groups: z.lazy(() => listOf(Group)),
  checks: listOf(Check),
})

const K6 = z.object({
  metrics: z.record(z.string(), z.record(z.string(), z.unknown())),
  root_group: Group.optional(),
  state: z.object({ testRunDurationMs: z.number().optional() }).optional(),
})

/** A list, or the values of an object; nothing is an empty list. */
function listOf<T>(schema: z.ZodType<T>) {
  return z
    .union([z.array(schema), z.record(z.string(), schema)])
    .optional()
    .transform((list): T[] => (list === undefined ? [] : Array.isArray(list) ? list : Object.values(list)))
}

/** Reads a summary of either form. Throws Refusal('invalid') when it is none or holds no metric. */
export function readK6(text: string): Report {
  const { metrics, root_group: root, state } = readJson('k6', K6, text)
  if (Object.keys(metrics).length === 0)
    throw refuseReport('k6', 'it has no metric: write it with handleSummary or --summary-export')
  const thresholds = Object.entries(metrics).flatMap(([metric, figures]) => readThresholds(metric, figures))
  const checks = root ? readChecks(root, '') : []
  const held = [...thresholds, ...checks]
  const missed = held.filter(({ ok }) => !ok)
  return makeReport({
    passed: held.length - missed.length,
    failed: missed.length,
    skipped: 0,
    durationMs: state?.testRunDurationMs,
    metrics: readFigures(metrics),
    failures: missed,
  })
}

type Held = Failure & { ok: boolean }

function readThresholds(metric: string, figures: Record<string, unknown>): Held[] {
  const parsed = z.record(z.string(), Threshold).optional().safeParse(figures.thresholds)
  if (!parsed.success)
    throw refuseReport('k6', `the thresholds of ${metric.slice(0, 100)} are neither true, false nor {ok}`)
  const empty = isEmptyRate(partsOf(figures))
  return Object.entries(parsed.data ?? {}).map(([expression, state]) => ({
    name: `${metric}: ${expression}`,
    message: empty ? 'there was not one sample to hold against the threshold' : 'the threshold was crossed',
    ok: !empty && (typeof state === 'boolean' ? !state : state.ok),
  }))
}

/** k6 lets a threshold hold over a rate of nothing, as when a script broke before its first check. */
function isEmptyRate({ passes, fails }: Record<string, unknown>): boolean {
  return passes === 0 && fails === 0
}

function readChecks({ groups, checks }: Group, path: string): Held[] {
  const own = checks.map(({ name, passes, fails }) => ({
    name: `${path}${name}`,
    message: `${fails} of ${passes + fails} did not hold`,
    ok: fails === 0 && passes > 0,
  }))
  return [...own, ...groups.flatMap((group) => readChecks(group, `${path}${group.name ?? 'group'} › `))]
}

function readFigures(metrics: Record<string, Record<string, unknown>>): Record<string, number> {
  const figures = Object.entries(metrics).flatMap(([metric, written]) =>
    Object.entries(partsOf(written)).flatMap(([part, value]): [string, number][] =>
      typeof value === 'number' ? [[nameMetric(metric, part), value]] : [],
    ),
  )
  return Object.fromEntries(figures)
}

/** The figures stand below `values` in one form, and beside the thresholds in the other. */
function partsOf({ values, ...beside }: Record<string, unknown>): Record<string, unknown> {
  return typeof values === 'object' && values !== null ? Object.fromEntries(Object.entries(values)) : beside
}
