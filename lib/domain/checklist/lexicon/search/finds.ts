// What was found in one text.
import type { Output } from '@/lib/domain/checklist/lexicon/search/trie'

/**
 * Which output, from where, to where; in the order of the text. Typed arrays, because most lines have many and few
 * of them last.
 */
export class Finds {
  count = 0
  private size = 64
  outputs = new Int32Array(this.size)
  at = new Int32Array(this.size)
  end = new Int32Array(this.size)

  add(output: Output, at: number, end: number): void {
    if (this.count === this.size) this.grow()
    this.outputs[this.count] = output
    this.at[this.count] = at
    this.end[this.count] = end
    this.count++
  }

  private grow(): void {
    this.size *= 2
    this.outputs = larger(this.outputs, this.size)
    this.at = larger(this.at, this.size)
    this.end = larger(this.end, this.size)
  }
}

function larger(old: Int32Array, size: number): Int32Array<ArrayBuffer> {
  const made = new Int32Array(size)
  made.set(old)
  return made
}
