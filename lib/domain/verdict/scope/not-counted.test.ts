// What does not count is said, with why; what a document means for one case only counts until it is said that the case is another.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anySnapshot, SHA } from '@/e2e/support/snapshots'
import { notCountedIn } from '@/lib/domain/checklist/not-counted'
import { parseChecklist } from '@/lib/domain/checklist/parse'
import type { SectionKind } from '@/lib/domain/enums'
import type { FieldCondition, FieldState, SectionState } from '@/lib/domain/release/snapshot/snapshot'
import { progressOf } from '@/lib/domain/release/view/progress'
import { contentHash, signedContent } from '@/lib/domain/signature/content'
import { evaluate } from '@/lib/domain/verdict/evaluate'
import { notCounted } from '@/lib/domain/verdict/scope/not-counted'
import { countingSections } from '@/lib/domain/verdict/scope/scope'
import { field, item, NOW, snapshot } from '@/lib/domain/verdict/snapshot.fixture'

const section = (id: string, kind: SectionKind, facts: Partial<SectionState> = {}): SectionState => ({
  ...{ id, parentId: null, position: 0, title: `Title of ${id}`, kind, counts: true, fields: [] },
  ...facts,
})
const excluded = { counts: false }

describe('what does not count', () => {
  test('is counted by the topmost section that does not, with what it is for', () => {
    const sections = [
      section('do', 'deploy'),
      section('back', 'rollback', excluded),
      section('back-check', 'verify', { ...excluded, parentId: 'back' }),
      section('next', 'follow-up', excluded),
      section('help', 'reference', excluded),
      section('sign', 'signoff'),
      section('watch', 'monitor', excluded),
      section('hour', 'verify', { ...excluded, parentId: 'watch' }),
      section('empty', 'reference', excluded),
    ]
    const items = [
      item('a', { sectionId: 'do', outcome: 'failed' }),
      item('optional', { sectionId: 'do', required: false }),
      item('b', { sectionId: 'back' }),
      item('c', { sectionId: 'back-check', outcome: 'failed' }),
      item('d', { sectionId: 'next', outcome: 'pending', required: false }),
      item('e', { sectionId: 'help' }),
      item('f', { sectionId: 'watch', outcome: 'failed' }),
      item('g', { sectionId: 'hour', outcome: 'failed' }),
    ]
    const whole = { whole: true }
    expect(notCounted(snapshot({ sections, items }))).toEqual({
      items: 6,
      failed: 3,
      sections: [
        { sectionId: 'back', title: 'Title of back', reason: 'rollback', items: 2, failed: 1, ...whole },
        { sectionId: 'next', title: 'Title of next', reason: 'follow-up', items: 1, failed: 0, ...whole },
        { sectionId: 'help', title: 'Title of help', reason: 'reference', items: 1, failed: 0, ...whole },
        { sectionId: 'watch', title: 'Title of watch', reason: 'after-decision', items: 2, failed: 2, ...whole },
      ],
    })
  })

  test('is nothing where everything counts', () => {
    expect(notCounted(snapshot())).toEqual({ items: 0, failed: 0, sections: [] })
  })

  test('and what counts are together all items, whatever the release', () => {
    fc.assert(
      fc.property(anySnapshot, (given) => {
        const counting = countingSections(given)
        const counted = given.items.filter(({ sectionId }) => counting.has(sectionId)).length
        expect(notCounted(given).items + counted).toBe(given.items.length)
      }),
    )
  })

  test('is known before a release is made: of the text alone', () => {
    const text = [
      '# Harbour',
      '## Deploy',
      '- [ ] Cast off',
      '## Approval',
      '| Role | Name | Signature |',
      '|---|---|---|',
      '| QA Lead | ____ | ____ |',
      '## Monitoring, first 24 hours',
      '- [ ] Watch the error rate',
      '- [ ] Watch the latency',
      '## Rollback',
      '- [ ] Restore the backup',
    ].join('\n')
    const { items, sections } = notCountedIn(parseChecklist(text))
    expect(items).toBe(3)
    expect(sections.map(({ title, reason, items: count }) => [title, reason, count])).toEqual([
      ['Monitoring, first 24 hours', 'after-decision', 2],
      ['Rollback', 'rollback', 1],
    ])
  })
})

