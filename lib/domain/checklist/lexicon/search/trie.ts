// Every entry of a set of tables in one tree of characters.
import { NUMBER_SIGN, type Pattern } from '@/lib/domain/checklist/lexicon/search/notation'

/** A blank or a hyphen; edges beyond the characters of a text. */
const GAP_OR_HYPHEN = 1
export const NUMBER = 2
export const WORDS = 3
export const REST = 4
const FIRST_CHARACTER = 5

/** What is found at a node: the number of a concept, with what the place must be like. */
export type Output = number
export const CONCEPT = 0xff
/** Only as the first, only as the last words of a label. */
export const BEGINS = 0x100
export const ENDS = 0x200
/** Ends in a hyphen ("pre-") that a word must follow. */
export const LEADS = 0x400
/** A unit: may be written in one piece with its number. */
export const UNIT = 0x800
/** Stands only right behind a number, or alone: the unit "s". */
export const BEHIND_NUMBER = 0x1000
/** Takes the articles and endings that Arabic writes in one piece with a word. */
export const INFLECTS = 0x2000
/** Instead of a concept: a number word ("two"), behind which entries go on that begin with a number. */
export const NUMBER_WORD = 0xfe

/** Where the search begins: at the beginning of a word, or inside one (`*stem`). */
const AT_WORD = 0
const INSIDE_WORD = 1
const FIRST_CHILD = 2

/** Outputs that end with a word. */
export const HAS_OUTPUT = 1
/** Outputs that a letter may follow. */
export const HAS_LOOSE_OUTPUT = 2
export const HAS_NUMBER = 4
export const HAS_WORDS = 8
export const HAS_REST = 16

const HYPHEN = '-'
const OPTIONAL_DOT = '.'
/** Characters of an entry that may lead to more than themselves. */
const SPECIAL: ReadonlySet<string> = new Set([' ', HYPHEN, OPTIONAL_DOT, '/', '#', '…', '*', NUMBER_SIGN])

/** Grows while entries are added; `freeze` makes it fast to walk. */
export class TrieBuilder {
  private readonly characters = new Map<number, number>()
  private readonly outputs: (Output[] | undefined)[] = [undefined, undefined]
  /**
   * Of every node: the edge that leads to it, its first child, and the next child of its parent; 0 where there is
   * none.
   */
  private readonly edges = [0, 0]
  private readonly firstChild = [0, 0]
  private readonly nextChild = [0, 0]
  /** The children of the nodes where entries begin, which are many. */
  private readonly roots = [new Map<number, number>(), new Map<number, number>()]

  private edgeOf(code: number): number {
    const known = this.characters.get(code)
    if (known !== undefined) return known
    const edge = FIRST_CHARACTER + this.characters.size
    this.characters.set(code, edge)
    return edge
  }

  private child(node: number, edge: number): number {
    const root = this.roots[node]
    let child = root ? (root.get(edge) ?? 0) : (this.firstChild[node] ?? 0)
    if (!root) while (child !== 0 && this.edges[child] !== edge) child = this.nextChild[child] ?? 0
    if (child !== 0) return child
    const made = this.edges.length
    this.edges.push(edge)
    this.firstChild.push(0)
    this.nextChild.push(this.firstChild[node] ?? 0)
    this.outputs.push(undefined)
    this.firstChild[node] = made
    root?.set(edge, made)
    return made
  }

  private children(nodes: readonly number[], edge: number): number[] {
    const [only = AT_WORD] = nodes
    return nodes.length === 1 ? [this.child(only, edge)] : nodes.map((node) => this.child(node, edge))
  }

  /**
   * The nodes that a character of an entry leads to. A hyphen may be a blank or missing, a last full stop may be
   * missing, blanks may surround a slash.
   */
  private step(nodes: number[], text: string, at: number): number[] {
    const sign = text.charAt(at)
    if (!SPECIAL.has(sign)) return this.children(nodes, this.edgeOf(text.charCodeAt(at)))
    if (sign === ' ' || sign === HYPHEN) {
      const mayBeMissing = sign === ' ' ? text.charAt(at - 1) === '#' : at > 0 && at < text.length - 1
      const behind = this.children(nodes, GAP_OR_HYPHEN)
      return mayBeMissing ? [...nodes, ...behind] : behind
    }
    if (sign === '#') return this.children(nodes, NUMBER)
    if (sign === '…') return this.children(nodes, WORDS)
    if (sign === '*') return this.children(nodes, REST)
    const code = sign === NUMBER_SIGN ? 0x23 : text.charCodeAt(at)
    const plain = this.children(nodes, this.edgeOf(code))
    const last = at === text.length - 1
    if (sign === OPTIONAL_DOT) return last && at > 0 ? [...nodes, ...plain] : plain
    if (sign !== '/') return plain
    const behindBlank =
      at === 0 ? [] : nodes.map((node) => this.child(this.child(node, GAP_OR_HYPHEN), this.edgeOf(code)))
    const slashes = [...plain, ...behindBlank]
    return last ? slashes : [...slashes, ...slashes.map((node) => this.child(node, GAP_OR_HYPHEN))]
  }

