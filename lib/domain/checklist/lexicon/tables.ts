// The table of each language. A new language is a file and a line here.
import { CONCEPTS, type Language } from '@/lib/domain/checklist/lexicon/concept'
import { en } from '@/lib/domain/checklist/lexicon/en'
import type { Table } from '@/lib/domain/checklist/lexicon/table'

const empty: Table = {
  ...{ functionWords: [], distinctiveWords: [], falseFriends: [], fillers: [], negators: [], numbers: {}, units: {} },
  words: Object.fromEntries(CONCEPTS.map((concept) => [concept, []])) as unknown as Table['words'],
}

export const TABLES: Readonly<Record<Language, Table>> = {
  ...{
    en,
    de: empty,
    fr: empty,
    es: empty,
    pt: empty,
    it: empty,
    nl: empty,
    pl: empty,
    ru: empty,
    zh: empty,
    ja: empty,
    ar: empty,
  },
}
