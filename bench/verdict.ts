// What a verdict and a content hash cost by the size of the release: `node --import tsx bench/verdict.ts`.
import { createHash } from 'node:crypto'
import type { ItemState, ReleaseSnapshot } from '@/lib/domain/release/snapshot/snapshot'
import { contentHash, signedContent } from '@/lib/domain/signature/content'
import { evaluate } from '@/lib/domain/verdict/evaluate'
import { field, item, NOW, signature, snapshot } from '@/lib/domain/verdict/snapshot.fixture'
import { goList } from '@/lib/domain/verdict/to-go/go-steps'
import { planToGo } from '@/lib/domain/verdict/to-go/to-go'

const ROUNDS = Number(process.env.ROUNDS ?? 30)
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')
const median = (values: number[]) => [...values].sort((one, other) => one - other)[Math.floor(values.length / 2)] ?? 0

/** One item in ten is open, one in five has a blank with a bound, one in three a probe; two roles have signed, and two rules are judged. */
function release(count: number): ReleaseSnapshot {
  const items = Array.from({ length: count }, (_, at): ItemState => {
    const run = {
      id: `run ${at}`,
      number: 1,
      status: 'passed' as const,
      requestedBy: 'Ada',
      requestedAt: NOW.toISOString(),
      finishedAt: NOW.toISOString(),
      resultSha256: sha256(`${at}`),
      freshUntil: null,
      summary: '200 in 41 ms',
    }
    return item(`item ${at}`, {
      position: at,
      title: `Item ${at} with a title of an ordinary length`,
      outcome: at % 10 === 0 ? 'pending' : 'passed',
      fields:
        at % 5 === 0
          ? [
              field(`field ${at}`, {
                type: 'number',
                required: true,
                value: 41,
                unit: 'ms',
                threshold: { comparator: '<', value: 500 },
              }),
            ]
          : [],
      evidence: [
        {
          id: `evidence ${at}`,
          kind: 'note',
          title: 'seen',
          sha256: sha256(`${at}`),
          size: 100,
          url: null,
          createdBy: 'Ada',
          createdAt: NOW.toISOString(),
        },
      ],
      ...(at % 3 === 0 && { hasProbe: true, decidedVia: 'probe', run }),
    })
  })
  const role = (name: string, stage: number) => ({
    role: name,
    required: true,
    quorum: 1,
    independent: true,
    position: stage,
    stage,
  })
  const rules = [
    { expression: 'issues.critical == 0', says: 'Nothing critical is open.' },
    { expression: 'items.failed == 0 && waivers.inForce <= 3', says: 'Hardly anything is waived.' },
  ]
  const whole = snapshot({
    items,
    roles: [role('QA', 0), role('Ops', 1)],
    signatures: [signature('QA', 'h'), signature('Ops', 'h')],
    policy: { freshForSeconds: null, allowConditional: true, passRate: { all: 0.9 }, rules },
  })
  // As it comes from the database: parsed from JSON, all objects of one shape.
  return JSON.parse(JSON.stringify(whole))
}

/** Processor time of each round, in milliseconds: on a machine that others use, the clock on the wall measures them. */
function time(work: () => unknown, rounds = ROUNDS): number[] {
  for (let round = 0; round < Math.min(20, rounds); round++) work()
  return Array.from({ length: rounds }, () => {
    const started = process.cpuUsage()
    work()
    const { user, system } = process.cpuUsage(started)
    return (user + system) / 1000
  })
}

const shown = (values: number[]) =>
  `${median(values).toFixed(2)} ms (${Math.min(...values).toFixed(2)}–${Math.max(...values).toFixed(2)})`

const medians = new Map<number, number>()
for (const count of [1000, 10_000, 100_000]) {
  const given = release(count)
  const rounds = count > 10_000 ? Math.max(5, Math.floor(ROUNDS / 5)) : ROUNDS
  const verdict = time(() => evaluate(given, NOW, 'h'), rounds)
  medians.set(count, median(verdict))
  console.log(`verdict of ${count} items        ${shown(verdict)}${count === 1000 ? ' (limit 2)' : ''}`)
}
const ratio = (more: number, less: number) => ((medians.get(more) ?? 0) / (medians.get(less) ?? 1)).toFixed(1)
console.log(`  ten times the items           ${ratio(10_000, 1000)} and ${ratio(100_000, 10_000)} times as long`)
const thousand = release(1000)
console.log(
  `content hash of 1000 items      ${shown(time(() => contentHash(signedContent(thousand), sha256)))} (limit 20)`,
)
console.log(
  `what would make it GO, of 1000  ${shown(time(() => goList(planToGo(thousand, evaluate(thousand, NOW, 'h'), NOW, 'h'), { snapshot: thousand, holders: {} })))}`,
)
