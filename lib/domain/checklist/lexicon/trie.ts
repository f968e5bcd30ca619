// Every entry of a set of tables in one tree of characters.
import { NUMBER_SIGN, type Pattern } from '@/lib/domain/checklist/lexicon/notation'

/** A blank or a hyphen; edges beyond the characters of a text. */
export const GAP_OR_HYPHEN = 1
export const NUMBER = 2
export const WORDS = 3
export const REST = 4
const FIRST_CHARACTER = 5

/** What is found at a node. */
export type Output = {
  concept: number
  begins: boolean
  ends: boolean
  /** Ends in a hyphen ("pre-") that a word must follow. */
  leads: boolean
  /** A unit: may be written in one piece with its number. */
  unit: boolean
  /** Stands only right behind a number, or alone: the unit "s". */
  behindNumber: boolean
  /** Takes the articles and endings that Arabic writes in one piece with a word. */
  inflects: boolean
}

/** Where the search begins: at the beginning of a word, or inside one (`*stem`). */
export const AT_WORD = 0
export const INSIDE_WORD = 1

export const HAS_OUTPUT = 1
export const HAS_NUMBER = 2
export const HAS_WORDS = 4
export const HAS_REST = 8

const HYPHEN = '-'
const OPTIONAL_DOT = '.'

/** Grows while entries are added; `freeze` makes it fast to walk. */
export class TrieBuilder {
  private readonly edges = new Map<number, number>()
  private readonly characters = new Map<number, number>()
  private readonly outputs: (Output[] | undefined)[] = [undefined, undefined]
  private size = 2

  private edgeOf(code: number): number {
    const known = this.characters.get(code)
    if (known !== undefined) return known
    const edge = FIRST_CHARACTER + this.characters.size
    this.characters.set(code, edge)
    return edge
  }

  private child(node: number, edge: number): number {
    const key = node * EDGES + edge
    const known = this.edges.get(key)
    if (known !== undefined) return known
    const made = this.size++
    this.edges.set(key, made)
    this.outputs.push(undefined)
    return made
  }

  /** The nodes that a character of an entry leads to. A hyphen may be a blank or missing, a last full stop may be missing, blanks may stand around a slash. */
  private step(nodes: number[], text: string, at: number): number[] {
    const sign = text.charAt(at)
    const all = (edge: number): number[] => nodes.map((node) => this.child(node, edge))
    if (sign === ' ') return text.charAt(at - 1) === '#' ? [...nodes, ...all(GAP_OR_HYPHEN)] : all(GAP_OR_HYPHEN)
    if (sign === HYPHEN) {
      const last = at === text.length - 1
      return last || at === 0 ? all(GAP_OR_HYPHEN) : [...nodes, ...all(GAP_OR_HYPHEN)]
    }
    if (sign === '#') return all(NUMBER)
    if (sign === '…') return all(WORDS)
    if (sign === '*') return all(REST)
    const code = sign === NUMBER_SIGN ? 0x23 : text.charCodeAt(at)
    const plain = all(this.edgeOf(code))
    if (sign === OPTIONAL_DOT) return [...nodes, ...plain]
    if (sign !== '/' || text.length === 1) return plain
    const spaced = [...plain, ...nodes.map((node) => this.child(this.child(node, GAP_OR_HYPHEN), this.edgeOf(code)))]
    return [...spaced, ...spaced.map((node) => this.child(node, GAP_OR_HYPHEN))]
  }

  add({ text, suffix }: Pattern, output: Output): void {
    // Blanks beside "…" belong to the words it stands for.
    const tight = text.replace(/\s*…\s*/g, '…')
    let nodes = [suffix ? INSIDE_WORD : AT_WORD]
    for (let at = 0; at < tight.length; at++) nodes = this.step(nodes, tight, at)
    for (const node of nodes) {
      const known = this.outputs[node]
      if (!known) this.outputs[node] = [output]
      else if (!known.some((other) => sameOutput(other, output))) known.push(output)
    }
  }

  freeze(): Trie {
    return new Trie(this.edges, this.characters, this.outputs)
  }
}

const sameOutput = (one: Output, other: Output): boolean =>
  one.concept === other.concept &&
  one.begins === other.begins &&
  one.ends === other.ends &&
  one.leads === other.leads &&
  one.unit === other.unit &&
  one.behindNumber === other.behindNumber &&
  one.inflects === other.inflects

/** Edges of a node are numbered below this: more different characters than the twelve languages have together. */
const EDGES = 4096
const EMPTY = -1

export class Trie {
  /** From a code unit to its edge; 0 where no entry has it. */
  private readonly edgeOfCode = new Uint16Array(65_536)
  /** Pairs of key and child. */
  private readonly table: Int32Array
  private readonly mask: number
  /** Of every node, what to look for besides its characters: `HAS_OUTPUT`, `HAS_NUMBER`, `HAS_WORDS`, `HAS_REST`. */
  readonly marks: Uint8Array
  /** Whether any entry is looked for inside of words. */
  readonly hasSuffixes: boolean

  constructor(
    edges: ReadonlyMap<number, number>,
    characters: ReadonlyMap<number, number>,
    readonly outputs: readonly (readonly Output[] | undefined)[],
  ) {
    for (const [code, edge] of characters) this.edgeOfCode[code] = edge
    this.edgeOfCode[0x20] = GAP_OR_HYPHEN
    this.edgeOfCode[0x2d] = GAP_OR_HYPHEN
    let size = 16
    while (size < edges.size * 2) size *= 2
    this.mask = size - 1
    this.table = new Int32Array(size * 2).fill(EMPTY)
    this.marks = new Uint8Array(outputs.length)
    let suffixes = false
    for (const [key, child] of edges) {
      this.put(key, child)
      const edge = key % EDGES
      const node = (key - edge) / EDGES
      if (edge === NUMBER) this.mark(node, HAS_NUMBER)
      if (edge === WORDS) this.mark(node, HAS_WORDS)
      if (edge === REST) this.mark(node, HAS_REST)
      if (node === INSIDE_WORD) suffixes = true
    }
    outputs.forEach((output, node) => {
      if (output) this.mark(node, HAS_OUTPUT)
    })
    this.hasSuffixes = suffixes
  }

  private mark(node: number, mark: number): void {
    this.marks[node] = (this.marks[node] ?? 0) | mark
  }

  private put(key: number, child: number): void {
    let at = hash(key) & this.mask
    while (this.table[at * 2] !== EMPTY) at = (at + 1) & this.mask
    this.table[at * 2] = key
    this.table[at * 2 + 1] = child
  }

  /** The node behind an edge; -1 where there is none. */
  child(node: number, edge: number): number {
    const key = node * EDGES + edge
    let at = hash(key) & this.mask
    for (;;) {
      const found = this.table[at * 2]
      if (found === key) return this.table[at * 2 + 1] ?? EMPTY
      if (found === EMPTY) return EMPTY
      at = (at + 1) & this.mask
    }
  }

  /** The edge of a code unit; 0 where no entry has it. */
  edge(code: number): number {
    return this.edgeOfCode[code] ?? 0
  }
}

const hash = (key: number): number => Math.imul(key, 0x9e37_79b1) >>> 12
