// Boxes of a list: tasks, the answers of one choice, or those who sign.
import type { Block } from '@/lib/domain/checklist/blocks/block'
import { plain, slug } from '@/lib/domain/checklist/blocks/inline'
import { inlineSteps } from '@/lib/domain/checklist/commands/steps'
import type { Gates } from '@/lib/domain/checklist/criteria/gates'
import { measuresIn } from '@/lib/domain/checklist/fields/bounds/measures'
import { fieldsIn, measureField } from '@/lib/domain/checklist/fields/fields'
import { exclusiveChoice, MOST_ANSWERS, mayBeAnswer } from '@/lib/domain/checklist/items/exclusive'
import type { SectionState } from '@/lib/domain/checklist/reader/section-state'
import { isNounPhrase, roleNode } from '@/lib/domain/checklist/roles/names'
import { isSignedLine, roleOfEntry, roleOfLine, signerOfItem } from '@/lib/domain/checklist/roles/roles'
import type { Tree } from '@/lib/domain/checklist/sections/tree'
import type { Choice, ItemNode, RoleNode } from '@/lib/domain/checklist/structure'
import type { SectionKind } from '@/lib/domain/enums'

type Box = Extract<Block, { kind: 'box' }>

const ASIDE: ReadonlySet<SectionKind> = new Set<SectionKind>(['rollback', 'follow-up', 'reference'])
/** Words of a bullet that name a group of boxes; more is a sentence. */
const GROUP_WORDS = 8

/** Boxes that stand together, the role that each names, and the place of each among them. */
type BoxList = {
  boxes: readonly Box[]
  roles: readonly (RoleNode | null)[]
  places: ReadonlyMap<Box, number>
  /** The place of the last box that names a role; -1 where none does. */
  lastRole: number
}

export class BoxReader {
  private list: BoxList | null = null

  constructor(
    private readonly tree: Tree,
    private readonly gates: Gates,
  ) {}

  /** The list of boxes that the one at `at` stands in, and the roles that they name: read once for all of them. */
  private listOf(blocks: readonly Block[], at: number, first: Box): BoxList {
    if (this.list?.places.has(first)) return this.list
    const boxes = this.siblings(blocks, at, blocks.length)
    const roles = boxes.map((box) => roleOfEntry(box.text, box.line, this.tree.words))
    const places = new Map(boxes.map((box, place) => [box, place]))
    this.list = { boxes, roles, places, lastRole: roles.findLastIndex((role) => role !== null) }
    return this.list
  }

  /** Boxes of one indent that follow each other, from `at`; at most `most` of them. */
  private siblings(blocks: readonly Block[], at: number, most: number): Box[] {
    const first = blocks[at]
    const found: Box[] = []
    for (let index = at; index < blocks.length && found.length < most; index++) {
      const block = blocks[index]
      if (block?.kind === 'comment') continue
      if (block?.kind !== 'box' || first?.kind !== 'box' || block.indent !== first.indent) break
      found.push(block)
    }
    return found
  }

  /** The boxes that are one choice, from `at`; null when the box there is a task. */
  choice(
    blocks: readonly Block[],
    at: number,
    { decides, markOne }: SectionState,
  ): { boxes: Box[]; choices: Choice[] } | null {
    const { words } = this.tree
    // One more than a choice may have shows that the boxes are none.
    const boxes = this.siblings(blocks, at, MOST_ANSWERS + 1)
    if (boxes.length < 2) return null
    const titles = boxes.map((box) => box.text)
    const tasks = titles.slice(0, MOST_ANSWERS).findIndex((title) => !mayBeAnswer(title, decides, words))
    for (let count = tasks === -1 ? Math.min(boxes.length, MOST_ANSWERS) : tasks; count > 1; count--) {
      const choices = exclusiveChoice(titles.slice(0, count), { decides, markOne: false }, words)
      if (choices) return { boxes: boxes.slice(0, count), choices }
    }
    if (!markOne) return null
    const gap = boxes.findIndex((box, index) => index > 0 && box.line > (boxes[index - 1]?.line ?? 0) + 1)
    const marked = boxes.slice(0, gap > 1 ? gap : boxes.length)
    const choices = exclusiveChoice(
      marked.map((box) => box.text),
      { decides, markOne },
      words,
    )
    return choices && { boxes: marked, choices }
  }

