'use client'
// The time zone in which times are shown to whoever reads.
import { createContext, type ReactNode, useContext } from 'react'

const TimeZone = createContext<string>('UTC')

/** Below it times are shown in this zone, an IANA name. */
export function TimeZoneProvider({ zone, children }: { zone: string; children: ReactNode }) {
  return <TimeZone value={zone}>{children}</TimeZone>
}

export function useTimeZone(): string {
  return useContext(TimeZone)
}
