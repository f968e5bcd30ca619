// Ways back: which sections are options, what sets them off, how long they may take.
import { plain } from '@/lib/domain/checklist/blocks/inline'
import { secondsOf } from '@/lib/domain/checklist/sections/times'
import type { RollbackNode, SectionNode } from '@/lib/domain/checklist/structure'

const OPTION =
  /\b(?:option|opção|opcao|plan|scenario|quick|full|partial|emergency|database|code|application|config\w*|immediate|complete)\b|^[A-Z][.):]\s/i
const NO_OPTION =
  /\b(?:validat|verif|validac|check|after (?:the )?roll|criteria|when to|trigger|decision|communicat|prerequisite|notify|contacts?)/i
const BUDGET =
  /(?:[<≤~]|under|within|max(?:imum)?\.?|less than|budget:?|target:?|rto:?|em até|até)\s*(\d[\w\s.-]{0,20})/i
const TRIGGER = /^(?:if|when|trigger(?:s|ed by)?|use (?:this )?(?:if|when|for)|in case|se|quando|gatilho)\b/i

function budgetOf(text: string): number | null {
  const found = BUDGET.exec(text)
  return found ? secondsOf(found[1] ?? '') : null
}

export class Rollbacks {
  private readonly options: { node: RollbackNode; section: SectionNode; above: readonly SectionNode[] }[] = []
  /** Heading level of the rollback section that is being read; below every heading while there is none. */
  private level = 7

  /** A heading about going back is one option; what stands below it belongs to the option, unless it is an option itself. */
  open(section: SectionNode, path: readonly SectionNode[]): void {
    const { key, title, level, line } = section
    if (level > this.level && (!OPTION.test(title) || NO_OPTION.test(title))) return
    if (level <= this.level) this.level = level
    const budget = budgetOf(title) ?? section.plannedSeconds
    const above = path.slice(0, -1)
    const named = above.findLast((parent) => parent.kind === 'rollback' && TRIGGER.test(parent.title))
    this.options.push({
      node: {
        key,
        sectionKey: key,
        title: title.slice(0, 300),
        line,
        triggers: named ? [named.title.slice(0, 1000)] : [],
        ...(budget && { budgetSeconds: budget }),
      },
      section,
      above,
    })
  }

  /** Reads a line below a heading about going back: the first that begins with a condition is the trigger. True when it said something new. */
  read(text: string, section: SectionNode, path: readonly SectionNode[]): boolean {
    const option = this.options.findLast(({ section: own }) => own === section || path.includes(own))
    if (!option) return false
    const words = plain(text).replace(/^[-•]\s*/, '')
    const own = option.node
    const triggers =
      TRIGGER.test(words) &&
      (own.triggers.length === 0 || option.above.some((parent) => parent.title === own.triggers[0]))
    const budget =
      own.budgetSeconds === undefined && /\b(?:time|budget|target|rto|within|duration|tempo)\b/i.test(words)
        ? budgetOf(words)
        : null
    if (triggers)
      own.triggers = [
        words
          .replace(/^trigger(?:s|ed by)?:?\s*|^gatilho:?\s*/i, '')
          .replace(/:$/, '')
          .slice(0, 1000),
      ]
    if (budget) own.budgetSeconds = budget
    return triggers || budget !== null
  }

  /** The options. A section that only holds other options is none. */
  end(): RollbackNode[] {
    return this.options
      .filter(
        ({ section }) =>
          section.steps.length > 0 ||
          section.items.length > 0 ||
          !this.options.some(({ above }) => above.includes(section)),
      )
      .map(({ node }) => node)
  }
}
