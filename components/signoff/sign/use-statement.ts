'use client'
// What the signer is about to say. No decision is chosen for them; the comment of last time is there to be changed.
import { useState } from 'react'
import type { ConditionDraft } from '@/components/signoff/conditions/condition-rows'
import type { SignDraft } from '@/components/signoff/sign/confirmation-draft'
import type { Challenge } from '@/components/signoff/sign/use-challenge'
import type { SignoffDecision } from '@/lib/domain/enums'
import { SIGNOFF_DECISIONS } from '@/lib/domain/signature/decisions'

const DUE_DAYS = 7

/** A week from now, as a control for local time holds it. */
export function inAWeek(): string {
  const due = new Date(Date.now() + DUE_DAYS * 86_400_000)
  return new Date(due.getTime() - due.getTimezoneOffset() * 60_000).toISOString().slice(0, 16)
}

type Written = { text: string; ownerId: string; dueAt: string; itemId?: string }

/**
 * `demanded`: conditions of this role stand open already, so that none has to be written. `draft`: what the same person
 * had chosen and written before they confirmed at the identity provider.
 */
export function useStatement(challenge: Challenge | null, demanded: boolean, draft: SignDraft | null = null) {
  const [decision, setDecision] = useState<SignoffDecision | null>(draft?.decision ?? null)
  const [typed, setTyped] = useState<string | null>(draft?.comment ?? null)
  const [drafts, setDrafts] = useState<ConditionDraft[]>(draft?.conditions ?? [])
  const comment = typed ?? challenge?.again?.comment ?? ''
  const emptyDraft = (key: number): ConditionDraft => ({
    key,
    text: '',
    ownerId: challenge?.members[0]?.id ?? '',
    due: inAWeek(),
    itemId: '',
  })
  const shown = drafts.length > 0 ? drafts : [emptyDraft(0)]
  const conditions = (): Written[] => {
    if (!decision || !SIGNOFF_DECISIONS[decision].setsConditions) return []
    const filled = shown.filter((draft) => draft.text.trim() !== '')
    const written =
      filled.length > 0 || demanded || comment.trim() === ''
        ? filled
        : [{ ...emptyDraft(0), text: comment.trim().slice(0, 1000) }]
    return written.map(({ text, ownerId, due, itemId }) => ({
      text,
      ownerId,
      dueAt: new Date(due).toISOString(),
      ...(itemId && { itemId }),
    }))
  }
  return {
    decision,
    comment,
    drafts: shown,
    setDecision,
    setComment: setTyped,
    setDrafts,
    addDraft: () => setDrafts([...shown, emptyDraft(Math.max(...shown.map((draft) => draft.key)) + 1)]),
    conditions,
  }
}
