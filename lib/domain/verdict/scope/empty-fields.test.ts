// How many fields are empty, of what counts and applies.
import { expect, test } from 'vitest'
import { emptyFields } from '@/lib/domain/verdict/scope/empty-fields'
import { field, item, snapshot } from '@/lib/domain/verdict/snapshot.fixture'

test('empty fields of required items that count are counted: those that must be filled in, and the others by item', () => {
  const given = snapshot({
    fields: [field('Lead')],
    sections: [
      { id: 's', parentId: null, position: 0, title: 'Work', kind: 'verify', fields: [field('Notes')] },
      { id: 'back', parentId: null, position: 1, title: 'Back', kind: 'rollback', fields: [] },
    ],
    items: [
      item('a', {
        title: 'Migrate',
        fields: [field('PID'), field('Log', { value: ' ' }), field('p95', { required: true })],
      }),
      item('b', { title: 'Restart', outcome: 'pending', fields: [field('Took'), field('By', { value: 'Ada' })] }),
      item('c', { outcome: 'not-applicable', fields: [field('x')] }),
      item('d', { required: false, fields: [field('x')] }),
      item('e', { sectionId: 'back', fields: [field('x')] }),
      item('f', { fields: [field('x', { type: 'boolean', value: false }), field('y', { type: 'number', value: 0 })] }),
    ],
  })
  expect(emptyFields(given)).toEqual({
    required: 1,
    other: 3,
    items: [
      { itemId: 'a', title: 'Migrate', labels: ['PID', 'Log'] },
      { itemId: 'b', title: 'Restart', labels: ['Took'] },
    ],
  })
})
