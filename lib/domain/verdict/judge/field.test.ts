// How a field is named in a reason.
import { expect, test } from 'vitest'
import { missingField } from '@/lib/domain/verdict/judge/field'
import { field } from '@/lib/domain/verdict/snapshot.fixture'

test.each([
  ['Error rate', '“Error rate” is empty.'],
  ['Monitoring', '“Error rate” of “Monitoring” is empty.'],
  [null, '“Error rate” of the release is empty.'],
])('an empty field on %j', (title, message) => {
  expect(missingField(field('f', { label: 'Error rate' }), title, {}).message).toBe(message)
})
