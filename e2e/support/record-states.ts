// A release brought through every state that a record can speak of, one step after the other, by the people who would.
import { buildPerson, buildProject, buildRelease, PASSWORD } from '@/e2e/support/releases'
import { database } from '@/lib/data/client'
import { answerCriterion } from '@/lib/decision/answer-criterion'
import { callRelease } from '@/lib/decision/call-release'
import { openIssue } from '@/lib/decision/open-issue'
import { reopenRelease } from '@/lib/decision/reopen-release'
import { requestWaiver } from '@/lib/decision/request-waiver'
import { resolveIssue } from '@/lib/decision/resolve-issue'
import { resolveWaiver } from '@/lib/decision/resolve-waiver'
import type { Person } from '@/lib/domain/actor'
import type { Outcome, SignoffDecision, VerdictLevel } from '@/lib/domain/enums'
import type { FieldValue } from '@/lib/domain/release/snapshot/snapshot'
import { addEvidence } from '@/lib/release/add-evidence'
import { fillField } from '@/lib/release/fill-field'
import { patchItem } from '@/lib/release/patch-item'
import { readRelease } from '@/lib/release/read/read-release'
import { readChallenge } from '@/lib/signoff/read-challenge'
import { sign } from '@/lib/signoff/sign'

const DAY_MS = 86_400_000

export const CHECKLIST = `# Harbour release

**Lead:** ____

## Do
- [ ] Backup taken: \`____\`
- [x] Queue drained
  - Messages left: ____ (should be < 5)
- [ ] Start the server
  - Result: ✅ / ❌

## Go / No-Go

**GO IF ALL TRUE**:
- ✅ Staging is up

**NO-GO IF ANY TRUE**:
- ❌ A storm is coming

## Sign-off

| Role | Name | Date | Signature |
|---|---|---|---|
| QA Lead | ____ | ____ | ____ |
| Operations | ____ | ____ | ____ |
`

/** Hands that do things to one release as one of its people. */
export async function buildHands(text = CHECKLIST) {
  const place = await buildProject()
  const releaseId = await buildRelease(place, text)
  const lead = await buildPerson(place.projectId, 'lead')
  const other = await buildPerson(place.projectId, 'lead')
  const now = () => new Date()
  const look = () => readRelease(lead, { releaseId }, now())
  const itemOf = async (title: string) => {
    const item = (await look()).items.find((candidate) => candidate.title === title)
    if (!item) throw new Error(`no item “${title}”`)
    return item
  }
  return {
    ...{ ...place, releaseId, lead, other, look, itemOf },
    decide: async (title: string, outcome: Outcome, reason?: string) => {
      const { id, revision } = await itemOf(title)
      return patchItem(lead, { itemId: id, outcome, revision, ...(reason && { reason }) }, now())
    },
    fill: async (label: string, value: FieldValue) => {
      const view = await look()
      const owner = view.items.find((item) => item.fields.some((field) => field.label === label))
      const field = [
        ...view.fields,
        ...view.sections.flatMap((section) => section.fields),
        ...view.items.flatMap((item) => item.fields),
      ].find((one) => one.label === label)
      if (!field) throw new Error(`no blank “${label}”`)
      await fillField(lead, { fieldId: field.id, value, revision: owner?.revision ?? field.revision }, now())
    },
    note: async (title: string, words: string) =>
      addEvidence(lead, { itemId: (await itemOf(title)).id, kind: 'note', text: words }, now()),
    waive: async (title: string, reason: string) => {
      const { id: itemId } = await itemOf(title)
      const { waiverId } = await requestWaiver(
        lead,
        { itemId, reason, scope: 'this release', expiresAt: new Date(Date.now() + DAY_MS).toISOString() },
        now(),
      )
      await resolveWaiver(other, { waiverId, grant: true }, now())
    },
    answer: async (words: string, holds: boolean) => {
      const criterion = (await look()).head.criteria.find(({ text: said }) => said === words)
      if (!criterion) throw new Error(`no criterion “${words}”`)
      await answerCriterion(
        lead,
        { releaseId, criterionId: criterion.id, holds, revision: criterion.revision },
        new Date(),
      )
    },
    issue: (title: string) => openIssue(lead, { releaseId, title, severity: 'critical', blocking: false }),
    settle: (issueId: string) => resolveIssue(lead, { releaseId, issueId, resolved: true, words: 'put out' }),
    signs: async (person: Person, role: string, decision: SignoffDecision = 'approved') => {
      const { challengeId } = await readChallenge(person, { releaseId, role }, now())
      const conditions =
        decision === 'approved-with-conditions'
          ? [{ text: 'Watch the queue', ownerId: lead.id, dueAt: new Date(Date.now() + DAY_MS).toISOString() }]
          : []
      return sign(
        person,
        { challengeId, decision, conditions, comment: 'looked at all of it', password: PASSWORD },
        now(),
      )
    },
    call: async (called: 'go' | 'conditional' | 'no-go', reason?: string) =>
      callRelease(
        lead,
        { releaseId, call: called, contentHash: (await look()).head.verdict.contentHash, ...(reason && { reason }) },
        now(),
      ),
    reopen: () => reopenRelease(lead, { releaseId, reason: 'a fix came in' }),
  }
}

