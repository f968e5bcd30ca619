'use client'
// Who else is on the page, for whatever shows a part of it.
import { createContext, useContext } from 'react'
import type { PagePresence, Someone } from '@/lib/domain/discussion/view'

export type Around = { me: Someone; presence: PagePresence }
export const PresenceContext = createContext<Around | null>(null)

/** The others that are writing on an item. */
export function useWriters(itemId: string): Someone[] {
  const around = useContext(PresenceContext)
  return around?.presence.writing[itemId]?.filter(({ id }) => id !== around.me.id) ?? []
}
