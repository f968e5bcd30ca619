// How large a number of the database may be: what is larger is refused before it gets there.
import { z } from 'zod'

/** The largest integer of four bytes, as PostgreSQL stores them. */
export const MAX_INTEGER = 2_147_483_647

/** Counts the changes of a row, from 0. */
export const Revision = z.int().min(0).max(MAX_INTEGER)
