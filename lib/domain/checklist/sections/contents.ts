// What stands right below a heading, counted: a section of boxes that say "ready" is a list to tick, whatever its heading says.
import type { Block } from '@/lib/domain/checklist/blocks/block'
import { plain } from '@/lib/domain/checklist/blocks/inline'
import { isScript } from '@/lib/domain/checklist/commands/scripts'
import type { Vocabulary } from '@/lib/domain/checklist/lexicon/vocabulary'
import type { Contents } from '@/lib/domain/checklist/sections/kinds'
import { taskLayout } from '@/lib/domain/checklist/tables/task-table'

const MOST = 60

class Counted implements Contents {
  private texts: string[] | null = null
  private layouts: number | null = null

  constructor(
    private readonly blocks: readonly Block[],
    private readonly words: Vocabulary,
  ) {}

  private count(test: (block: Block) => boolean): number {
    return this.blocks.slice(0, 400).reduce((sum, block) => sum + (test(block) ? 1 : 0), 0)
  }

  /** Boxes of lists and rows of tables that are ticked. */
  get boxes(): number {
    this.layouts ??= this.blocks
      .slice(0, 400)
      .reduce(
        (sum, block) =>
          block.kind === 'table' && taskLayout(block.rows, this.words)
            ? sum + block.rows.filter((row) => row.cells.length > 0).length - 1
            : sum,
        0,
      )
    return this.count((block) => block.kind === 'box') + this.layouts
  }

  get scripts(): number {
    return this.count((block) => block.kind === 'fence' && isScript(block.language, block.text))
  }

  get ordered(): number {
    return this.count((block) => block.kind === 'bullet' && block.ordered && block.indent < 2)
  }

  private said(): string[] {
    this.texts ??= this.blocks
      .filter((block) => block.kind === 'box' || block.kind === 'bullet')
      .slice(0, MOST)
      .map((block) => ('text' in block ? plain(block.text).slice(0, 300) : ''))
      .concat(
        this.blocks
          .filter((block) => block.kind === 'table')
          .flatMap((block) => block.rows.slice(1, MOST).map((row) => row.cells.join(' '))),
      )
    return this.texts
  }

  get ready(): number {
    return this.said().filter((text) => this.words.read(text).has('readiness')).length
  }
}

/** The contents of a part; what costs something is counted when it is asked for. */
export function contentsOf(blocks: readonly Block[], words: Vocabulary): Contents {
  return new Counted(blocks, words)
}
