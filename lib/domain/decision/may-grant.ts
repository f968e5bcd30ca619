// Who may accept an item as it is: a lead or an administrator who neither asked for the waiver nor decided the item.
import type { ItemState } from '@/lib/domain/release/snapshot/snapshot'

type Requested = { item: Pick<ItemState, 'outcome' | 'decidedById'>; requestedById: string }

/** What keeps a person who may grant waivers in the project from granting this one, in a sentence to them; null: nothing. */
export function grantHindrance({ item, requestedById }: Requested, personId: string): string | null {
  if (requestedById === personId) return 'You asked for this waiver; somebody else has to grant it.'
  if (item.decidedById === personId && item.outcome !== 'pending')
    return 'You decided this item; somebody else has to accept it as it is.'
  return null
}

/** Those of the leads and administrators who could grant a waiver that `requestedById` asks for. */
export function granters<P extends { id: string }>(requested: Requested, people: readonly P[]): P[] {
  return people.filter(({ id }) => grantHindrance(requested, id) === null)
}
