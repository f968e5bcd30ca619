// What somebody wrote in Markdown beside an item or a section, as it reads.
import { Blocks } from '@/components/document/blocks'
import type { Block } from '@/lib/domain/document/tree'

export function Prose({ blocks }: { blocks: Block[] }) {
  return (
    <div className="document document-prose max-w-3xl text-soft" dir="auto">
      <Blocks blocks={blocks} marks={null} />
    </div>
  )
}