  add({ text, suffix }: Pattern, output: Output): void {
    // Blanks beside "…" belong to the words in its place.
    const tight = text.includes('…') ? text.replace(/\s*…\s*/g, '…') : text
    let nodes = [suffix ? INSIDE_WORD : AT_WORD]
    for (let at = 0; at < tight.length; at++) nodes = this.step(nodes, tight, at)
    for (const node of nodes) {
      const known = this.outputs[node]
      if (!known) this.outputs[node] = [output]
      else if (!known.includes(output)) known.push(output)
    }
  }

  /** The nodes in the order of their distance from the beginning, so that the children of each are side by side. */
  freeze(): Trie {
    const order = [AT_WORD, INSIDE_WORD]
    const children: number[] = []
    for (let at = 0; at < order.length; at++) {
      const before = order.length
      for (let child = this.firstChild[order[at] ?? 0] ?? 0; child !== 0; child = this.nextChild[child] ?? 0)
        order.push(child)
      children.push(order.length - before)
    }
    const edges = order.map((node) => this.edges[node] ?? 0)
    const outputs = order.map((node) => this.outputs[node])
    return new Trie({ edges, children, outputs }, this.characters)
  }
}

/** Edges of a node are numbered below this: more different characters than the twelve languages have together. */
const EDGES = 4096

/** Of every node: the edge that leads to it, how many children it has, and what ends at it. */
type Nodes = {
  edges: readonly number[]
  children: readonly number[]
  outputs: readonly (readonly Output[] | undefined)[]
}

const MARK_OF_EDGE: Readonly<Record<number, number>> = {
  [NUMBER]: HAS_NUMBER,
  [WORDS]: HAS_WORDS,
  [REST]: HAS_REST,
}

/** Of a node: where its children begin, and what to look for at it. */
export const MARK_BITS = 5
export const MARK_MASK = (1 << MARK_BITS) - 1

const markOfOutputs = (outputs: readonly Output[]): number =>
  outputs.reduce((mark, output) => mark | (output & (LEADS | INFLECTS) ? HAS_LOOSE_OUTPUT : HAS_OUTPUT), 0)

/** Entries of several tables, laid out for fast lookups: what is read together is stored together. */
export class Trie {
  /** From a code unit to its edge; 0 where no entry has it. */
  readonly edgeOf = new Uint16Array(65_536)
  /**
   * From an edge to the node that it leads to from the beginning of a word, and from inside of one; 0 where it
   * leads nowhere.
   */
  readonly first = new Int32Array(EDGES)
  readonly inside = new Int32Array(EDGES)
  /** The outputs of all nodes, and where those of each begin. */
  readonly outputs: Int32Array
  readonly outputsFrom: Int32Array
  /** Whether any entry is looked for inside of words. */
  readonly hasSuffixes: boolean
  /** The node behind a number that begins an entry; 0 where there is none. */
  readonly number: number
  readonly nodes: Int32Array
  /** Of every node, the edge that leads to it: small, so that the children of a node are in one line of the cache. */
  readonly edges: Uint16Array

  constructor({ edges, children, outputs }: Nodes, characters: ReadonlyMap<number, number>) {
    for (const [code, edge] of characters) this.edgeOf[code] = edge
    this.edgeOf[0x20] = GAP_OR_HYPHEN
    this.edgeOf[0x2d] = GAP_OR_HYPHEN
    this.edges = Uint16Array.from(edges)
    this.nodes = new Int32Array(edges.length + 1)
    this.outputs = Int32Array.from(outputs.flatMap((output) => output ?? []))
    this.outputsFrom = new Int32Array(edges.length + 1)
    let from = FIRST_CHILD
    for (let node = 0; node < edges.length; node++) {
      const end = from + (children[node] ?? 0)
      this.nodes[node] = (from << MARK_BITS) | this.link(node, from, end) | markOfOutputs(outputs[node] ?? [])
      this.outputsFrom[node + 1] = (this.outputsFrom[node] ?? 0) + (outputs[node]?.length ?? 0)
      from = end
    }
    this.nodes[edges.length] = from << MARK_BITS
    this.hasSuffixes = children[INSIDE_WORD] !== 0
    this.number = this.first[NUMBER] ?? 0
  }

  /** Enters the children of the first two nodes in their tables; gives the marks that a node has because of its edges. */
  private link(node: number, from: number, end: number): number {
    let marks = 0
    for (let child = from; child < end; child++) {
      const edge = this.edges[child] ?? 0
      if (edge < FIRST_CHARACTER) marks |= MARK_OF_EDGE[edge] ?? 0
      if (node === AT_WORD) this.first[edge] = child
      if (node === INSIDE_WORD) this.inside[edge] = child
    }
    return marks
  }

  /** What to look for at a node besides its characters: `HAS_OUTPUT` and the others. */
  marks(node: number): number {
    return (this.nodes[node] ?? 0) & MARK_MASK
  }

  /** The node behind an edge; 0 where there is none. */
  child(node: number, edge: number): number {
    const { nodes, edges } = this
    const end = (nodes[node + 1] ?? 0) >> MARK_BITS
    for (let child = (nodes[node] ?? 0) >> MARK_BITS; child < end; child++) if (edges[child] === edge) return child
    return 0
  }
}
