// What a person wants by e-mail.
import { z } from 'zod'
import { change } from '@/lib/data/change'
import { mailIsSetUp } from '@/lib/data/health'
import { findChoice, saveChoice } from '@/lib/data/notify/notices'
import { authorize } from '@/lib/domain/access/can'
import type { Actor } from '@/lib/domain/actor'
import { AS_IT_COMES, NOTICE_KINDS, NoticeChoice, NoticeKind } from '@/lib/domain/notify/kinds'
import { Refusal } from '@/lib/domain/refusal'
import { notifyRefusals } from '@/lib/domain/text/en/refusals/notify'

export const ReadMailPreferences = z.object({})
export type MailPreferencesView = {
  quiet: boolean
  kinds: { kind: NoticeKind; title: string; asks: boolean; mail: boolean }[]
  email: string
  setUp: boolean
}

export async function readMailPreferences(actor: Actor): Promise<MailPreferencesView> {
  authorize(actor, 'inbox.read', {})
  if (actor.kind !== 'person') throw new Refusal('forbidden', notifyRefusals.personOnly())
  const { quiet, mail } = (await findChoice(actor.id)) ?? AS_IT_COMES
  const kinds = NoticeKind.options.map((kind) => ({
    kind,
    title: NOTICE_KINDS[kind].title,
    asks: NOTICE_KINDS[kind].asks,
    mail: mail[kind] ?? NOTICE_KINDS[kind].mail,
  }))
  return { quiet, kinds, email: actor.email, setUp: await mailIsSetUp() }
}

export async function changeMailPreferences(actor: Actor, choice: NoticeChoice): Promise<Record<string, never>> {
  const grant = authorize(actor, 'mail.change', {})
  if (actor.kind !== 'person') throw new Refusal('forbidden', notifyRefusals.personOnly())
  return change(actor, async (tx) => {
    await saveChoice(tx, actor.id, choice)
    return { grant, event: { action: 'email-preferences.changed', userId: actor.id, ...choice }, result: {} }
  })
}

export const ChangeMailPreferences = NoticeChoice
