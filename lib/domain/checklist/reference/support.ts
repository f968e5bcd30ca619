// Sections for when things go wrong: known troubles, and how soon to act.
import { plain } from '@/lib/domain/checklist/blocks/inline'
import type { Concept } from '@/lib/domain/checklist/lexicon/concept'
import type { Vocabulary } from '@/lib/domain/checklist/lexicon/vocabulary'
import { secondsOf } from '@/lib/domain/checklist/sections/times'
import type { ContactNode, EscalationNode, SectionNode, TroubleNode } from '@/lib/domain/checklist/structure'
import type { Severity } from '@/lib/domain/enums'

const SEVERITIES: [Concept, Severity][] = [
  ['severity.critical', 'critical'],
  ['severity.high', 'high'],
  ['severity.medium', 'medium'],
  ['severity.low', 'low'],
]
const PAIR = /^(.{2,60}?)\s{0,2}(?::|：|—|–|->|→|\|)\s{0,2}(.+)$/u
const LABEL = /^(?:\*\*)?([^:：*]{2,40})(?:\*\*)?\s*[:：](?:\*\*)?\s*(.*)$/u
/** An address, a telephone number, a channel or a handle. */
const REACH = /[\w.+-]+@[\w-]+\.[\w.]+|\+?\d[\d ()/.-]{6,}\d|(?:^|\s)#[\w-]{2,}|(?:^|\s)@[\w.-]{2,}/u

/** How soon a line says that somebody acts on a severity; null when it names none. */
export function escalationOf(text: string, line: number, words: Vocabulary): EscalationNode | null {
  const [, name = '', what = ''] = PAIR.exec(plain(text).slice(0, 400)) ?? []
  const reading = words.read(name)
  const severity = SEVERITIES.find(([concept]) => reading.begins(concept))?.[1]
  if (!severity || what === '') return null
  const seconds = secondsOf(what, words) ?? (words.read(what).has('time.at-once') ? 0 : null)
  return { severity, text: what.slice(0, 300), line, ...(seconds !== null && { withinSeconds: seconds }) }
}

/** Whom a line names, and how to reach them; null when it gives no way to. `listed`: it stands in a list of contacts. */
export function contactOf(text: string, line: number, words: Vocabulary, listed: boolean): ContactNode | null {
  const [, label = '', rest = ''] = LABEL.exec(text.trim().slice(0, 400)) ?? []
  const reading = words.read(plain(label))
  const names = reading.has('role.name', 'role.head', 'label.contact', 'sign.position', 'label.owner')
  const value = plain(rest)
  if (label === '' || value === '' || /^[[<_]/.test(value)) return null
  if (!(listed && value.length < 120) && !(names && REACH.test(value))) return null
  const channels = [{ label: 'contact', value: value.slice(0, 300) }]
  return { role: plain(label).slice(0, 300), channels, line }
}

export class Troubles {
  readonly known: TroubleNode[] = []
  private listing: 'symptoms' | 'solutions' | null = null

  constructor(private readonly words: Vocabulary) {}

  /** Reads a label such as "**Symptoms**: …" or "**Solutions**:". True when the line is one. */
  label(text: string, section: SectionNode, line: number): boolean {
    const found = LABEL.exec(text.trim().slice(0, 4000))
    this.listing = null
    const reading = found ? this.words.read(plain(found[1] ?? '')) : null
    if (!found || !reading?.whole('label.symptom', 'label.solution', 'label.diagnosis')) return false
    const said = found[2] ?? ''
    const symptoms = reading.whole('label.symptom')
    const trouble = this.of(section) ?? (symptoms ? this.open(section, line) : null)
    if (!trouble) return false
    if (symptoms) trouble.symptoms = [trouble.symptoms, plain(said)].filter(Boolean).join(' ').slice(0, 2000)
    this.listing = symptoms ? 'symptoms' : reading.whole('label.solution') ? 'solutions' : null
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
