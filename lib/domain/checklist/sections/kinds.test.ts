// The kind of a section in a document, where its heading alone or what stands around it decides.
import { expect, test } from 'vitest'
import { parseChecklist } from '@/lib/domain/checklist/parse'

test.each(['Reviewed by', 'Approved by', 'Reviewed by:', 'Verified by'])(
  '“%s” without names is a sign-off',
  (title) => {
    expect(parseChecklist(`# T\n\n- [ ] a\n\n## ${title}\n`).sections.at(-1)?.kind).toBe('signoff')
  },
)

test.each(['Release', 'Launch', 'Deployment 4.2', 'Monitoring', 'Rollback'])(
  'a sentence below the title “%s” changes nothing',
  (title) => {
    const read = (between: string) =>
      parseChecklist(`# ${title}\n\n${between}- [ ] Backup taken`).sections.map(({ kind, items }) => ({
        kind,
        items: items.map((item) => item.title),
      }))
    expect(read('This page lists what has to be done.\n\n')).toEqual(read(''))
    expect(read('First.\n\nSecond.\n\n')).toEqual(read(''))
  },
)
