// The table of each language. A new language is a file, a line in `LANGUAGES` and a line here.
import { ar } from '@/lib/domain/checklist/lexicon/ar'
import type { Language } from '@/lib/domain/checklist/lexicon/concept'
import { de } from '@/lib/domain/checklist/lexicon/de'
import { en } from '@/lib/domain/checklist/lexicon/en'
import { es } from '@/lib/domain/checklist/lexicon/es'
import { fr } from '@/lib/domain/checklist/lexicon/fr'
import { it } from '@/lib/domain/checklist/lexicon/it'
import { ja } from '@/lib/domain/checklist/lexicon/ja'
import { nl } from '@/lib/domain/checklist/lexicon/nl'
import { pl } from '@/lib/domain/checklist/lexicon/pl'
import { pt } from '@/lib/domain/checklist/lexicon/pt'
import { ru } from '@/lib/domain/checklist/lexicon/ru'
import type { Table } from '@/lib/domain/checklist/lexicon/table'
import { zh } from '@/lib/domain/checklist/lexicon/zh'

export const TABLES: Readonly<Record<Language, Table>> = { en, de, fr, es, pt, it, nl, pl, ru, zh, ja, ar }
