'use client'
// One action at a time for each item. Two quick keys of one person must not race each other: the second would carry a
// revision that the first has
// just used up, and they would be told that somebody was faster, who was they themselves.
import { useCallback, useRef } from 'react'

/**
 * Does the work when what was started for the item before has worked. It yields whether it worked; what waits behind a
 * refusal is not done, for it was meant for another state.
 */
export type InTurn = (itemId: string, work: () => Promise<boolean>) => Promise<{ worked: boolean; last: boolean }>

export function useTurns(): InTurn {
  const tails = useRef(new Map<string, Promise<boolean>>())
  return useCallback(async (itemId, work) => {
    const before = tails.current.get(itemId)
    const mine = before ? before.then((worked) => worked && work()) : work()
    tails.current.set(itemId, mine)
    const worked = await mine
    const last = tails.current.get(itemId) === mine
    if (last) tails.current.delete(itemId)
    return { worked, last }
  }, [])
}
