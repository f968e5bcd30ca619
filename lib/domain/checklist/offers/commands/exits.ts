// Programs whose exit code or output says "found" or "the same": `grep` in a pipe, `pgrep`, `diff`, `| wc -l`.

import {
  type Grep,
  grepOf,
  isGrep,
  linesExpectation,
  searchPolarity,
} from '@/lib/domain/checklist/offers/commands/search'
import { boundOfRequirement, compared, countOf, type Setting } from '@/lib/domain/checklist/offers/draft'
import { figuresOf } from '@/lib/domain/checklist/offers/expected/figures'
import { type Found, NOTHING } from '@/lib/domain/checklist/offers/expected/found'
import type { Said } from '@/lib/domain/checklist/offers/required/said'
import { programOf, unwrap } from '@/lib/domain/probe/output/unwrap'

const LOGS = /^(?:logs|journalctl)$/
const GOOD_STATE = /running|ready|\bup\b|healthy|completed|active/i

/** Programs that show a log print some of it to standard error. */
export const showsLogs = (words: readonly string[]): boolean => words.some((word) => LOGS.test(word))

const textsOf = ({ title, comment, requirements }: Setting): Said[] => [
  ...requirements.map(({ said }) => said),
  ...(comment ? [comment] : []),
  title,
]

/** `kubectl get pods | grep -v Running` finding nothing: every pod is as it should be. The line of the headers would always be found. */
function allGood(grep: Grep, words: readonly string[], setting: Setting): Found | null {
  if (!grep.inverted || !GOOD_STATE.test(grep.pattern) || figuresOf(words) === null) return null
  const list = { kubectl: 'items', oc: 'items', docker: 'containers' }[programOf(words[0])]
  if (list === undefined) return null
  const met = setting.requirements.filter(({ said, source }) => source !== 'title' && said.negated)
  return { expect: [`output.count > 0 && output.${list}.all(c, c.ok)`], met, settles: true, notes: [] }
}

/** A search in what a program prints; null where there is none. */
export function searched(words: readonly string[], setting: Setting): Found | null {
  const { pipe } = setting.command.command
  const greps = pipe.filter(isGrep)
  const [first] = greps
  if (!first) return null
  const grep = greps.length === 1 ? grepOf(first) : null
  if (!grep || grep.recursive) return NOTHING
  const inner = unwrap(words)
  const good = allGood(grep, inner, setting)
  if (good || grep.inverted) return good ?? NOTHING
  const polarity = searchPolarity(setting, grep, !showsLogs(inner))
  if (!polarity) return NOTHING
  const { met, settles } = polarity
  const says =
    polarity.want === 'none'
      ? `Nothing in the output matches ${grep.pattern}`
      : polarity.want === 'some'
        ? `The output has a line that matches ${grep.pattern}`
        : undefined
  // A program that fails prints nothing that could be found.
  const ran = polarity.want === 'some' ? [] : ['exitCode == 0']
  const expect = [...ran, ...linesExpectation(polarity, grep, showsLogs(inner))]
  return { expect, met, settles, notes: [], ...(says && { says }) }
}

/** `… | wc -l`: how many lines a program prints; null where nothing is counted. */
export function lineCount(setting: Setting): Found | null {
  const { pipe, words } = setting.command.command
  const counts = pipe.some((part) => part[0] === 'wc' && part.some((word) => /^-[a-z]*l/.test(word)))
  if (!counts || pipe.some(isGrep) || isGrep(words)) return null
  for (const requirement of setting.requirements) {
    const count = countOf(requirement)
    const met = [requirement]
    if (count) return { expect: ['exitCode == 0', compared('lines.size()', count)], met, settles: true, notes: [] }
    if (requirement.said.negated && !requirement.said.vague && !boundOfRequirement(requirement))
      return { expect: ['exitCode == 0', 'lines.size() == 0'], met, settles: true, notes: [] }
  }
  return NOTHING
}

/** `pgrep` and `pidof` end with 0 when they found a process; null for other programs. */
export function processes(words: readonly string[], setting: Setting): Found | null {
  if (!/^(?:pgrep|pidof)$/.test(words[0] ?? '')) return null
  for (const requirement of setting.requirements) {
    const count = countOf(requirement)
    if (count) return { expect: [compared('output.count', count)], met: [requirement], settles: true, notes: [] }
  }
  const said = textsOf(setting).find((text) => text.has('running', 'stopped', 'reach'))
  if (!said || said.uncertain || (said.has('stopped') && said.negated)) return NOTHING
  const gone = said.has('stopped') || said.negated || setting.command.command.negated
  const met = setting.requirements.filter((requirement) => requirement.said === said)
  return { expect: [gone ? 'exitCode == 1' : 'exitCode == 0'], met, settles: true, notes: [] }
}

/** `git tag -l v1`, `git ls-remote --tags origin v1`: they end with 0 whether the tag is there or not. Null for other commands. */
export function tagged(words: readonly string[], setting: Setting): Found | null {
  const [program, ...rest] = words
  const names = rest.filter((word) => !word.startsWith('-'))
  const listed = names[0] === 'tag' && rest.some((word) => /^(?:-l|--list)$/.test(word))
  const remote = names[0] === 'ls-remote' && rest.some((word) => /^(?:-t|--tags)$/.test(word))
  const name = listed ? names[1] : remote ? names[2] : undefined
  if (program !== 'git' || name === undefined || setting.command.command.pipe.length > 0) return null
  const said = setting.comment ?? setting.title
  if (said.uncertain || said.has('stopped')) return NOTHING
  const gone = said.negated || said.has('removal')
  if (said.negated && said.has('removal')) return NOTHING
  const settles = gone || said.has('presence', 'configured', 'published', 'built')
  const says = `The tag ${name} ${gone ? 'does not exist' : 'exists'}`
  return {
    expect: ['exitCode == 0', gone ? 'output.count == 0' : 'output.count > 0'],
    met: [],
    settles,
    notes: [],
    says,
  }
}

/** `diff`, `cmp` and `git diff --quiet` end with 0 when two things are the same; null for other programs. */
export function comparison(words: readonly string[], setting: Setting): Found | null {
  const [program = '', ...rest] = words
  const git = program === 'git' && rest.includes('diff')
  if (!/^(?:diff|cmp)$/.test(program) && !git) return null
  const said = textsOf(setting).find((text) => text.has('same', 'differs') || text.negated)
  if (!said || said.uncertain || setting.command.command.negated) return NOTHING
  const same = said.has('same') ? !said.negated : said.negated
  if (!same) return NOTHING
  const exit = !git || rest.some((word) => /^(?:--quiet|--exit-code)$/.test(word))
  const met = setting.requirements.filter((requirement) => requirement.said === said)
  return { expect: exit ? ['exitCode == 0'] : ['exitCode == 0', 'stdout.trim() == ""'], met, settles: true, notes: [] }
}
