// Page, REST, gate, board, wall, badge, record and the record's file without the database tell the same verdict of the same release, whatever was done to it.
import fc from 'fast-check'
import { expect, test, vi } from 'vitest'
import { testDatabase } from '@/e2e/support/database'
import { buildHands, type Hands } from '@/e2e/support/record-states'
import { buildPerson, SYSTEM } from '@/e2e/support/releases'
import { tellEverywhere } from '@/e2e/support/verdict-surfaces'
import { Refusal } from '@/lib/domain/refusal'
import { createToken } from '@/lib/people/tokens/create-token'
import { assignCondition } from '@/lib/signoff/assign-condition'
import { closeCondition } from '@/lib/signoff/close-condition'

// Components that are rendered outside of the server ask it where they are.
vi.mock('next/navigation', () => ({
  useRouter: () => ({ refresh: () => undefined, push: () => undefined }),
  usePathname: () => '/',
  useSearchParams: () => new URLSearchParams(),
}))

testDatabase()
const TEXT = `# Harbour

## Deploy
- [ ] Backup taken
- [ ] Start the server
  - Result: ✅ / ❌

## Approval

- **Approved for production:** ✅ YES / ❌ NO / ⚠️ CONDITIONAL

**Conditions (if conditional):**
\`\`\`
[List conditions for production approval]
\`\`\`

| Role | Name | Signature |
|---|---|---|
| QA Lead | ____ | ____ |

## Post-deployment monitoring (first 24 hours)
- [ ] Error rate below 1 %
`
const NO_ID = '00000000-0000-4000-8000-000000000000'
const DECISION = 'Approved for production'
const TEXT_OF_CONDITION = 'Conditions (if conditional)'

async function build() {
  const hands = await buildHands(TEXT)
  const qa = await buildPerson(hands.projectId, 'viewer', ['QA Lead'])
  const { token } = await createToken(SYSTEM, { name: 'gate', scope: 'read' }, new Date())
  let issueId: string = NO_ID
  let conditionId: string = NO_ID
  const { releaseId, lead } = hands
  const decisionId = async () => {
    const { sections } = await hands.look()
    return sections.flatMap(({ fields }) => fields).find(({ label }) => label === DECISION)?.id ?? ''
  }
  const dueAt = () => new Date(Date.now() + 3_600_000).toISOString()
  /** What can be done to it. Much of it is refused in one state or another. */
  const acts = {
    pass: () => hands.decide('Start the server', 'passed'),
    passOther: () => hands.decide('Backup taken', 'passed'),
    fail: () => hands.decide('Start the server', 'failed', 'port 80 is taken'),
    open: () => hands.decide('Backup taken', 'pending'),
    waive: () => hands.waive('Start the server', 'not needed today'),
    result: () => hands.fill('Result', true),
    wrongResult: () => hands.fill('Result', false),
    yes: () => hands.fill(DECISION, 'YES'),
    no: () => hands.fill(DECISION, 'NO'),
    conditional: () => hands.fill(DECISION, 'CONDITIONAL'),
    write: () => hands.fill(TEXT_OF_CONDITION, 'Fix the dashboard'),
    assign: async () => {
      const fieldId = await decisionId()
      conditionId = (await assignCondition(lead, { releaseId, fieldId, ownerId: lead.id, dueAt: dueAt() }, new Date()))
        .conditionId
    },
    close: () => closeCondition(lead, { conditionId, resolution: 'It shows again' }, new Date()),
    issue: async () => {
      issueId = (await hands.issue('It burns')).id
    },
    settle: () => hands.settle(issueId),
    approve: () => hands.signs(qa, 'QA Lead'),
    approveOn: () => hands.signs(qa, 'QA Lead', 'approved-with-conditions'),
    reject: () => hands.signs(qa, 'QA Lead', 'rejected'),
    go: () => hands.call('go'),
    conditionalGo: () => hands.call('conditional'),
    monitoringFails: () => hands.decide('Error rate below 1 %', 'failed', 'it is 4 %'),
    monitoringPasses: () => hands.decide('Error rate below 1 %', 'passed'),
    reopen: () => hands.reopen(),
  }
  return { hands, token, acts }
}
type Built = Awaited<ReturnType<typeof build>>

async function agreed({ hands, token }: { hands: Hands; token: string }, withPdf: boolean): Promise<string> {
  const described = await tellEverywhere(hands.lead, token, hands, withPdf)
  const [verdict = ''] = Object.values(described)
  expect(described).toEqual(Object.fromEntries(Object.keys(described).map((who) => [who, verdict])))
  return verdict
}

type Act = keyof Built['acts']

/** Acts that lead to each verdict, with what the rules say then. */
const TOUR: [acts: Act[], verdict: string][] = [
  [[], 'HOLD'],
  [['fail'], 'NO-GO'],
  [['waive', 'passOther', 'yes', 'approve'], 'CONDITIONAL'],
  [['pass', 'result', 'approve'], 'GO'],
  [['no'], 'NO-GO'],
  [['conditional', 'write', 'approve'], 'CONDITIONAL'],
  [['assign'], 'CONDITIONAL'],
  [['close'], 'GO'],
  [['issue'], 'NO-GO'],
  [['settle'], 'HOLD'],
  [['reject'], 'NO-GO'],
  [['approveOn'], 'CONDITIONAL'],
  [['conditionalGo'], 'CONDITIONAL'],
  [['reopen'], 'HOLD'],
  [['yes', 'approve'], 'GO'],
  [['go'], 'GO'],
  [['monitoringFails'], 'GO, monitoring failed'],
]

test('through every verdict that the rules know', async () => {
  const built = await build()
  for (const [at, [acts, verdict]] of TOUR.entries()) {
    for (const act of acts) await built.acts[act]()
    expect([at, await agreed(built, at === 2 || at === TOUR.length - 1)]).toEqual([at, verdict])
  }
}, 180_000)

/** Releases that are made and worked on by chance. `AGREEMENT=50` makes so many. */
const RELEASES = Number(process.env.AGREEMENT ?? 1)

test(
  `of ${RELEASES} releases (AGREEMENT) that are worked on by chance`,
  async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.infiniteStream(fc.nat(999)).map((picks) => [...picks.take(18)]),
        async (picks) => {
          const built = await build()
          const names = Object.keys(built.acts)
          const isAct = (name: string): name is Act => name in built.acts
          for (const [at, pick] of picks.entries()) {
            const name = names[pick % names.length] ?? ''
            if (!isAct(name)) throw new Error(name)
            await built.acts[name]().catch((error: unknown) => {
              if (!(error instanceof Refusal)) throw error
            })
            if (at % 3 === 2) await agreed(built, at === picks.length - 1)
          }
        },
      ),
      { numRuns: RELEASES, endOnFailure: true },
    )
  },
  60_000 + RELEASES * 60_000,
)
