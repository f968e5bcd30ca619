// What does not count is the same in the preview of a document, in its figures and in a release that is made of it.
import { expect, test } from 'vitest'
import { notCountedIn } from '@/lib/domain/checklist/not-counted'
import { overviewOf } from '@/lib/domain/checklist/overview'
import { parseChecklist } from '@/lib/domain/checklist/parse'

const DECIDED = '# Release\n\n## Go/No-Go\n\n**Decision:** ☐ GO ☐ NO-GO\n'

test('what is watched after the deployment and the decision does not count where nobody signs', () => {
  const structure = parseChecklist(`${DECIDED}\n## First 24 hours\n- [ ] Reports read\n  - [ ] The first one`)
  expect(notCountedIn(structure)).toEqual({
    items: 2,
    sections: [{ key: 'first-24-hours', title: 'First 24 hours', reason: 'after-decision', items: 2 }],
  })
  expect(overviewOf(structure)).toMatchObject({
    itemsNotCounted: 2,
    notCounted: [{ key: 'first-24-hours', why: 'after-signoff' }],
  })
})
test('what is watched before the list that decides counts, whatever the list is called', () => {
  const watched = '# Release\n\n## First 8 hours\n- [ ] Reports read\n'
  const counted = parseChecklist(`${watched}\n## GO if all true\n- The harbour agrees`)
  expect([notCountedIn(counted).sections, overviewOf(counted).notCounted]).toEqual([[], []])
  const after = parseChecklist(
    `# Release\n\n## GO if all true\n- The harbour agrees\n\n## First 8 hours\n- [ ] Reports read`,
  )
  expect(notCountedIn(after).items).toBe(1)
})

test('monitoring that names no time counts', () => {
  const structure = parseChecklist(`${DECIDED}\n## Monitoring\n- [ ] Reports read`)
  expect(notCountedIn(structure).sections).toEqual([])
  expect(overviewOf(structure).notCounted).toEqual([])
})
