// A test that writes to console.error has a defect that nobody looks at: it fails.
import { afterEach, beforeEach, expect, vi } from 'vitest'

beforeEach(() => {
  vi.spyOn(console, 'error').mockImplementation((...said) => {
    throw new Error(`console.error: ${said.map(String).join(' ')}`)
  })
})

afterEach(() => {
  expect.soft(vi.mocked(console.error).mock.calls).toEqual([])
  vi.restoreAllMocks()
})
