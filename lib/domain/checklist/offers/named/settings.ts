// Settings that an item lists by name: in a block, in bullets, in a comment. Only the names are looked for.

import { NEW_SESSION } from '@/lib/domain/checklist/offers/commands/script'
import { type Draft, mergeNeeds, type Place, quoted } from '@/lib/domain/checklist/offers/draft'
import { placed } from '@/lib/domain/checklist/offers/paths'
import type { Requirement } from '@/lib/domain/checklist/offers/required/requirement'
import type { Asked } from '@/lib/domain/checklist/offers/required/requirements-of'
import type { Speech } from '@/lib/domain/checklist/offers/required/said'
import type { ItemNode } from '@/lib/domain/checklist/structure'

const MOST = 30
const SETTING = /^\s{0,20}(?:export\s+)?([A-Z][A-Z0-9_]{2,60})=/gm
const NAME = /(?<![A-Za-z0-9_])[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+(?![A-Za-z0-9_])/g
/** A line that is nothing but the name of a setting, perhaps with what it is for in brackets. */
const ONLY_NAME = /^[\s`•*-]*([A-Z][A-Z0-9_]{2,60})`?\s*(?:\([^()]{0,100}\)|[:–—-].{0,100})?$/
const FILE = /(?<![\w./-])(?:[\w./-]{0,200}\/)?\.env(?:\.[\w-]+)*/

function draft(names: string[], file: string | undefined, place: Place, met: Requirement[]): Draft {
  const at = placed(file ?? '.env', NEW_SESSION, place)
  const own = [...new Set(names)].slice(0, MOST)
  return {
    definition: { kind: 'file', host: place.host, path: at.path, expect: own.map((name) => `${quoted(name)} in keys`) },
    needs: mergeNeeds({ hosts: [place.host] }, at.needs),
    notes: [
      'Only the names are read; the values never leave the host.',
      ...(file === undefined ? ['The document does not say which file: .env is the usual one.'] : []),
      ...at.notes,
    ],
    met,
    settles: false,
    says: `${own.join(', ')} ${own.length === 1 ? 'is' : 'are'} in the file`,
  }
}

/** "Create `.env.staging` with:" and a block; "Variables are set" and a list; "# Verify JWT_SECRET, DB_PASSWORD are set". */
export function settingsNamed(item: ItemNode, raw: string, asked: Asked, speech: Speech, place: Place): Draft | null {
  const file = FILE.exec(raw)?.[0]
  const inBlocks = item.prose.flatMap(({ text }) =>
    Array.from(text.slice(0, 20_000).matchAll(SETTING), ([, name = '']) => name),
  )
  if (inBlocks.length > 0 && file !== undefined) return draft(inBlocks, file, place, [])
  const listed = listedNames(asked)
  const commented = listed.length > 0 ? undefined : commentOf(item, speech)
  if (listed.length === 0 && commented === undefined) return null
  const title = speech.of(item.title)
  if (title.has('removal', 'human') || title.negated || title.uncertain) return null
  if (commented !== undefined) return draft(commented.match(NAME) ?? [], file, place, [])
  if (!title.has('configured')) return null
  const names = listed.map(({ text }) => ONLY_NAME.exec(text)?.[1] ?? '')
  const nothingElse = title.words.every(({ topics }) => topics.some((topic) => OF_SETTINGS.has(topic)))
  return draft(names, file, place, nothingElse ? [...listed, ...asked.title] : listed)
}

const OF_SETTINGS: ReadonlySet<string> = new Set(['configured', 'filler', 'settings'])

/** The lines below an item, when each is the name of a setting. */
function listedNames({ loose }: Asked): Requirement[] {
  const work = loose.filter(({ source }) => source === 'work')
  return work.every(({ text }) => ONLY_NAME.test(text)) ? work : []
}

/** A block that only has comments, one of which names settings that must be there. */
function commentOf({ steps }: ItemNode, speech: Speech): string | undefined {
  return steps
    .filter(({ kind, text }) => kind === 'command' && text.split('\n').every((row) => /^\s*(?:#|$)/.test(row)))
    .flatMap(({ text }) => text.split('\n'))
    .map((row) => row.replace(/^\s*#\s?/, ''))
    .find((row) => row.search(NAME) !== -1 && speech.of(row).has('configured', 'presence') && !speech.of(row).negated)
}
