'use client'
// The version of a field of a section or of the release that a change carries: what the page shows, or what an earlier
// change of one's own made of it.
import { useMemo, useRef } from 'react'
import type { FieldView } from '@/lib/domain/release/view/view'

export const isField = (value: unknown): value is FieldView =>
  typeof value === 'object' && value !== null && 'label' in value && 'revision' in value

export type SeenFields = { revisionOf(field: FieldView): number; keep(field: FieldView): void }

export function useSeenFields(): SeenFields {
  const own = useRef(new Map<string, number>())
  return useMemo(
    () => ({
      revisionOf: ({ id, revision }) => Math.max(revision, own.current.get(id) ?? 0),
      keep: ({ id, revision }) => void own.current.set(id, revision),
    }),
    [],
  )
}
