// The texts of the interface in components/record, by the file that shows them.
import type { Catalogue } from '@/components/ui/catalogue'

export const recordText = {
  record: {
    pdf: 'PDF',
    json: 'JSON (independently verifiable)',
    markdown: 'Markdown (completed checklist)',
    download: 'Download',
    recordOf: 'Record of',
    theRelease: 'the release',
    inLabel: 'in',
    roundAsOf: (round: number) => `, round ${round}, as of`,
    utcContent: 'UTC. Content',
  },
} satisfies Catalogue
