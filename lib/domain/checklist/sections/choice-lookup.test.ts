// The choice that a condition speaks of: the last one with a value that its words name.
import { describe, expect, test } from 'vitest'
import { ENGLISH } from '@/lib/domain/checklist/lexicon/vocabulary'
import { ChoiceIndex } from '@/lib/domain/checklist/sections/choice-lookup'
import type { FieldNode } from '@/lib/domain/checklist/structure'

const choice = (key: string, ...choices: NonNullable<FieldNode['choices']>): FieldNode => ({
  ...{ key, label: key, type: 'choice', required: false, line: 1, choices },
})
const type = choice('type', { value: 'Patch' }, { value: 'Major' }, { value: 'Major release' })
const decision = choice('decision', { value: 'GO', meaning: 'pass' }, { value: 'Major', meaning: 'fail' })

describe('the choice of a condition', () => {
  test('is found by whole words, and names the longest value', () => {
    const index = new ChoiceIndex([type], ENGLISH)
    expect(index.named('Only for a patch', true)).toEqual({ fieldKey: 'type', values: ['Patch'] })
    expect(index.named('Major release only', true)).toEqual({ fieldKey: 'type', values: ['Major release'] })
    expect(index.named('Dispatch is ready', true)).toBeUndefined()
  })
  test('is the last one; a choice of outcomes counts only where it may', () => {
    const index = new ChoiceIndex([type, decision], ENGLISH)
    expect(index.named('If major', false)).toEqual({ fieldKey: 'decision', values: ['Major'] })
    expect(index.named('If major', true)).toEqual({ fieldKey: 'type', values: ['Major'] })
    expect(index.named('If go', true)).toBeUndefined()
  })
  test('may come after the index was asked', () => {
    const fields = [type]
    const index = new ChoiceIndex(fields, ENGLISH)
    expect([index.named('If go', false), index.get('decision')]).toEqual([undefined, undefined])
    fields.push(decision)
    expect(index.named('If go', false)).toEqual({ fieldKey: 'decision', values: ['GO'] })
    expect(index.get('decision')).toBe(decision)
  })
})
