// Commands that delete data or history and cannot be undone.
import {
  DESTRUCTIVE_RULES,
  type DestructiveRule,
  MAY_DELETE,
} from '@/lib/domain/checklist/findings/commands/destructive-rules'
import { finding } from '@/lib/domain/checklist/findings/finding'
import { commandOf, type Line } from '@/lib/domain/checklist/findings/lines'
import type { Place, SectionLines } from '@/lib/domain/checklist/findings/places'
import type { Vocabulary } from '@/lib/domain/checklist/lexicon/vocabulary'
import type { Finding } from '@/lib/domain/checklist/structure'

const LONGEST = 100
/** What stands before a command that only looks for these words, or prints them. */
const SAID =
  /(?:^|[|;&(]\s{0,4}|\$\s{1,2})(?:grep|egrep|rg|ag|ack|echo|printf|git\s{1,3}(?:commit|log|grep))\b[^|;&]{0,400}$/

/** Where a command deletes something for good; -1 where it does not. */
function deletionIn(command: string, { patterns, isHarmless }: DestructiveRule): number {
  for (const pattern of patterns) {
    const at = command.search(pattern)
    if (at !== -1 && !isHarmless?.(command.slice(at)) && !SAID.test(command.slice(0, at))) return at
  }
  return -1
}

/** Whether a line may delete something. */
export const mayDelete = (text: string): boolean => MAY_DELETE.test(text)

export class DestructiveCommands {
  private readonly found = new Map<DestructiveRule, { lines: number[]; command: string }>()

  constructor(
    private readonly words: Vocabulary,
    private readonly sections: SectionLines,
  ) {}

  read(line: Line): void {
    const command = commandOf(line)
    if (command === '') return
    for (const rule of DESTRUCTIVE_RULES) {
      const at = deletionIn(command, rule)
      if (at === -1) continue
      if (this.isExplained(this.sections.at(line.number))) return
      const known = this.found.get(rule)
      if (known) known.lines.push(line.number)
      else this.found.set(rule, { lines: [line.number], command: command.slice(at, at + LONGEST).trim() })
    }
  }

  /** Below a heading that explains ("Pitfalls", "Why"), a command is an example. */
  private isExplained(from: Place | null): boolean {
    for (let place = from; place; place = place.above)
      if (this.words.read(place.node.title.slice(0, 200)).has('kind.explanation')) return true
    return false
  }

  /** One finding for each kind of deletion, with all its lines. */
  findings(): Finding[] {
    return [...this.found].map(([{ deletes, todo }, { lines, command }]) =>
      finding('command-destructive', `“${command}” ${deletes}. This cannot be undone.`, lines, todo),
    )
  }
}
