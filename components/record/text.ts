// The texts of the interface in components/record, by the file that shows them.
import type { Catalogue } from '@/components/ui/catalogue'

export const recordText = {
  record: {
    markdownTheChecklistFilledIn: 'Markdown: the checklist filled in',
    download: 'Download',
    recordOf: 'Record of',
    theRelease: 'the release',
    inLabel: 'in',
    roundAsOf: (round: number) => `, round ${round}, as of`,
    utcContent: 'UTC. Content',
  },
} satisfies Catalogue
