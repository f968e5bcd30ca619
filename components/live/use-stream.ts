'use client'
// Listens to a release.
import { type Link, useEvents } from '@/components/live/use-events'
import type { DiscussionUpdate, PagePresence } from '@/lib/domain/discussion/view'
import type { ReleasePatch } from '@/lib/domain/release/view/view'

/** How far things are, what the server calls this page, and who is there. */
export type Hello = { revision: number; mark: number; tab: string; presence: PagePresence }
type Events = { hello: Hello; patch: ReleasePatch; discussion: DiscussionUpdate; presence: PagePresence; again: object }

type Heard = { [Name in keyof Events]: (data: Events[Name]) => void } & { lost(link: Link): void }

/** The server lets something be heard every 15 seconds. */
const SILENT_MS = 40_000

export function useStream(releaseId: string, { lost, ...heard }: Heard): void {
  useEvents<Events & { beat: object }>(`/api/live?release=${releaseId}`, SILENT_MS, { ...heard, beat: () => {} }, lost)
}
