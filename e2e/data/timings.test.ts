// Sections against their plan by a clock that the test moves, and the details of the sign-off that follow from it.
import { beforeAll, describe, expect, test } from 'vitest'
import { testDatabase } from '@/e2e/support/database'
import { buildPerson, buildProject, buildRelease, PASSWORD } from '@/e2e/support/releases'
import { database } from '@/lib/data/client'
import { readFullRelease } from '@/lib/data/release/snapshot'
import { markDeployed } from '@/lib/monitor/mark-deployed'
import { addEvidence } from '@/lib/release/add-evidence'
import { fillField } from '@/lib/release/fill-field'
import { patchItem } from '@/lib/release/patch-item'
import { readRelease } from '@/lib/release/read/read-release'
import { readTimings } from '@/lib/release/read/read-timings'
import { startSection } from '@/lib/release/start-section'
import { readChallenge } from '@/lib/signoff/read-challenge'
import { sign } from '@/lib/signoff/sign'

testDatabase()

const TEXT = `# Staging

## Day: Step 1 - Database Migration (10 min)
### Before
- [ ] Back up
### Then
- [ ] Migrate

## Day: Step 2 - Deploy (5 min)
- [ ] Deploy
- [ ] Version: \`______\`

## Sign-Off

### Deployment Details

| Item | Value |
|------|-------|
| Deployment Start Time | \`____________________\` |
| Total Duration | \`____________________\` min |
| Migration Duration | \`____________________\` min |

### Approvals

| Role | Name | Signature |
|---|---|---|
| QA Lead | ____ | ____ |
`
const START = Date.parse('2026-11-02T10:00:00Z')
const at = (seconds: number) => new Date(START + seconds * 1000)

let place: { projectId: string; environmentId: string }
beforeAll(async () => {
  place = await buildProject()
})

async function build() {
  const releaseId = await buildRelease(place, TEXT)
  const lead = await buildPerson(place.projectId, 'lead')
  const outcome = async (title: string, seconds: number, is: 'passed' | 'pending' | 'failed' = 'passed') => {
    const item = (await readRelease(lead, { releaseId }, at(seconds))).items.find((one) => one.title.startsWith(title))
    await patchItem(lead, { itemId: item?.id ?? '', outcome: is, revision: item?.revision ?? 0 }, at(seconds))
  }
  const rows = async (seconds: number) => {
    const view = await readTimings(lead, { releaseId }, at(seconds))
    const described = view.rows.map(({ title, state, startedAt, seconds: took }) => [
      title.replace(/^Day: | \(.*$/g, ''),
      state,
      startedAt && (Date.parse(startedAt) - START) / 1000,
      took,
    ])
    return { behind: view.behindSeconds, rows: described }
  }
  const seen = async () => {
    const release = await readFullRelease(releaseId)
    if (!release) throw new Error('it was just made')
    return release
  }
  const details = async () =>
    Object.fromEntries(
      (await seen()).sections.flatMap(({ fields }) => fields).map(({ label, value }) => [label, value]),
    )
  return { releaseId, lead, outcome, rows, seen, details }
}

describe('a section', () => {
  test('begins with the first thing done in it or below it, once, and is over with its last required item', async () => {
    const { outcome, rows } = await build()
    expect(await rows(0)).toEqual({
      behind: null,
      rows: [
        ['Step 1 - Database Migration', 'waiting', null, null],
        ['Step 2 - Deploy', 'waiting', null, null],
      ],
    })
    await outcome('Back up', 60)
    expect((await rows(100)).rows.slice(0, 2)).toEqual([
      ['Step 1 - Database Migration', 'running', 60, 40],
      ['Before', 'done', 60, 0],
    ])
    await outcome('Back up', 120, 'pending')
    expect((await rows(150)).rows.slice(0, 2)).toEqual([
      ['Step 1 - Database Migration', 'running', 60, 90],
      ['Before', 'running', 60, 90],
    ])
    await outcome('Back up', 200)
    await outcome('Migrate', 820)
    expect(await rows(900)).toEqual({
      behind: 160,
      rows: [
        ['Step 1 - Database Migration', 'done', 60, 760],
        ['Before', 'done', 60, 140],
        ['Then', 'done', 820, 0],
        ['Step 2 - Deploy', 'waiting', null, null],
      ],
    })
    await outcome('Deploy', 900)
    expect((await rows(1260)).behind).toBe(220)
  })

  test.each(['evidence', 'a blank', 'Start'])('begins with %s too', async (by) => {
    const { releaseId, lead, seen, rows } = await build()
    const release = await seen()
    const item = release.items.find(({ title }) => title.startsWith('Version'))
    if (!item) throw new Error('it is in the text')
    if (by === 'evidence') await addEvidence(lead, { kind: 'note', text: 'looked', itemId: item.id }, at(10))
    if (by === 'a blank')
      await fillField(lead, { fieldId: item.fields[0]?.id ?? '', value: '4.2', revision: item.revision }, at(10))
    if (by === 'Start') {
      for (const seconds of [10, 20]) await startSection(lead, { releaseId, sectionId: item.sectionId }, at(seconds))
      expect(await database().auditEvent.count({ where: { releaseId, action: 'section.started' } })).toBe(1)
    }
    expect((await rows(20)).rows).toContainEqual(['Step 2 - Deploy', 'running', 10, 10])
  })
})

describe('the deployment details', () => {
  async function work({ outcome }: Awaited<ReturnType<typeof build>>) {
    await outcome('Back up', 0)
    await outcome('Migrate', 760)
    await outcome('Deploy', 900)
  }

  test('are computed when the work is over; what a person wrote stays', async () => {
    const built = await build()
    const { releaseId, lead, outcome, seen, details } = built
    await work(built)
    expect(await details()).toMatchObject({ 'Deployment Start Time': '2026-11-02 10:00 UTC', 'Total Duration': null })
    expect((await details())['Migration Duration']).toBe(12.7)
    await outcome('Version', 1100)
    expect(await details()).toMatchObject({
      'Deployment Start Time': '2026-11-02 10:00 UTC',
      'Total Duration': 18.3,
      'Migration Duration': 12.7,
    })
    const own = (await seen()).sections
      .flatMap(({ fields }) => fields)
      .find(({ label }) => label === 'Migration Duration')
    expect(own?.computed).toBe('2026-11-02 10:00 UTC to 2026-11-02 10:12 UTC')
    await fillField(lead, { fieldId: own?.id ?? '', value: 11, revision: 0 }, at(1101))
    expect((await details())['Migration Duration']).toBe(11)
    expect(await database().auditEvent.count({ where: { releaseId, action: 'details.filled' } })).toBe(0)
  })

  test('leave signatures as they are', async () => {
    const built = await build()
    const { releaseId, outcome, seen, details, lead } = built
    await work(built)
    await outcome('Version', 1100)
    const signer = await buildPerson(place.projectId, 'viewer', ['QA Lead'])
    const challenge = await readChallenge(signer, { releaseId, role: 'QA Lead' }, new Date())
    await sign(
      signer,
      { challengeId: challenge.challengeId, decision: 'approved', conditions: [], password: PASSWORD },
      new Date(),
    )
    expect((await details())['Total Duration']).toBe(18.3)
    const { deployedAt } = await seen()
    expect(deployedAt).toBeNull()
    await markDeployed(lead, { releaseId, at: at(1400).toISOString() }, new Date())
    expect((await details())['Total Duration']).toBe(23.3)
    expect((await readRelease(lead, { releaseId }, new Date())).head.roles[0]?.state).toBe('approved')
  })
})
