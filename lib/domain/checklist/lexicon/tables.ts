// The table of each language. A new language is a file, a line in `LANGUAGES` and a line here.

import type { Language } from '@/lib/domain/checklist/lexicon/concept'
import { ar } from '@/lib/domain/checklist/lexicon/languages/ar'
import { de } from '@/lib/domain/checklist/lexicon/languages/de'
import { en } from '@/lib/domain/checklist/lexicon/languages/en'
import { es } from '@/lib/domain/checklist/lexicon/languages/es'
import { fr } from '@/lib/domain/checklist/lexicon/languages/fr'
import { it } from '@/lib/domain/checklist/lexicon/languages/it'
import { ja } from '@/lib/domain/checklist/lexicon/languages/ja'
import { nl } from '@/lib/domain/checklist/lexicon/languages/nl'
import { pl } from '@/lib/domain/checklist/lexicon/languages/pl'
import { pt } from '@/lib/domain/checklist/lexicon/languages/pt'
import { ru } from '@/lib/domain/checklist/lexicon/languages/ru'
import { zh } from '@/lib/domain/checklist/lexicon/languages/zh'
import type { Table } from '@/lib/domain/checklist/lexicon/table'

export const TABLES: Readonly<Record<Language, Table>> = { en, de, fr, es, pt, it, nl, pl, ru, zh, ja, ar }
