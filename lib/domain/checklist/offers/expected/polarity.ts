// Whether a search is meant to find something or nothing. Where the document does not say it plainly, nobody guesses.

import type { Setting } from '@/lib/domain/checklist/offers/draft'
import { countOf } from '@/lib/domain/checklist/offers/draft'
import type { Requirement } from '@/lib/domain/checklist/offers/required/requirement'
import type { Said } from '@/lib/domain/checklist/offers/required/said'
import type { Threshold } from '@/lib/domain/checklist/structure'

export type Wanted = { want: 'some' | 'none' } | { want: 'bound'; threshold: Threshold }

/** What is wanted, and the demands that said so. Null: nobody can tell. */
export type Polarity = (Wanted & { met: Requirement[]; settles: boolean }) | null

export type Search = {
  /** RE2. */
  pattern: string
  /** `grep -v`: lines that do not match. */
  inverted: boolean
  /** What is searched is a list of things that a program prints or a log, where looking for something means that it should be there. */
  inListing: boolean
  /** The shell turned the exit code round. */
  negated: boolean
}

/** A pattern that names what goes wrong. */
const TROUBLE =
  /error|exception|fail|critical|fatal|panic|warn|oom|denied|refused|timeout|traceback|segfault|\b5\d\d\b|5\[0-9\]|deadlock|corrupt/i

/** Words of a title that the pattern looks for: "Remove console.log" searches for what was to be removed. */
function shares(said: Said, pattern: string): boolean {
  const plain = pattern.toLowerCase().replace(/\\(.)/g, '$1')
  return said.words.some(({ text, topics }) => topics.length === 0 && text.length >= 3 && plain.includes(text))
}

/** What a text says of a search; null when it says nothing, or both. */
function wantedBy(said: Said, { pattern }: Search): 'some' | 'none' | null | 'unsure' {
  if (said.uncertain || said.vague) return 'unsure'
  const trouble = said.has('trouble', 'vulnerabilities')
  const presence = said.has('presence', 'configured', 'running', 'installed', 'works', 'open')
  if (said.has('absence')) return said.negated ? 'unsure' : null
  if (said.negated) return 'none'
  if (said.has('removal', 'stopped', 'closed')) return shares(said, pattern) ? 'none' : 'unsure'
  if (said.has('provoked')) return 'unsure'
  if (trouble && presence && TROUBLE.test(pattern)) return 'unsure'
  if (trouble && TROUBLE.test(pattern)) return 'none'
  return presence ? 'some' : null
}

/** "= 0", "< 1": nothing at all. */
const isZero = ({ comparator, value }: Threshold): boolean =>
  (value === 0 && (comparator === '=' || comparator === '<=')) || (value === 1 && comparator === '<')

/** A count that is asked for, such as "Expected: < 10" or "Should be 0". */
function countWanted(requirements: Requirement[]): Polarity {
  for (const requirement of requirements) {
    const threshold = countOf(requirement)
    if (!threshold) continue
    if (isZero(threshold)) return { want: 'none', met: [requirement], settles: true }
    return { want: 'bound', threshold, met: [requirement], settles: true }
  }
  return null
}

/** A choice whose good answer says it: "✅ none / ❌ present", or a question that is answered with yes: "Found: ✅ / ❌". */
function choiceWanted(
  { field, said }: Requirement,
  setting: Setting,
  search: Search,
): 'some' | 'none' | null | 'unsure' {
  if (!field?.choices) return null
  const good = field.choices.find(({ meaning }) => meaning === 'pass')?.value ?? ''
  const answer = setting.speech.of(good)
  if (answer.negated && !/^(?:no|n)$/i.test(good)) return 'none'
  if (/^(?:yes|true|ok)$/i.test(good)) return wantedBy(said, search)
  return null
}

function fromRequirements(setting: Setting, search: Search): Polarity | 'unsure' {
  const counted = countWanted(setting.requirements)
  if (counted) return counted
  const verdicts = setting.requirements
    .filter(({ source }) => source === 'expected' || source === 'field')
    .map((requirement) => ({
      requirement,
      want: requirement.unwanted
        ? 'none'
        : requirement.field
          ? choiceWanted(requirement, setting, search)
          : wantedBy(requirement.said, search),
    }))
    .filter(({ want }) => want !== null)
  if (verdicts.length === 0) return null
  const [first] = verdicts
  const want = first?.want
  if (want !== 'some' && want !== 'none') return 'unsure'
  if (verdicts.some((verdict) => verdict.want !== want)) return 'unsure'
  if (want === 'some' && setting.title.negated) return 'unsure'
  return { want, met: verdicts.map(({ requirement }) => requirement), settles: true }
}

function fromTitles(setting: Setting, search: Search): Polarity | 'unsure' {
  for (const said of [setting.comment, setting.title]) {
    const want = said ? wantedBy(said, search) : null
    if (want === 'unsure') return 'unsure'
    if (want) return { want, met: [], settles: true }
  }
  return null
}

/**
 * What a search is meant to find. The expectation beside it counts before the comment, the comment before the title. A search for lines that do
 * not match is only understood where nothing or a number is asked for.
 */
export function polarityOf(setting: Setting, search: Search): Polarity {
  const said = fromRequirements(setting, search) ?? fromTitles(setting, search)
  if (said === 'unsure') return null
  if (said) return said.want === 'some' && (search.negated || search.inverted) ? null : said
  if (search.inverted) return null
  if (search.negated) return { want: 'none', met: [], settles: true }
  if (TROUBLE.test(search.pattern)) return { want: 'none', met: [], settles: false }
  // "Verify builds succeeded": that a list holds it is a part of that.
  const pass = (setting.comment ?? setting.title).has('pass')
  return search.inListing && pass ? { want: 'some', met: [], settles: false } : null
}
