// What is for one answer of a choice only, on a real database: a lead overrides it with a reason, and nobody else does.
import { expect, test } from 'vitest'
import { testDatabase } from '@/e2e/support/database'
import { readHistoryOf } from '@/e2e/support/monitored'
import { buildPerson, buildProject, buildRelease } from '@/e2e/support/releases'
import { type OverrideApplicability, overrideApplicability } from '@/lib/decision/override-applicability'
import type { Actor } from '@/lib/domain/actor'
import { Refusal } from '@/lib/domain/refusal'
import { fillField } from '@/lib/release/fill-field'
import { readRelease } from '@/lib/release/read/read-release'
import { acknowledgeSeparation } from '@/lib/signoff/acknowledge-separation'

testDatabase()

const TEXT = `# Release

**Release type:** ☐ Patch ☐ Minor ☐ Major

- [ ] Tests passed

## Major releases only

- [ ] Announcement approved

## Approvals

- [ ] Tech Lead
- [ ] Head of Legal (major releases only)
`
const now = () => new Date()

async function build() {
  const place = await buildProject()
  const releaseId = await buildRelease(place, TEXT)
  const lead = await buildPerson(place.projectId, 'lead')
  const read = () => readRelease(lead, { releaseId }, now())
  const say = (actor: Actor, given: Omit<OverrideApplicability, 'releaseId' | 'reason'> & { reason?: string }) =>
    overrideApplicability(actor, { releaseId, reason: '', ...given }, now())
  return { ...place, releaseId, lead, read, say }
}

const refusal = (act: Promise<unknown>) =>
  act.then(
    () => 'done',
    (error: unknown) => (error instanceof Refusal ? error.code : `thrown ${String(error)}`),
  )

test('an override counts before the answer, is told to everybody, and is taken back', async () => {
  const { releaseId, lead, read, say } = await build()
  const { head, fields } = await read()
  const [type] = fields
  if (!type) throw new Error('no field')
  await fillField(lead, { fieldId: type.id, value: 'Minor', revision: type.revision }, now())
  const section = head.cases?.find(({ kind }) => kind === 'section')
  const target = { kind: 'section', id: section?.id ?? '' } as const
  const role = { kind: 'role', id: 'Head of Legal' } as const
  const holds = async () => (await read()).head.verdict.reasons.map(({ message }) => message)
  expect((await holds()).join()).not.toMatch(/Announcement|Legal/)
  await say(lead, { target, applies: true, reason: 'The press asked.' })
  await say(lead, { target: role, applies: true, reason: 'New licence.' })
  expect((await holds()).join()).toMatch(/Announcement.*Legal/s)
  expect((await read()).head.cases?.map(({ applies, override }) => [applies, override?.reason, override?.by])).toEqual([
    [true, 'The press asked.', 'name' in lead ? lead.name : ''],
    [true, 'New licence.', 'name' in lead ? lead.name : ''],
  ])
  await say(lead, { target, applies: true, reason: 'The press asked.' })
  await say(lead, { target, applies: null })
  await say(lead, { target: role, applies: null })
  expect((await holds()).join()).not.toMatch(/Announcement|Legal/)
  expect(await readHistoryOf(releaseId, 'applicability.overridden')).toHaveLength(4)
})

test('who is no lead, what always applies, what is not there, and no reason are refused, and nothing changes', async () => {
  const { projectId, lead, read, say } = await build()
  const { head, items } = await read()
  const section = head.cases?.find(({ kind }) => kind === 'section')
  const target = { kind: 'section', id: section?.id ?? '' } as const
  const contributor = await buildPerson(projectId)
  const stranger = await buildPerson((await buildProject()).projectId, 'lead')
  const reason = 'because'
  expect(await refusal(say(contributor, { target, applies: true, reason }))).toBe('forbidden')
  expect(await refusal(say(stranger, { target, applies: true, reason }))).toMatch(/not-found|forbidden/)
  const always = items.find(({ title }) => title === 'Tests passed')
  expect(await refusal(say(lead, { target: { kind: 'item', id: always?.id ?? '' }, applies: false, reason }))).toBe(
    'conflict',
  )
  expect(await refusal(say(lead, { target: { kind: 'role', id: 'Tech Lead' }, applies: false, reason }))).toBe(
    'conflict',
  )
  expect(await refusal(say(lead, { target: { kind: 'item', id: 'no uuid' }, applies: false, reason }))).toBe(
    'not-found',
  )
  expect((await read()).head.cases?.filter(({ override }) => override)).toEqual([])
})

test('an override counts as work: who holds an independent role is warned before, and may not sign after', async () => {
  const { projectId, releaseId, read, say } = await build()
  const both = await buildPerson(projectId, 'lead', ['Tech Lead'])
  const target = { kind: 'role', id: 'Head of Legal' } as const
  const override = () => say(both, { target, applies: true, reason: 'New licence.' })
  expect(await refusal(override())).toBe('conflict')
  expect((await read()).head.cases?.filter(({ override: one }) => one)).toEqual([])
  await acknowledgeSeparation(both, { releaseId, roles: ['Tech Lead'] })
  await override()
  const { head } = await readRelease(both, { releaseId }, now())
  expect(head.roles.find(({ role }) => role === 'Tech Lead')?.may).toMatchObject({ allowed: false })
})
