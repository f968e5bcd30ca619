// What comes of looking at one place of a document for something to offer.
import type { Session } from '@/lib/domain/checklist/offers/commands/script'
import type { ItemNode, OfferNode, SectionNode } from '@/lib/domain/checklist/structure'

export type Owner = { section: SectionNode; item: ItemNode | null }

/** An offer before the document gives it a key, and a name to its command. `below`: lines behind the one that its place begins on. */
export type Prepared = Pick<
  OfferNode,
  'title' | 'command' | 'definition' | 'needs' | 'notes' | 'asserts' | 'leaves'
> & {
  below: number
}

export type Outcome = {
  prepared: readonly Prepared[]
  /** Where the commands of the place end. */
  session: Session
  /** The place is only words, which may say again what an earlier item was about. */
  onlyWords: boolean
}
