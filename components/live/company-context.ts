'use client'
// Who else is on the page, for whatever shows a part of it.
import { createContext, useContext } from 'react'
import type { Company, Someone } from '@/lib/domain/discussion/view'

export type Around = { me: Someone; company: Company }
export const CompanyContext = createContext<Around | null>(null)

/** The others that are writing on an item. */
export function useWriters(itemId: string): Someone[] {
  const around = useContext(CompanyContext)
  return around?.company.writing[itemId]?.filter(({ id }) => id !== around.me.id) ?? []
}
