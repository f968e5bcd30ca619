// Ids of rows: UUID version 7 (RFC 9562), so that they sort by creation.
import { v7 } from 'uuid'

/** A new id. */
export function newId(): string {
  return v7()
}
