// Fields that the release fills in itself: on the page, in the snapshot that is signed, in the record; and a person's own value instead.
import { describe, expect, test } from 'vitest'
import { testDatabase } from '@/e2e/support/database'
import { buildHands } from '@/e2e/support/record-states'
import { buildPerson } from '@/e2e/support/releases'
import { database } from '@/lib/data/client'
import { RecordExport } from '@/lib/domain/record/export'
import { reviewExport } from '@/lib/domain/record/review'
import { markDeployed } from '@/lib/monitor/mark-deployed'
import { chainHash, merkleHash, sha256 } from '@/lib/platform/digest'
import { readReport } from '@/lib/report/read-report'

testDatabase()

const DOCUMENT = `# Harbour release

**Deployment Date:** ____
**Deployment Lead:** ____

## Do
- [ ] Start the server
- [ ] Warn people

## Results

**Pass Rate:** \`____\` / 100%

| Item | Value |
|---|---|
| Deployment End Time | \`____\` |
| Migration Duration | \`____\` min |

**Signature:** \`____\` **Date:** \`____\`

## Sign-off

| Role | Name | Date | Signature |
|---|---|---|---|
| QA Lead | ____ | ____ | ____ |
`

async function deployed() {
  const hands = await buildHands(DOCUMENT)
  const qa = await buildPerson(hands.projectId, 'viewer', ['QA Lead'])
  await database().release.update({
    where: { id: hands.releaseId },
    data: { createdAt: new Date('2026-05-01T00:00:00Z') },
  })
  await hands.decide('Start the server', 'passed')
  await hands.decide('Warn people', 'passed')
  await hands.signs(qa, 'QA Lead')
  await markDeployed(hands.lead, { releaseId: hands.releaseId, at: '2026-05-04T10:30:00Z' }, new Date())
  const fields = async () => {
    const view = await hands.look()
    return new Map(
      [...view.fields, ...view.sections.flatMap((section) => section.fields)].map((one) => [one.label, one]),
    )
  }
  const markdown = async () =>
    new TextDecoder()
      .decode(
        (await readReport(hands.lead, { releaseId: hands.releaseId, format: 'md' }, new Date())).body as Uint8Array,
      )
      .split('<!-- filled in: the record -->')
  return { ...hands, qa, fields, markdown }
}

describe('a deployed release', () => {
  test('fills in its date, who deployed it and its pass rate, and says what they are taken from', async () => {
    const { fields, lead } = await deployed()
    const found = await fields()
    expect(found.get('Deployment Date')).toMatchObject({ value: '2026-05-04', computed: 'the recorded deployment' })
    expect(found.get('Deployment Lead')).toMatchObject({ value: lead.name, computed: 'who recorded the deployment' })
    expect(found.get('Pass Rate')).toMatchObject({ value: 100, computed: '2 of 2 items passed' })
    expect(found.get('Deployment End Time')).toMatchObject({ value: '2026-05-04 10:30 UTC' })
    expect(found.get('Migration Duration')?.value).toBeNull()
  })

  test('keeps the signatures that were given before it was deployed', async () => {
    const { look } = await deployed()
    expect((await look()).head.roles).toMatchObject([{ role: 'QA Lead', state: 'approved' }])
  })

  test('takes the value of a person as theirs, and its own again when that is taken out', async () => {
    const { fill, fields, lead } = await deployed()
    await fill('Deployment Lead', 'Grace Hopper')
    expect((await fields()).get('Deployment Lead')).toMatchObject({ value: 'Grace Hopper', filledBy: lead.name })
    expect((await fields()).get('Deployment Lead')).not.toHaveProperty('computed')
    await fill('Deployment Lead', null)
    expect((await fields()).get('Deployment Lead')).toMatchObject({ value: lead.name, computed: expect.any(String) })
  })

  test('has a record without an empty place beside what is known', async () => {
    const { markdown, lead, qa } = await deployed()
    const [document = '', record = ''] = await markdown()
    expect(document).toContain(`**Deployment Date:** 2026-05-04\n**Deployment Lead:** ${lead.name}\n`)
    expect(document).toContain('**Pass Rate:** `100` / 100%')
    expect(document).toContain('| Deployment End Time | `2026-05-04 10:30 UTC` |')
    const today = new Date().toISOString().slice(0, 10)
    expect(document).toContain(`**Signature:** \`${qa.name} (QA Lead)\` **Date:** \`${today}\``)
    expect(document.match(/_{3,}/g)).toHaveLength(1)
    expect(record).toContain('computed from the recorded deployment')
    expect(record.indexOf('## Signatures')).toBeLessThan(record.indexOf('## Why'))
  })

  test('exports values that a stranger comes to the same verdict with', async () => {
    const { lead, releaseId } = await deployed()
    const { body } = await readReport(lead, { releaseId, format: 'json' }, new Date())
    const record = RecordExport.parse(JSON.parse(String(body)))
    const review = await reviewExport(record, { sha256, link: chainHash, merkle: merkleHash })
    expect(review.differences).toEqual([])
    expect(record.release.fields).toMatchObject([
      { label: 'Deployment Date', value: '2026-05-04', computed: 'the recorded deployment' },
      { label: 'Deployment Lead', computed: 'who recorded the deployment' },
    ])
  })
})
