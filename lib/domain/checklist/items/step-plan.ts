// Where a section without a box says what to do: numbered steps, bullets that state what must be true, the steps of a script, or the heading itself.
import type { Block } from '@/lib/domain/checklist/blocks/block'
import { plain } from '@/lib/domain/checklist/blocks/inline'
import { runs } from '@/lib/domain/checklist/commands/recognise'
import { isScript, onlySetsVariables, piecesOf } from '@/lib/domain/checklist/commands/scripts'
import { boundOf } from '@/lib/domain/checklist/fields/bounds/thresholds'
import type { Vocabulary } from '@/lib/domain/checklist/lexicon/vocabulary'
import type { StepSource } from '@/lib/domain/checklist/reader/section-state'
import { isRoleName } from '@/lib/domain/checklist/roles/names'
import { labelled } from '@/lib/domain/checklist/roles/roles'
import type { SectionNode } from '@/lib/domain/checklist/structure'
import type { SectionKind } from '@/lib/domain/enums'

type Bullet = Extract<Block, { kind: 'bullet' }>

const WORKED: ReadonlySet<SectionKind> = new Set<SectionKind>(['prepare', 'deploy', 'verify', 'monitor', 'gate'])
const NUMBERED_HEADING = /^\W{0,4}(?:\p{L}{1,12}\s{1,2})?\d{1,2}(?:\.\d{1,2}){0,3}[.):：\s–—-]|^\W{0,4}[A-Z][.)]\s/u
/** A bullet that is a link and nothing else: a table of contents, or where to read on. */
const LINK = /^\W{0,4}!?\[[^\][]{0,300}\]\([^()\s]{0,2000}\)\W{0,4}(?:[-–—:]\s.{0,300})?$/u
const ARROW = /(?:→|=>|->)\s*\S/u
const MOST = 400

export type StepContext = {
  /** The words of the heading name a kind, or those of a heading above do. */
  named: boolean
  /** Nothing in the document is there to be ticked. */
  boxless: boolean
  /** The document has numbered steps somewhere: its bullets are steps only where they state what must be so. */
  stepped: boolean
  /** It stands below something that is watched: its commands are looked at again and again. */
  watched: boolean
  words: Vocabulary
}

const topBullets = (blocks: readonly Block[]): Bullet[] =>
  blocks.slice(0, MOST).filter((block): block is Bullet => block.kind === 'bullet' && block.indent < 2)

const isLink = ({ text }: Bullet): boolean => LINK.test(text.slice(0, 2500))

const CODE_ONLY = /^`[^`]{1,200}`[.,;]?$/

/** "Version: 1.0", "Owner: …": says something of the document or of its section, and is nothing to do. */
export function isFactBullet(text: string, words: Vocabulary): boolean {
  const found = labelled(text)
  if (!found || found.empty) return false
  // "Engineering: Ravi, Mei" names people.
  if (isRoleName(found.label, words) && found.rest.split(/\s+/).length <= 6) return true
  return words
    .read(plain(found.label))
    .whole(
      'label.fact',
      'label.counter',
      'label.owner',
      'label.due',
      'label.length',
      'label.priority',
      'sign.date',
      'sign.name',
      'label.contact',
    )
}

/** A bullet of nothing but code that does not run: the name of a file, a field, a variable. */
const isName = (text: string): boolean => CODE_ONLY.test(text.trim()) && !runs(text.trim().replace(/^`|`$/g, ''))

/** A bullet that states what must be so: a bound, a result, a readiness. */
export function statesFact(text: string, words: Vocabulary): boolean {
  const said = plain(text)
  if (ARROW.test(said)) return true
  const reading = words.read(said)
  return (
    reading.has('readiness', 'demand', 'result.pass', 'state.done', 'label.expected') ||
    boundOf(said, words)?.polarity === 'kept'
  )
}

/** Whether a list says of most of its lines that they are so: a checklist that was written without boxes. */
function statesMostly(bullets: readonly Bullet[], words: Vocabulary): boolean {
  const facts = bullets.filter(({ text }) => statesFact(text, words))
  return bullets.length > 1 && facts.length * 2 >= bullets.length
}

function scriptsIn(blocks: readonly Block[]): { numbered: number; all: number } {
  let [numbered, all] = [0, 0]
  for (const block of blocks) {
    if (block.kind !== 'fence' || !isScript(block.language, block.text) || onlySetsVariables(block.text)) continue
    all += 1
    if (/^\s*#\s*\d/m.test(block.text.slice(0, 20_000)) && piecesOf(block.text, 1).length > 1) numbered += 1
  }
  return { numbered, all }
}

/** A heading that explains, names sources, or gives the evidence of what was done: nothing below it is to be done. */
const isExplanation = (section: SectionNode, words: Vocabulary): boolean => {
  const reading = words.read(section.title.slice(0, 300))
  return reading.has('kind.explanation', 'kind.reference') || reading.whole('label.evidence')
}

/** How the work of a section is found. 'boxes' where there are some, 'none' where it is none. */
export function stepSourceOf(
  section: SectionNode,
  heading: string,
  blocks: readonly Block[],
  ticked: boolean,
  context: StepContext,
): StepSource {
  if (ticked) return 'boxes'
  const { named, boxless, watched, words } = context
  const { numbered, all } = scriptsIn(blocks)
  if (section.kind === 'signoff') return numbered > 0 ? 'scripts' : 'none'
  if (!WORKED.has(section.kind) || isExplanation(section, words)) return 'none'
  const enumerated = NUMBERED_HEADING.test(heading)
  const bullets = topBullets(blocks).filter((bullet) => !isLink(bullet))
  const ordered = bullets.filter((bullet) => bullet.ordered)
  if (ordered.length > 1) return 'ordered'
  if (!named && !boxless && !enumerated) return statesMostly(bullets, words) ? 'bullets' : 'none'
  if (numbered > 0) return 'scripts'
  const worked = !watched && (boxless || section.kind === 'deploy' || section.kind === 'verify')
  if (all > 0 && (enumerated || worked)) return 'heading'
  const stated = bullets.filter(({ text }) => !isFactBullet(text, words) && !isName(text))
  const facts = stated.filter(({ text }) => statesFact(text, words))
  if (boxless && stated.length > 0 && (!context.stepped || facts.length > 0)) return 'bullets'
  const checks = section.kind === 'verify' || section.kind === 'deploy' || section.kind === 'monitor'
  const share = section.kind === 'verify' ? 0 : section.kind === 'deploy' ? 1 / 2 : 1
  if (checks && facts.length >= Math.max(1, stated.length * share)) return 'bullets'
  return !named && !boxless && statesMostly(bullets, words) ? 'bullets' : 'none'
}

/** Whether a bullet of a section is one of its steps. */
export function isStepBullet({ text, ordered, indent }: Bullet, source: StepSource, words: Vocabulary): boolean {
  if (indent > 1) return false
  const bullet = { kind: 'bullet', text, ordered, indent, line: 1 } as const
  if (isLink(bullet) || isFactBullet(text, words) || isName(text)) return false
  if (source === 'ordered') return ordered
  return source === 'bullets' && !/[:：]\**\s*$/u.test(text.trim())
}
