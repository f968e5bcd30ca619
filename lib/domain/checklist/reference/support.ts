// Sections for when things go wrong: known troubles, and how soon to act.
import { plain } from '@/lib/domain/checklist/blocks/inline'
import { secondsOf } from '@/lib/domain/checklist/sections/times'
import type { EscalationNode, SectionNode, TroubleNode } from '@/lib/domain/checklist/structure'
import type { Severity } from '@/lib/domain/words'

const SEVERITIES: [RegExp, Severity][] = [
  [/^(?:critical|sev-?[01]\b|p[01]\b|crític[ao]|urgent|blocker)/i, 'critical'],
  [/^(?:high|major|sev-?2\b|p2\b|alt[ao]\b)/i, 'high'],
  [/^(?:medium|moderate|normal|sev-?3\b|p3\b|médi[ao])/i, 'medium'],
  [/^(?:low|minor|sev-?4\b|p4\b|baix[ao])/i, 'low'],
]
const AT_ONCE = /\b(?:immediate(?:ly)?|at once|page|right away|imediata(?:mente)?|now)\b/i
const LABEL =
  /^(?:\*\*)?(symptoms?|sintomas?|signs?|solutions?|resolution|mitigation|fix(?:es)?|actions?|remediation|soluções|solução|diagnos(?:is|e|tics?)|diagnóstico)(?:\*\*)?\s*:(?:\*\*)?\s*(.*)$/i

/** How soon a line says that somebody acts on a severity; null when it names none. */
export function escalationOf(text: string, line: number): EscalationNode | null {
  const [, name = '', what = ''] = /^(.{2,60}?)\s*(?::|—|–|->|→|\|)\s*(.+)$/.exec(plain(text)) ?? []
  const severity = SEVERITIES.find(([words]) => words.test(name))?.[1]
  if (!severity || what === '') return null
  const seconds = secondsOf(what) ?? (AT_ONCE.test(what) ? 0 : null)
  return { severity, text: what.slice(0, 300), line, ...(seconds !== null && { withinSeconds: seconds }) }
}

export class Troubles {
  readonly known: TroubleNode[] = []
  private listing: 'symptoms' | 'solutions' | null = null

  /** Reads a label such as "**Symptoms**: …" or "**Solutions**:". True when the line is one. */
  label(text: string, section: SectionNode, line: number): boolean {
    const found = LABEL.exec(text.trim().slice(0, 4000))
    this.listing = null
    if (!found) return false
    const [, name = '', said = ''] = found
    const symptoms = /^(?:symptom|sintoma|sign)/i.test(name)
    const trouble = this.of(section) ?? (symptoms ? this.open(section, line) : null)
    if (!trouble) return false
    if (symptoms) trouble.symptoms = [trouble.symptoms, plain(said)].filter(Boolean).join(' ').slice(0, 2000)
    this.listing = symptoms ? 'symptoms' : /^diagn/i.test(name) ? null : 'solutions'
    if (this.listing === 'solutions' && said !== '') trouble.solutions.push(plain(said).slice(0, 1000))
    return true
  }

  /** A bullet below such a label. */
  bullet(text: string, section: SectionNode): void {
    const trouble = this.listing ? this.of(section) : null
    if (!trouble) return
    if (this.listing === 'symptoms')
      trouble.symptoms = [trouble.symptoms, plain(text)].filter(Boolean).join('; ').slice(0, 2000)
    else if (trouble.solutions.length < 100) trouble.solutions.push(plain(text).slice(0, 1000))
  }

  private of(section: SectionNode): TroubleNode | null {
    const last = this.known.at(-1)
    return last?.sectionKey === section.key ? last : null
  }

  private open(section: SectionNode, line: number): TroubleNode {
    const trouble: TroubleNode = { sectionKey: section.key, title: section.title, symptoms: '', solutions: [], line }
    this.known.push(trouble)
    return trouble
  }
}