export type Hands = Awaited<ReturnType<typeof buildHands>>
export type State = { name: string; level: VerdictLevel; reach: () => Promise<unknown> }

/** The states in the order in which they are reached; each `reach` goes on from the one before. */
export async function statesOf(hands: Hands): Promise<State[]> {
  const { decide, fill, waive, answer, issue, settle, signs, call, reopen, note, projectId } = hands
  const qa = await buildPerson(projectId, 'viewer', ['QA Lead'])
  const ops = await buildPerson(projectId, 'viewer', ['Operations'])
  let issueId = ''
  const answerAll = async () => {
    await fill('Lead', 'Ada *Lindqvist*')
    await decide('Backup taken', 'passed')
    await fill('Backup taken', 'harbour_2026.sql')
    await note('Backup taken', 'kept in the vault')
    await fill('Messages left', 3)
    await answer('Staging is up', true)
    await answer('A storm is coming', false)
  }
  return [
    { name: 'just made', level: 'hold', reach: async () => undefined },
    { name: 'an item failed', level: 'no-go', reach: () => decide('Start the server', 'failed', 'port 80 is | taken') },
    { name: 'a failed item is waived', level: 'hold', reach: () => waive('Start the server', 'not needed *today*') },
    { name: 'all is answered', level: 'hold', reach: answerAll },
    {
      name: 'a critical issue is open',
      level: 'no-go',
      reach: async () => {
        issueId = (await issue('It burns')).id
      },
    },
    { name: 'the issue is resolved', level: 'hold', reach: () => settle(issueId) },
    { name: 'a role rejects', level: 'no-go', reach: () => signs(qa, 'QA Lead', 'rejected') },
    { name: 'it approves after all', level: 'hold', reach: () => signs(qa, 'QA Lead', 'approved-with-conditions') },
    { name: 'all have signed', level: 'conditional', reach: () => signs(ops, 'Operations') },
    { name: 'a change made them stale', level: 'hold', reach: () => fill('Lead', 'Grace') },
    {
      name: 'signed again',
      level: 'conditional',
      reach: async () => {
        await signs(qa, 'QA Lead')
        await signs(ops, 'Operations')
      },
    },
    { name: 'decided', level: 'conditional', reach: () => call('conditional') },
    { name: 'reopened', level: 'hold', reach: reopen },
    {
      name: 'a signature is withdrawn',
      level: 'hold',
      reach: async () => {
        const { signatureId } = await signs(qa, 'QA Lead')
        await database().signoffWithdrawal.create({ data: { signoffId: signatureId, reason: 'signed too early' } })
      },
    },
    {
      name: 'no-go is called',
      level: 'hold',
      reach: () => call('no-go', 'we are not ready'),
    },
  ]
}
