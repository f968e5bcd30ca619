'use client'
// Listens to a release.
import { type Link, useEvents } from '@/components/live/use-events'
import type { Company, TalkNews } from '@/lib/domain/discussion/view'
import type { ReleasePatch } from '@/lib/domain/release/view'

/** How far things are, what the server calls this page, and who is there. */
export type Hello = { revision: number; mark: number; tab: string; company: Company }
type Events = { hello: Hello; patch: ReleasePatch; talk: TalkNews; company: Company; again: object }

type Heard = { [Name in keyof Events]: (data: Events[Name]) => void } & { lost(link: Link): void }

/** The server lets something be heard every 15 seconds. */
const SILENT_MS = 40_000

export function useStream(releaseId: string, { lost, ...heard }: Heard): void {
  useEvents<Events & { beat: object }>(`/api/live?release=${releaseId}`, SILENT_MS, { ...heard, beat: () => {} }, lost)
}
