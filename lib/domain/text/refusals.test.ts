import { describe, expect, test } from 'vitest'
import { Refusal } from '@/lib/domain/refusal'
import type { Catalogue } from '@/lib/domain/text/catalogue'
import { rollbackRefusals } from '@/lib/domain/text/en/refusals/rollback'

describe('a refusal', () => {
  test('keeps the kind and the parameters beside the sentence', () => {
    const refusal = new Refusal('conflict', rollbackRefusals.notDone({ steps: '“Stop writes”' }))
    expect(refusal.reason).toEqual({ kind: 'rollback.not-done', params: { steps: '“Stop writes”' } })
    expect(refusal.message).toBe(
      'Not done yet: “Stop writes”. Mark each step done, or skip it with a reason. The rollback continues.',
    )
  })

  test('that was put together elsewhere has a sentence alone', () => {
    expect(new Refusal('invalid', 'No.').reason).toBeNull()
  })

  test('can be said in another language by its catalogue', () => {
    const german = {
      noStep: () => 'Diesen Schritt gibt es nicht.',
      notDone: ({ steps }) => `Noch offen: ${steps}.`,
    } satisfies Catalogue<Pick<typeof rollbackRefusals, 'noStep' | 'notDone'>>
    expect(german.notDone({ steps: '„Stopp“' })).toBe('Noch offen: „Stopp“.')
    expect(german.noStep()).toBe('Diesen Schritt gibt es nicht.')
  })
})
