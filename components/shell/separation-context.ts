'use client'
// Whatever does work on a release asks here first: the act is done, and when it would cost the reader a signature,
// again once they have confirmed that.
import { createContext, useContext } from 'react'
import type { Answer } from '@/lib/domain/answer'

/**
 * Yields the answer of the act, or of its repetition after the reader confirmed; a refusal that says so when they did
 * not.
 */
export type Separation = <R>(act: () => Promise<Answer<R>>) => Promise<Answer<R>>

export const SeparationContext = createContext<Separation>((act) => act())

export function useSeparation(): Separation {
  return useContext(SeparationContext)
}