describe('a section or an item for one case only', () => {
  const WHEN: FieldCondition = { fieldId: 'decision', label: 'Decision', values: ['NO-GO'] }
  const decision = (value: FieldState['value'], type: FieldState['type'] = 'choice') =>
    field('decision', { label: 'Decision', type, value, choices: [{ value: 'GO' }, { value: 'NO-GO' }] })
  const of = (
    value: FieldState['value'],
    facts: { section?: FieldCondition; item?: FieldCondition } = { section: WHEN },
  ) =>
    snapshot({
      sections: [
        section('s', 'verify', { fields: [decision(value)] }),
        section('if', 'verify', { ...(facts.section && { condition: facts.section }) }),
        section('below', 'verify', { parentId: 'if' }),
      ],
      items: [
        item('a'),
        item('b', { sectionId: 'if', outcome: 'pending', ...(facts.item && { condition: facts.item }) }),
        item('c', { sectionId: facts.item ? 'if' : 'below', parentId: facts.item ? 'b' : null, outcome: 'failed' }),
      ],
    })
  const kinds = (given: ReturnType<typeof of>) => evaluate(given, NOW, SHA).reasons.map(({ kind }) => kind)

  test.each([
    ['its section', { section: WHEN }],
    ['itself', { item: WHEN }],
  ])('counts with all below it while nobody has said which case it is, and in its own case (%s)', (_, facts) => {
    expect(kinds(of(null, facts))).toEqual(['item-failed', 'item-undecided'])
    expect(kinds(of(' ', facts))).toEqual(['item-failed', 'item-undecided'])
    expect(kinds(of('NO-GO', facts))).toEqual(['item-failed', 'item-undecided'])
    expect(notCounted(of('NO-GO', facts)).items).toBe(0)
  })

  test('counts no more in another case, and that is said', () => {
    const other = of('GO')
    expect(evaluate(other, NOW, SHA)).toEqual({ level: 'go', reasons: [] })
    expect(notCounted(other).sections).toEqual([
      {
        ...{ sectionId: 'if', title: 'Title of if', reason: 'not-applicable', whole: true },
        ...{ items: 2, failed: 1 },
      },
    ])
    const single = of('GO', { item: WHEN })
    expect(evaluate(single, NOW, SHA).level).toBe('go')
    expect(notCounted(single).sections).toMatchObject([
      { sectionId: 'if', reason: 'not-applicable', whole: false, items: 2 },
    ])
    expect(progressOf(single, NOW).whole.tally).toMatchObject({ required: 1, passed: 1, failed: 0 })
  })

  test('a yes-or-no field says yes as true, in any spelling of the document', () => {
    const when = (values: string[]) => ({ section: { fieldId: 'decision', label: 'Decision', values } })
    const yes = (value: boolean, values: string[]) => {
      const given = of(null, when(values))
      const [first, ...others] = given.sections
      if (!first) throw new Error('three sections')
      return { ...given, sections: [{ ...first, fields: [decision(value, 'boolean')] }, ...others] }
    }
    expect(kinds(yes(true, ['YES']))).toContain('item-failed')
    expect(kinds(yes(false, ['Yes']))).toEqual([])
    expect(kinds(yes(false, ['no']))).toContain('item-failed')
  })

  test('a condition on a field that is not there holds nothing back', () => {
    expect(kinds(of('GO', { section: { fieldId: 'elsewhere', label: '', values: ['x'] } }))).toContain('item-failed')
  })

  test('a signature covers the answer that it hangs on, and what it takes out of the count', () => {
    const hash = (given: ReturnType<typeof of>) => contentHash(signedContent(given), (text) => text)
    expect(hash(of('GO'))).not.toBe(hash(of('NO-GO')))
    expect(signedContent(of('GO')).items.map(({ id }) => id)).toEqual(['a'])
  })

  test('whatever the release, a condition never makes the verdict better than leaving its items out would', () => {
    fc.assert(
      fc.property(anySnapshot, fc.nat(), (given, pick) => {
        const chosen = given.items[pick % Math.max(1, given.items.length)]
        if (!chosen) return
        const fields = [...given.fields, decision('GO')]
        const conditional = {
          ...given,
          fields,
          items: given.items.map((one) => (one.id === chosen.id ? { ...one, condition: WHEN } : one)),
        }
        const without = { ...given, fields, items: given.items.filter(({ id }) => id !== chosen.id) }
        expect(evaluate(conditional, NOW, SHA)).toEqual(evaluate(without, NOW, SHA))
      }),
    )
  })
})
