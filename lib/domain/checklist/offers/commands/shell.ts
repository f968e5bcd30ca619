// What is left of the commands that only read: as a command that the environment must name, with what its outcome must be.
import { slug } from '@/lib/domain/checklist/blocks/inline'
import { innerCommand } from '@/lib/domain/checklist/commands/commands'
import { type Checker, checkerOf } from '@/lib/domain/checklist/offers/commands/checkers'
import {
  comparison,
  lineCount,
  processes,
  searched,
  showsLogs,
  tagged,
} from '@/lib/domain/checklist/offers/commands/exits'
import { listedFiles } from '@/lib/domain/checklist/offers/commands/listing'
import { type Remote, remoteOf } from '@/lib/domain/checklist/offers/commands/remote'
import { folderSearch, grepOf, isGrep } from '@/lib/domain/checklist/offers/commands/search'
import { type Draft, mergeNeeds, type Setting } from '@/lib/domain/checklist/offers/draft'
import { figuresOf } from '@/lib/domain/checklist/offers/expected/figures'
import { type Found, NOTHING } from '@/lib/domain/checklist/offers/expected/found'
import { outputExpectation, SLOW_MS } from '@/lib/domain/checklist/offers/expected/output'
import { programOf, unwrap } from '@/lib/domain/probe/output/unwrap'

