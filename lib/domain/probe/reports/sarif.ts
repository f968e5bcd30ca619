// SARIF 2.1.0 (OASIS) of scanners: findings that are neither suppressed nor gone count, by their level.
import { z } from 'zod'
import { type Failure, makeReport, type Report, readJson, refuseReport } from '@/lib/domain/probe/reports/outcome'

const Level = z.enum(['none', 'note', 'warning', 'error'])
const Text = z.object({ text: z.string().optional(), id: z.string().optional() })
const Rule = z.object({
  id: z.string().optional(),
  defaultConfiguration: z.object({ level: Level.optional() }).optional(),
})
const Component = z.object({ name: z.string().optional(), rules: z.array(Rule).default([]) })

const Result = z.object({
  ruleId: z.string().optional(),
  ruleIndex: z.int().optional(),
  rule: z.object({ id: z.string().optional(), index: z.int().optional() }).optional(),
  kind: z.enum(['notApplicable', 'pass', 'fail', 'review', 'open', 'informational']).default('fail'),
  level: Level.optional(),
  message: Text.optional(),
  suppressions: z.array(z.object({ status: z.enum(['accepted', 'underReview', 'rejected']).optional() })).nullish(),
  baselineState: z.string().optional(),
  locations: z
    .array(
      z.object({
        physicalLocation: z
          .object({
            artifactLocation: z.object({ uri: z.string().optional() }).optional(),
            region: z.object({ startLine: z.number().optional() }).optional(),
          })
          .optional(),
      }),
    )
    .nullish(),
})
type Result = z.output<typeof Result>

const Run = z.object({
  tool: z.object({ driver: Component }),
  results: z.array(Result).nullish(),
  invocations: z.array(z.object({ executionSuccessful: z.boolean() })).nullish(),
})
type Run = z.output<typeof Run>

const Sarif = z.object({
  version: z.literal('2.1.0', { error: 'Only SARIF 2.1.0 is read' }),
  runs: z.array(Run).min(1, 'It has no run of any tool'),
})

type Finding = {
  counts: 'passed' | 'failed' | 'skipped' | 'note'
  level: z.output<typeof Level>
  suppressed: boolean
  failure: Failure
}

/**
 * Reads a log. No finding is a good result, but only of a tool that finished: a run without `results`, or whose invocation was not successful, is a
 * failure. Throws Refusal('invalid') when it is not SARIF.
 */
export function readSarif(text: string): Report {
  const { runs } = readJson('sarif', Sarif, text)
  const findings = runs.flatMap((run) =>
    (run.results ?? []).filter(({ baselineState }) => baselineState !== 'absent').map(makeResultReader(run)),
  )
  const unfinished = runs.flatMap(readUnfinished)
  const count = (wanted: Finding['counts']) => findings.filter(({ counts }) => counts === wanted).length
  const failing = findings.filter(({ counts }) => counts === 'failed')
  if (runs.every(({ results }) => results === undefined || results === null) && unfinished.length === 0)
    throw refuseReport('sarif', 'none of its runs has results')
  return makeReport({
    passed: count('passed'),
    failed: failing.length + unfinished.length,
    skipped: count('skipped'),
    metrics: {
      errors: failing.filter(({ level }) => level === 'error').length,
      warnings: failing.filter(({ level }) => level === 'warning').length,
      notes: count('note'),
      suppressed: findings.filter(({ suppressed }) => suppressed).length,
      runs: runs.length,
    },
    failures: [...unfinished, ...failing.map(({ failure }) => failure)],
  })
}

/** A tool that could not finish says so, or leaves out its results (3.14.23: null when it did not look). */
function readUnfinished({ tool, results, invocations }: Run): Failure[] {
  const name = tool.driver.name ?? 'a tool without a name'
  if (invocations?.some(({ executionSuccessful }) => !executionSuccessful))
    return [{ name, message: 'the tool did not finish' }]
  return results === undefined || results === null ? [{ name, message: 'the tool gave no results' }] : []
}

/** A level is the result's own, else its rule's, else warning; only what `fail` says has one (3.27.10). Open questions and reviews are not passes. */
function makeResultReader({ tool }: Run): (result: Result) => Finding {
  const { rules } = tool.driver
  const byId = new Map(rules.map((rule) => [rule.id, rule]))
  return (result) => {
    const index = result.ruleIndex ?? result.rule?.index
    const id = result.ruleId ?? result.rule?.id
    return readResult(
      result,
      id,
      (index === undefined ? undefined : rules[index]) ?? (id === undefined ? undefined : byId.get(id)),
    )
  }
}

function readResult(result: Result, id: string | undefined, rule: z.output<typeof Rule> | undefined): Finding {
  const level = result.level ?? rule?.defaultConfiguration?.level ?? 'warning'
  const suppressed = (result.suppressions ?? []).some(({ status }) => status === undefined || status === 'accepted')
  const place = result.locations?.[0]?.physicalLocation
  const where = [place?.artifactLocation?.uri, place?.region?.startLine].filter((part) => part !== undefined).join(':')
  const failure = {
    name: [id ?? rule?.id ?? 'finding', where].filter(Boolean).join(' at '),
    message: result.message?.text ?? result.message?.id ?? 'no message',
  }
  return { counts: countAs(result.kind, level, suppressed), level, suppressed, failure }
}

function countAs(kind: Result['kind'], level: Finding['level'], suppressed: boolean): Finding['counts'] {
  if (kind === 'pass') return 'passed'
  if (suppressed || kind === 'notApplicable') return 'skipped'
  if (kind === 'informational') return 'note'
  return kind === 'fail' && (level === 'note' || level === 'none') ? 'note' : 'failed'
}
