// Who may accept an item as it is: a lead or an administrator who neither asked for the waiver nor decided the item.
import { OUTCOMES } from '@/lib/domain/release/item/outcomes'
import type { ItemState } from '@/lib/domain/release/snapshot/snapshot'
import { permissionTexts } from '@/lib/domain/text/en/permissions'

type Requested = { item: Pick<ItemState, 'outcome' | 'decidedById'>; requestedById: string }

/** What keeps a person who may grant waivers in the project from granting this one, in a sentence to them; null: nothing. */
export function grantHindrance({ item, requestedById }: Requested, personId: string): string | null {
  if (requestedById === personId) return permissionTexts.ownWaiver()
  if (item.decidedById === personId && OUTCOMES[item.outcome].isDecided) return permissionTexts.ownItem()
  return null
}

/** Those of the leads and administrators who could grant a waiver that `requestedById` asks for. */
export function granters<P extends { id: string }>(requested: Requested, people: readonly P[]): P[] {
  return people.filter(({ id }) => grantHindrance(requested, id) === null)
}
