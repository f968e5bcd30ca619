// What an offer asserts of all that its place asks, and what it leaves.

import type { Draft } from '@/lib/domain/checklist/offers/draft'
import { type Requirement, specificsOf } from '@/lib/domain/checklist/offers/required/requirement'
import type { Asked, AskedCommand } from '@/lib/domain/checklist/offers/required/requirements-of'
import { lineOf } from '@/lib/domain/probe/kinds/index'

const LONGEST = 300
/** Commands that only set the scene for others. */
const SETS_THE_SCENE = /^(?:cd|pushd|popd|export|source|\.|set|unset|echo|printf|sleep|ssh|true|:|)$/

/** A draft in its place: the commands that it stands for (none where the text only names a check), and whether it belongs to an item. */
export type Placed = { draft: Draft; asked: Asked; commands: readonly AskedCommand[]; inItem: boolean }

/** What an offer asserts of its place, and what it leaves. Without `asserts` it says nothing. */
export type Stated = { asserts: string[]; leaves: string[] }

/** Whether a text names something exactly that the definition does not look at. */
function overlooks({ text, said }: Requirement, looked: string): boolean {
  if (said.every !== null) return true
  if (said.has('human') || said.uncertain || said.vague) return true
  if (said.bound !== null && said.bound.unit !== undefined) return true
  return specificsOf(text).some((name) => !looked.includes(name.toLowerCase()))
}

/** A command as it is shown: its words, and those that follow in the pipe. */
export function shown({ script: { command } }: AskedCommand): string {
  return [command.words, ...command.pipe].map((words) => words.join(' ')).join(' | ')
}

/** Other commands of the place that somebody has to run or look at. */
function othersOf({ asked, commands, inItem }: Placed): AskedCommand[] {
  if (!inItem) return []
  const own = commands.map(shown)
  return asked.commands.filter(
    (command) =>
      !SETS_THE_SCENE.test(command.script.command.words[0] ?? '') &&
      !commands.includes(command) &&
      !own.includes(shown(command)),
  )
}

/** Demands that the draft's passing settles without an expectation of their own: the comment, and the title of an item with one command. */
function settledBy({ draft, asked, commands, inItem }: Placed, others: readonly AskedCommand[]): Requirement[] {
  if (!draft.settles) return []
  const comments = commands.flatMap(({ comment }) => comment)
  const alone = inItem && others.length === 0
  const texts = [...comments, ...(alone ? asked.title : [])]
  if (texts.length === 0) return []
  const looked = JSON.stringify([draft.definition, draft.needs.commands ?? {}]).toLowerCase()
  return texts.filter((requirement) => !overlooks(requirement, looked))
}

const unique = (texts: string[]): string[] => [
  ...new Set(texts.map((text) => text.trim().slice(0, LONGEST)).filter((text) => text !== '')),
]

const key = ({ text }: Requirement): string => text.toLowerCase()

/** Without a demand of the document that says it, what the probe looks at. */
function ownWords({ draft, commands }: Placed): string[] {
  if (draft.says !== undefined) return [draft.says]
  if (!draft.settles) return []
  const expect = Array.isArray(draft.definition.expect) ? draft.definition.expect.map(String) : []
  const [command] = commands
  const what = command && command.script.command.words.length > 0 ? shown(command) : lineOf(draft.definition)
  return [`${what}: ${expect.join(', ')}`.slice(0, LONGEST)]
}

/** Of all that an item asks, what a draft asserts and what it leaves; of a section only what stands beside the command itself. */
export function stated(placed: Placed): Stated {
  const { draft, asked, commands, inItem } = placed
  const others = othersOf(placed)
  const settled = settledBy(placed, others)
  const texts = unique([...draft.met, ...settled].map(({ text }) => text))
  const asserts = texts.length > 0 ? texts : ownWords(placed)
  if (asserts.length === 0) return { asserts, leaves: [] }
  const met = new Set([...draft.met, ...settled].map(key))
  const comments = commands.flatMap(({ comment }) => comment)
  const requirements = [
    ...(inItem || (comments.length === 0 && !draft.settles) ? asked.title : []),
    ...commands.flatMap((command) => [...command.comment, ...command.requirements]),
    ...others.flatMap((command) => command.requirements),
    ...(inItem ? asked.loose : []),
  ]
  const leaves = unique([
    ...requirements.filter((requirement) => !met.has(key(requirement))).map(({ text }) => text),
    ...others.map((command) => `\`${shown(command).slice(0, 120)}\``),
  ])
  return { asserts, leaves }
}
