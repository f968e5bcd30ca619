// The texts of the interface in components/document, by the file that shows them.
import type { Catalogue } from '@/components/ui/catalogue'

export const documentText = {
  blocks: {
    correction: 'Correction',
    comment: 'Comment',
    tableInLine: (line: number) => `Table in line ${line}`,
  },
  inlineContent: {
    openBox: 'Open box',
    tickedBox: 'Ticked box',
    failedBox: 'Failed box',
    partlyDoneBox: 'Partly done box',
    notApplicable: 'Not applicable',
    opensInANewTab: (href: string) => `${href} (opens in a new tab)`,
    image: 'Image:',
    withoutADescription: 'without a description',
    blankToFillIn: 'Blank to fill in',
  },
  plainText: {
    aCharacterThatChangesThe: 'A character that changes the direction of text',
  },
} satisfies Catalogue
