import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { SectionKind } from '@/lib/domain/enums'
import { countingSections, countingWhenMade } from '@/lib/domain/verdict/scope/scope'

const of = (...kinds: [id: string, kind: SectionKind, parentId?: string][]) =>
  kinds.map(([id, kind, parentId = null]) => ({ id, kind, parentId, window: undefined }))

describe('what counts when a release is made', () => {
  test.each([
    {
      name: 'monitoring before the sign-off is waited for',
      sections: of(['deploy', 'deploy'], ['watch', 'monitor'], ['sign', 'signoff']),
      excluded: [],
    },
    {
      name: 'monitoring after it is done after the decision, with all below it',
      sections: of(['sign', 'signoff'], ['watch', 'monitor'], ['hour', 'verify', 'watch']),
      excluded: ['watch', 'hour'],
    },
    {
      name: 'the last sign-off is the one',
      sections: of(['one', 'signoff'], ['watch', 'monitor'], ['two', 'signoff']),
      excluded: [],
    },
    {
      name: 'a document without a sign-off waits for its monitoring',
      sections: of(['deploy', 'deploy'], ['watch', 'monitor']),
      excluded: [],
    },
    {
      name: 'what is no monitoring counts after the sign-off too',
      sections: of(['sign', 'signoff'], ['deploy', 'deploy'], ['criteria', 'gate']),
      excluded: [],
    },
    {
      name: 'kinds that never count',
      sections: of(['back', 'rollback'], ['check', 'verify', 'back'], ['next', 'follow-up'], ['help', 'reference']),
      excluded: ['back', 'check', 'next', 'help'],
    },
  ])('$name', ({ sections, excluded }) => {
    const counting = countingWhenMade(sections, new Set())
    expect(sections.map(({ id }) => id).filter((id) => !counting.has(id))).toEqual(excluded)
  })

  test('nothing below what is set aside counts, and nothing more than by its kind', () => {
    const Sections = fc
      .array(fc.tuple(fc.constantFrom(...SectionKind.options), fc.nat()), { maxLength: 20 })
      .map((rows) =>
        rows.map(([kind, above], at) => ({
          id: String(at),
          kind,
          parentId: at > 0 && above % 3 > 0 ? String(above % at) : null,
          window: undefined,
        })),
      )
    fc.assert(
      fc.property(Sections, (sections) => {
        const made = countingWhenMade(sections, new Set())
        const byKind = countingSections({ sections })
        for (const { id, parentId } of sections) {
          if (!made.has(id)) continue
          expect(byKind.has(id)).toBe(true)
          if (parentId !== null) expect(made.has(parentId)).toBe(true)
        }
      }),
    )
  })
})

test('a release says itself what counts; one of before goes by kinds', () => {
  const sections = of(['sign', 'signoff'], ['watch', 'monitor'])
  expect([...countingSections({ sections })]).toEqual(['sign', 'watch'])
  expect([
    ...countingSections({ sections: sections.map((section) => ({ ...section, counts: section.id === 'sign' })) }),
  ]).toEqual(['sign'])
})