const SAYS_NOTHING =
  /^(?:cd|pushd|popd|echo|printf|sleep|export|source|\.|set|unset|read|wait|exit|return|true|false|ssh|date|pwd|env|printenv|alias|umask|test|\[|\[\[|:|cat|head|less|more|history|clear|man|help|type|hash|ulimit|trap|shift|jobs)$/
/** What may stand in a pipe without changing what is asked: it only cuts, orders or colours. */
const PASSES_ON = /^(?:head|tail|sort|cat|less|more|jq|column|tr|uniq|tee|nl|fold|xargs|wc)$/
const LONGEST_NAME = 60

/** A name that an environment can give a command: ASCII, beginning with a letter. */
function commandName(words: readonly string[]): string {
  const name = slug(
    words
      .join(' ')
      .replace(/\{\{|\}\}/g, '')
      .replace(/[^ -~]+/g, ' '),
  )
    .slice(0, LONGEST_NAME)
    .replace(/-+$/, '')
  return /^[a-z]/.test(name) ? name : `run-${name}`.slice(0, LONGEST_NAME)
}

/** What the demands of a place say of a program's output. */
function fromRequirements(words: readonly string[], setting: Setting): Found {
  const inner = unwrap(words)
  const figures = figuresOf(inner)
  const checker = checkerOf(inner)
  const found: Found = { expect: [], met: [], settles: false, notes: [] }
  for (const requirement of setting.requirements) {
    const figure = requirement.said.uncertain ? null : figures?.(requirement, inner)
    const expect = figure ? [figure] : outputExpectation(requirement, checker, showsLogs(inner))
    if (!expect) continue
    found.expect.push(...expect)
    found.met.push(requirement)
  }
  return { ...found, settles: found.met.length > 0 }
}

/** "Service stopped", "not running", "tests fail without the fix": a check that passes says the opposite. */
function stopsIt({ title, comment, requirements }: Setting): boolean {
  return [title, comment, ...requirements.map(({ said }) => said)].some(
    (said) =>
      said?.has('stopped', 'provoked', 'removal') ||
      (said?.negated === true && said.has('running', 'reach', 'installed', 'open', 'pass')) ||
      (said?.negated === false && said.has('fails')),
  )
}

/** `systemctl status` says more than its exit code. */
function checkedBy(words: readonly string[]): string {
  const [program = '', ...rest] = words
  if (programOf(program) !== 'systemctl') return 'exitCode == 0'
  return rest.some((word) => /^(?:status|is-active)$/.test(word)) ? 'output.active' : 'output.enabled'
}

/** What a program's outcome says by itself: tests and checks pass, a tool is there, Redis answers. Null for one that only shows. */
function checked(words: readonly string[], setting: Setting): Found | null {
  const inner = unwrap(words)
  const checker: Checker | null = checkerOf(inner)
  if (/^(?:redis-cli|valkey-cli)$/.test(inner[0] ?? '') && inner.some((word) => word.toLowerCase() === 'ping'))
    return { expect: ['stdout.contains("PONG")'], met: [], settles: !stopsIt(setting), notes: [] }
  if (inner.length === 2 && /^(?:--?version|-v|-V)$/.test(inner[1] ?? '')) {
    const settles = setting.title.has('installed') || (setting.comment?.has('installed') ?? false)
    return { expect: ['exitCode == 0'], met: [], settles, notes: [], says: `${inner[0]} is installed` }
  }
  if (!checker || stopsIt(setting)) return null
  return { expect: [checkedBy(inner)], met: [], settles: true, notes: [], slow: checker === 'tests' }
}

/** A search in an output whose figures the document bounds: the figures say it, and the search only showed them. */
function searchedAndAsked(words: readonly string[], setting: Setting): Found | null {
  const search = searched(words, setting)
  if (!search || figuresOf(unwrap(words)) === null) return search
  const requirements = setting.requirements.filter((requirement) => !search.met.includes(requirement))
  const asked = fromRequirements(words, { ...setting, requirements })
  return asked.expect.length > 0 ? { ...asked, expect: ['exitCode == 0', ...asked.expect] } : search
}

function foundFor(words: readonly string[], setting: Setting): Found {
  const special =
    comparison(words, setting) ??
    tagged(words, setting) ??
    processes(words, setting) ??
    searchedAndAsked(words, setting) ??
    lineCount(setting)
  if (special) return special
  if (isGrep(words)) {
    const grep = grepOf(words)
    return (grep && folderSearch(grep, setting)) ?? NOTHING
  }
  if (setting.command.command.negated) return NOTHING
  const asked = fromRequirements(words, setting)
  const check = checked(words, setting)
  if (asked.expect.length === 0) return check ?? NOTHING
  // An exit code that the document names takes the place of the usual one; `systemctl` ends with 3 for a unit that is stopped.
  const named = asked.expect.some(
    (text) =>
      (/^exitCode (?:==|!=) /.test(text) && text !== 'exitCode == 0') || /^!output\.(?:active|enabled)$/.test(text),
  )
  const own = named ? [] : (check?.expect ?? ['exitCode == 0'])
  return { ...(check ?? asked), expect: [...own, ...asked.expect], met: asked.met }
}

function notesOf(found: Found, remote: Remote, left: boolean): string[] {
  return [
    ...found.notes,
    ...remote.notes,
    ...(left ? ['What follows in the pipe is left out: say what the output must hold.'] : []),
    ...(found.slow
      ? ['A run over SSH ends after 60 s. Where the tests take longer, have the pipeline push their report.']
      : []),
  ]
}

/** Anything that only reads, as a command that the environment must name; null when its outcome would say nothing of what the document asks. */
export function shellOffer(given: Setting): Draft | null {
  const { command, session } = given.command
  const inner = innerCommand(command.words) ?? command.words
  if (SAYS_NOTHING.test(programOf(inner[0])) || command.condition) return null
  const listed = listedFiles(given)
  const setting = listed?.setting ?? given
  const remote = remoteOf(setting)
  const found = listed?.found ?? foundFor(command.words, setting)
  if (!remote || found.expect.length === 0) return null
  const host = session.host ?? setting.document.host
  const name = commandName(setting.command.command.words)
  const left = command.pipe.some((words) => !isGrep(words) && !PASSES_ON.test(programOf(words[0])))
  return {
    definition: {
      kind: 'ssh',
      host,
      command: name,
      ...(Object.keys(remote.args).length > 0 && { args: remote.args }),
      expect: [...new Set(found.expect)],
      ...(found.slow && { timeoutMs: SLOW_MS }),
    },
    needs: mergeNeeds({ hosts: [host], commands: { [name]: remote.argv } }, remote.needs),
    notes: notesOf(found, remote, left),
    met: found.met,
    settles: found.settles,
    ...(found.says && { says: found.says }),
  }
}