  /** Makes one field of boxes that are the answers of a choice. */
  takeChoice({ boxes, choices }: { boxes: Box[]; choices: Choice[] }, state: SectionState): void {
    const [first] = boxes
    if (!first) return
    const owner = this.tree.itemAt(first.indent) ?? state.section
    const label = plain(state.intro ?? owner.title).slice(0, 300)
    const required = choices.some(({ meaning }) => meaning === 'pass' || meaning === 'fail')
    const key = this.tree.fieldKeys.take(slug(label))
    this.tree.addFields(owner, [
      {
        key,
        label,
        type: 'choice',
        choices,
        required: required || state.markOne || choices.every(({ meaning }) => meaning === undefined),
        line: first.line,
      },
    ])
    for (const box of boxes) this.tree.hold(owner.key, box.line)
  }

  /** The boxes from `at` that are roles; none when the first is a task. */
  signers(blocks: readonly Block[], at: number, state: SectionState): number {
    const first = blocks[at]
    const { words } = this.tree
    if (first?.kind !== 'box' || this.tree.itemAt(first.indent)) return 0
    if (isSignedLine(first.text, words) && this.takeSigner(first, state)) return 1
    if (!state.asksForRoles || state.mode !== null) return 0
    const { boxes, roles, places, lastRole } = this.listOf(blocks, at, first)
    const from = places.get(first) ?? 0
    if (lastRole < from && !state.namesPeople) return 0
    let taken = 0
    for (let place = from; place < boxes.length; place++) {
      const box = boxes[place]
      const role = box && (roles[place] ?? this.roleOfPerson(box))
      if (!role) break
      this.tree.addRoles([role], state.section)
      this.tree.hold(state.section.key, box.line)
      taken += 1
    }
    return taken
  }

  /** Among signers, whoever is named without a verb. */
  private roleOfPerson({ text, line }: Box): RoleNode | null {
    const { words } = this.tree
    return isNounPhrase(text, words) ? roleNode(text, line, words) : null
  }

  /** A box with room for a name and a date is who signs, wherever it stands. */
  private takeSigner({ text, line }: Box, { section }: SectionState): boolean {
    const role = roleOfLine(text, line, this.tree.words, false)
    if (!role) return false
    this.tree.addRoles([role], section)
    this.tree.hold(section.key, line)
    return true
  }

  /** A box that is a task. */
  item({ indent, checked, mark, text, line }: Box, state: SectionState): ItemNode {
    const { words } = this.tree
    const { section, mode, group } = state
    const grouped = group && indent > group.indent && !this.tree.itemAt(indent) ? `${group.text}: ${text}` : text
    const item = this.tree.openItem(grouped, checked, indent, line)
    if (mark === 'not-applicable') Object.assign(item, { required: false, applicability: 'marked not applicable' })
    this.conditions(item, state)
    this.contents(item, text, line, !ASIDE.has(section.kind))
    const signer = signerOfItem(text, line, words)
    if (signer) this.tree.addRoles([signer], section)
    if (mode && indent === 0) {
      this.gates.add(mode, item.title, section, line, item.key)
      if (mode === 'no-go-if-any') item.required = false
    }
    return item
  }

  /** What an item takes from its section and from the line above its list: that it applies only sometimes. */
  conditions(item: ItemNode, { condition }: SectionState): void {
    const above = this.tree.path().findLast((section) => section.applicability !== undefined)
    const said = condition ?? above?.applicability
    if (said === undefined || item.applicability) return
    const applicability = said.toLowerCase().slice(0, 300)
    if (condition === null && above?.condition) Object.assign(item, { applicability, condition: above.condition })
    else Object.assign(item, this.tree.applying(applicability))
  }

  /** Blanks, bounds and commands of the line that opens an item. */
  contents(item: ItemNode, text: string, line: number, measured: boolean): void {
    const { words, fieldKeys: keys } = this.tree
    item.fields.push(...fieldsIn(text, item.title, { words, keys }, line))
    if (item.fields.length === 0 && measured)
      item.fields.push(...measuresIn(text, item.title, words).map((measure) => measureField(measure, keys, line)))
    for (const step of inlineSteps(text, line, words)) this.tree.addStep(item, step)
  }

  /** A plain bullet above deeper boxes gives them its name, so that equal ones stay apart. */
  static groupOf(blocks: readonly Block[], at: number): SectionState['group'] {
    const block = blocks[at]
    const next = blocks[at + 1]
    if (block?.kind !== 'bullet' || next?.kind !== 'box' || next.indent <= block.indent) return null
    const text = plain(block.text).replace(/[\s:：]+$/u, '')
    return text !== '' && text.split(/\s+/).length <= GROUP_WORDS ? { indent: block.indent, text } : null
  }
}
