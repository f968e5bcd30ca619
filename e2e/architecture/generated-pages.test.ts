// Pages that are made of the code are up to date, and the check sees it when one is not, or when .env.example says something else than the code.
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { outdatedPages } from '@/docs/generate/pages'
import { settingsPage } from '@/docs/generate/settings'

const read = (file: string) => readFileSync(file, 'utf8')

describe('pages that are made of the code', () => {
  test('are up to date', () => {
    expect(outdatedPages(read)).toEqual([])
  })

  test('are seen when they are not', () => {
    const changed = outdatedPages((file) => (file.endsWith('events.md') ? `${read(file)}More.\n` : read(file)))
    expect(changed.map(({ file }) => file)).toEqual(['docs/reference/events.md'])
    expect(outdatedPages(() => null)).toHaveLength(6)
  })
})

describe('settings', () => {
  const OF_START = [
    'PORT=3000\nHOST=localhost\n#COUNTERSIGN_DEMO=off\n#NEXTAUTH_URL=https://a.example',
    '#COUNTERSIGN_DATABASE_WAIT_SECONDS=60\n#COUNTERSIGN_GRACE_SECONDS=7',
  ].join('\n')
  const shape = { SLOTS: z.coerce.number().int().min(1).max(500).default(20), KEY: z.string().optional() }

  test('have values, defaults and examples', () => {
    const page = settingsPage(shape, `# All.\n\n${OF_START}\n\n# How many at once.\nSLOTS=20\n#KEY=abc\n`)
    expect(page).toContain('## SLOTS, KEY\n\nHow many at once.\n')
    expect(page).toContain('| `SLOTS` | a whole number from 1 to 500 | `20` |  |')
    expect(page).toContain('| `KEY` | text |  | `abc` |')
  })

  test.each([
    ['SLOTS=20', '.env.example does not have KEY'],
    ['SLOTS=20\n#KEY=\n#GONE=1', '.env.example has GONE, which nothing reads'],
    ['SLOTS=30\n#KEY=', '.env.example has 30 as the default of SLOTS, not 20'],
    ['#SLOTS=0\n#KEY=', '.env.example has a value of SLOTS that is refused'],
  ])('%j is refused', (lines, message) => {
    expect(() => settingsPage(shape, `${OF_START}\n${lines}\n`)).toThrow(message)
  })
})
