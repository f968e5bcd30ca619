// What a demand says of the output of a program, whatever the program.
import type { Checker } from '@/lib/domain/checklist/offers/commands/checkers'
import { boundOfRequirement, millisecondsIn, quoted } from '@/lib/domain/checklist/offers/draft'
import { phrasesOf } from '@/lib/domain/checklist/offers/expected/phrases'
import { type Requirement, specificsOf } from '@/lib/domain/checklist/offers/required/requirement'

/** How long a run over SSH may take. */
export const SLOW_MS = 60_000

/** Words in capitals that must not occur: "Any ERROR or CRITICAL messages" behind ❌. */
const ALARMS = /\b(?:ERROR|CRITICAL|FATAL|EXCEPTION|WARN(?:ING)?|PANIC|FAIL(?:ED|URE)?)\b/g
/** "4/4 passed", "687/687": how many of how many. */
const RATIO = /(?<![\d/.])(\d{1,6})\/(\d{1,6})(?![\d/])/
const EXIT_CODE =
  /\bexit(?:s|ed)?(?: with)?(?: code| status)?\s*[:=]?\s*(\d{1,3}|non-?zero)\b|^\s*code\s*[:=]?\s*(\d{1,3})\s*$/i

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

/** Whether the output holds a phrase; runs of blanks count as one. Logs are printed to both outputs. */
function holds(phrase: string, withErrors: boolean): string {
  const pattern = quoted(escaped(phrase).replace(/ {2,}/g, ' +'))
  const test = (output: string): string =>
    / {2}/.test(phrase) ? `${output}.matches(${pattern})` : `${output}.contains(${quoted(phrase)})`
  return withErrors ? `(${test('stdout')} || ${test('stderr')})` : test('stdout')
}

/** What must not occur: the alarms that a line marked ❌ names, or what it quotes. */
function unwantedExpectation(requirement: Requirement, withErrors: boolean): string[] | null {
  const alarms = [...new Set(requirement.text.match(ALARMS) ?? [])]
  const phrases = alarms.length > 0 ? alarms : phrasesOf(requirement).map(escaped)
  if (phrases.length === 0) return null
  const pattern = quoted(phrases.join('|'))
  return [`!stdout.matches(${pattern})`, ...(withErrors ? [`!stderr.matches(${pattern})`] : [])]
}

/** "Migration 0037 present?", "the list contains api-v2": names that must be there, or must not. */
function namesExpectation({ text, source, said }: Requirement, withErrors: boolean): string[] | null {
  if (source === 'title' || said.bound || said.has('every') || !said.has('presence', 'configured')) return null
  const names = specificsOf(text).filter((name) => name.length > 2)
  return names.length > 0 ? names.map((name) => `${said.negated ? '!' : ''}${holds(name, withErrors)}`) : null
}

/** "All tests pass", "100% pass rate", "no errors": what the exit code of a check says. */
function passes({ text, said }: Requirement, bound: ReturnType<typeof boundOfRequirement>): boolean {
  const limit = millisecondsIn(bound?.unit)
  // What has to be done within a minute or longer is: the run has a minute.
  const inTime =
    limit !== undefined &&
    /^<=?$/.test(bound?.threshold.comparator ?? '') &&
    limit * (bound?.threshold.value ?? 0) >= SLOW_MS
  const whole = bound?.unit === '%' && bound.threshold.value === 100
  if (bound && !inTime && !whole) return false
  if (!bound && specificsOf(text).length > 0) return false
  if (said.negated) return said.has('trouble', 'vulnerabilities', 'differs')
  if (said.has('trouble', 'stopped', 'closed')) return false
  return said.has('pass', 'running', 'health', 'works')
}

/** `withErrors`: what the program shows may come on standard error as well. */
export function outputExpectation(
  requirement: Requirement,
  checker: Checker | null,
  withErrors: boolean,
): string[] | null {
  const { text, said, unwanted } = requirement
  if (unwanted) return unwantedExpectation(requirement, withErrors)
  const exit = EXIT_CODE.exec(text)
    ?.slice(1)
    .find((code) => code !== undefined)
  if (exit !== undefined) return [/\d/.test(exit) ? `exitCode == ${Number(exit)}` : 'exitCode != 0']
  const phrases = requirement.source === 'title' ? [] : phrasesOf(requirement)
  // "Shows all as applied" is more than that one line does.
  if (phrases.length > 0 && said.has('every') && !requirement.literal) return null
  if (phrases.length > 0) {
    const none = said.negated && !requirement.literal
    return phrases.map((phrase) => `${none ? '!' : ''}${holds(phrase, withErrors)}`)
  }
  const ratio = RATIO.exec(text)?.[0]
  if (checker === 'tests' && ratio && said.has('pass', 'every', 'tests')) return [holds(ratio, withErrors)]
  if (said.uncertain || said.vague) return null
  if (said.negated && said.has('results') && !said.bound) return ['stdout.trim() == ""']
  const names = namesExpectation(requirement, withErrors)
  if (names) return names
  return checker !== null && passes(requirement, boundOfRequirement(requirement)) ? ['exitCode == 0'] : null
}
