// Rules that must never break, each held against the database or against any release: numbered as the reliability notes of the project number them.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { testDatabase } from '@/e2e/support/database'
import { buildPerson, buildProject, buildRelease } from '@/e2e/support/releases'
import { anySnapshot, RANK, SHA } from '@/e2e/support/snapshots'
import { database } from '@/lib/data/client'
import { readFullRelease } from '@/lib/data/release/snapshot'
import { evaluate } from '@/lib/domain/verdict/evaluate'
import { LATER, NOW } from '@/lib/domain/verdict/snapshot.fixture'
import { addEvidence } from '@/lib/release/add-evidence'
import { patchItem } from '@/lib/release/patch-item'
import { readEvidenceFile } from '@/lib/release/read/read-evidence-file'
import { readRelease } from '@/lib/release/read/read-release'

testDatabase()
const now = () => new Date()

test('I4: what may still be added to a decided release never makes its verdict better', () => {
  const late = { id: 'late', number: 99, title: 'found after', itemId: null, resolvedAt: null } as const
  const began = new Date(NOW.getTime() - 1000).toISOString()
  fc.assert(
    fc.property(anySnapshot, fc.constantFrom('critical issue', 'blocking issue', 'breach', 'freeze'), (any, added) => {
      // A rule may ask for anything, even for something bad.
      const given = { ...any, policy: { ...any.policy, rules: [] } }
      const more = {
        'critical issue': { issues: [...given.issues, { ...late, severity: 'critical' as const }] },
        'blocking issue': { issues: [...given.issues, { ...late, severity: 'low' as const, blocking: true }] },
        breach: { metrics: given.metrics.map((metric) => ({ ...metric, state: 'breached' as const })) },
        freeze: { freezes: [...given.freezes, { startsAt: began, endsAt: LATER, reason: 'holidays' }] },
      }[added]
      expect(RANK[evaluate({ ...given, ...more }, NOW, SHA).level]).toBeLessThanOrEqual(
        RANK[evaluate(given, NOW, SHA).level],
      )
    }),
    { numRuns: 1000 },
  )
})

test('I24: bytes of evidence that are not what was hashed are not served', async () => {
  const place = await buildProject()
  const releaseId = await buildRelease(place, '# R\n\n## S\n- [ ] a\n')
  const lead = await buildPerson(place.projectId, 'lead')
  const [item] = (await readRelease(lead, { releaseId }, now())).items
  const bytes = new TextEncoder().encode('all is well')
  const { id: evidenceId } = await addEvidence(
    lead,
    { itemId: item?.id ?? '', kind: 'file', title: 'log.txt', contentType: 'text/plain', bytes },
    now(),
  )
  expect(Buffer.from((await readEvidenceFile(lead, { evidenceId })).bytes).toString()).toBe('all is well')
  await expect(
    database().$executeRaw`UPDATE "EvidenceFile" SET "bytes" = '\\x00' WHERE "evidenceId" = ${evidenceId}::uuid`,
  ).rejects.toThrow()
  await database().$executeRaw`ALTER TABLE "EvidenceFile" DISABLE TRIGGER "EvidenceFile_append_only"`
  for (let at = 0; at < bytes.length; at++) {
    const flipped = Uint8Array.from(bytes)
    flipped[at] = (flipped[at] ?? 0) ^ 1
    await database()
      .$executeRaw`UPDATE "EvidenceFile" SET "bytes" = ${flipped} WHERE "evidenceId" = ${evidenceId}::uuid`
    await expect(readEvidenceFile(lead, { evidenceId })).rejects.toThrow(/do not have the recorded SHA-256/)
  }
  await database().$executeRaw`ALTER TABLE "EvidenceFile" ENABLE ALWAYS TRIGGER "EvidenceFile_append_only"`
})

test('I27: boxes that the document has ticked are claims: none is verified, and nothing goes', async () => {
  const place = await buildProject()
  const releaseId = await buildRelease(place, '# R\n\n## S\n- [x] a\n- [x] b\n- [x] c\n')
  const lead = await buildPerson(place.projectId, 'lead')
  const { head, items } = await readRelease(lead, { releaseId }, now())
  expect(items.map(({ assurance, outcome }) => [assurance, outcome])).toEqual(items.map(() => ['claimed', 'pending']))
  expect(head.verdict.level).toBe('hold')
  expect(head.progress.assurance.verified).toBe(0)
})

describe('I28: a reader sees one moment', () => {
  test('while four people tick without a pause', { timeout: 60_000 }, async () => {
    const place = await buildProject()
    const releaseId = await buildRelease(
      place,
      `# R\n\n## S\n${Array.from({ length: 12 }, (_, at) => `- [ ] Item ${at}\n`).join('')}`,
    )
    const lead = await buildPerson(place.projectId, 'lead')
    const start = await readFullRelease(releaseId)
    if (!start) throw new Error('no release')
    const wanted = Number(process.env.READS ?? 300)
    let reads = 0
    const writer = async (turn: number) => {
      for (let at = turn; reads < wanted; at++) {
        const item = start.items[at % start.items.length]
        if (!item) return
        const known = await database().item.findUniqueOrThrow({ where: { id: item.id } })
        await patchItem(
          lead,
          { itemId: item.id, outcome: known.outcome === 'passed' ? 'pending' : 'passed', revision: known.revision },
          now(),
        ).catch(() => undefined)
      }
    }
    const reader = async () => {
      while (reads < wanted) {
        reads += 1
        const seen = await readFullRelease(releaseId)
        if (!seen) throw new Error('no release')
        const ticks = seen.items.reduce((sum, item) => sum + item.revision - 1, 0)
        expect(seen.revision - start.revision, 'each tick moves one item and the release on, together').toBe(ticks)
      }
    }
    await Promise.all([writer(0), writer(3), writer(6), writer(9), reader(), reader()])
    const end = await readFullRelease(releaseId)
    expect(end?.revision ?? 0, 'there was something to see').toBeGreaterThan(start.revision + 20)
  })
})
