// The record as Markdown: the checklist as it was imported, filled in by what really happened, and below it what it rests on.
import { expect, test } from 'vitest'
import { testDatabase } from '@/e2e/support/database'
import { buildHands, CHECKLIST, statesOf } from '@/e2e/support/record-states'
import { buildPerson, buildRelease, unique } from '@/e2e/support/releases'
import { database } from '@/lib/data/client'
import type { Actor } from '@/lib/domain/actor'
import { parseChecklist } from '@/lib/domain/checklist/parse'
import { outlineOf } from '@/lib/domain/record/markdown/layout'
import { patchItem } from '@/lib/release/patch-item'
import { readRelease } from '@/lib/release/read/read-release'
import { readReport } from '@/lib/report/read-report'

testDatabase()

async function markdown(actor: Actor, releaseId: string): Promise<string> {
  const { body, name, type } = await readReport(actor, { releaseId, format: 'md' }, new Date())
  expect(name).toMatch(/-record\.md$/)
  expect(type).toBe('text/markdown; charset=utf-8')
  return typeof body === 'string' ? body : new TextDecoder().decode(body)
}

const outline = (text: string) => outlineOf(parseChecklist(text))

test('in every state it reads like the checklist filled in, and gives the checklist when it is imported again', async () => {
  const hands = await buildHands()
  const { releaseId, lead } = hands
  const texts = new Map<string, string>()
  for (const { name, level, reach } of await statesOf(hands)) {
    await reach()
    const text = await markdown(lead, releaseId)
    texts.set(name, text)
    expect(outline(text), name).toBe(outline(CHECKLIST))
    expect(text, name).toContain(`**${level.toUpperCase()}** as of `)
    expect(parseChecklist(text).coverage.lost).toBe(0)
  }
  const today = new Date().toISOString().slice(0, 10)
  expect(texts.get('just made')?.split('<!-- filled in: the record -->')[0]?.trimEnd()).toBe(
    CHECKLIST.replace('[x] Queue', '[ ] Queue').trimEnd(),
  )
  const signed = (texts.get('signed again') ?? '').split('\n')
  for (const line of [
    '**Lead:** Grace',
    '- [x] Backup taken: <!-- filled in --> `harbour_2026.sql`',
    '  - Messages left: 3 (should be < 5)',
    '- ✅ Staging is up — **true**',
    '- ❌ A storm is coming — **not true**',
  ])
    expect(signed).toContain(line)
  expect(signed.find((line) => line.startsWith('- [ ] Start the server'))).toMatch(
    /^- \[ \] Start the server <!-- filled in --> — \*\*failed\*\*: port 80 is \\\| taken; \*\*waived\*\*: not needed \\\*today\\\* \(Person \d+, until /,
  )
  expect(signed.find((line) => line.startsWith('| QA Lead |'))).toMatch(
    new RegExp(`^\\| QA Lead \\| Person \\d+ \\| ${today} \\| approved, [0-9a-f]{12} \\|$`),
  )
  expect(texts.get('a change made them stale')).toContain('| QA Lead | ____ | ____ | ____ |')
  const decided = texts.get('decided') ?? ''
  for (const heading of [
    'Why',
    'Decision',
    'Signatures',
    'Who did the work',
    'Conditions',
    'Waivers',
    'Issues',
    'Criteria',
    'Checklist',
    'Evidence',
    'Documents',
  ])
    expect(decided).toContain(`## ${heading}\n`)
  expect(decided).toMatch(/\*\*.* called GO with conditions on .*on the verdict CONDITIONAL\.\*\*/)
  expect(decided).toContain('http://localhost:3000/releases/')
  expect(decided).toMatch(/kept in the vault.*`[0-9a-f]{64}`/)
})

test('two documents of a release are filled in one after the other, each with its own answers', async () => {
  const hands = await buildHands()
  const releaseId = await buildRelease(
    hands,
    '# One\n\n**Date:** ____\n\n## Do\n- [ ] Same title\n  - Note: ____\n',
    '# Two\n\n**Date:** ____\n\n## Do\n- [ ] Same title\n  - Note: ____\n',
  )
  const view = await readRelease(hands.lead, { releaseId }, new Date())
  for (const [at, item] of view.items.entries())
    await patchItem(
      hands.lead,
      {
        itemId: item.id,
        revision: item.revision,
        ...(at === 1 && { outcome: 'passed' }),
        fields: { [item.fields[0]?.id ?? '']: `note ${at}` },
      },
      new Date(),
    )
  const text = await markdown(hands.lead, releaseId)
  expect(text).toContain(
    '# One\n\n**Date:** ____\n\n## Do\n- [ ] Same title\n  - Note: note 0\n\n---\n\n# Two\n\n**Date:** ____\n\n## Do\n- [x] Same title\n  - Note: note 1\n',
  )
})

test('an answer whose place is not found any more is told in the appendix', async () => {
  const hands = await buildHands()
  await hands.fill('Lead', 'Somebody')
  await database().field.updateMany({ where: { releaseId: hands.releaseId }, data: { key: unique('gone') } })
  await database().item.updateMany({
    where: { releaseId: hands.releaseId, title: 'Backup taken' },
    data: { key: 'gone too' },
  })
  const text = await markdown(await buildPerson(hands.projectId), hands.releaseId)
  expect(text).toContain('**Lead:** ____')
  expect(text).toContain('- [ ] Backup taken: `____`')
  expect(text).toMatch(/Filled in for the release.*Lead: \*\*Somebody\*\*/)
})
