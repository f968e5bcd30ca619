// Evidence on an item: a note, a link or a file. Written once; its SHA-256 is taken from the very bytes that are stored.
import { z } from 'zod'
import { changeTogether } from '@/lib/data/change'
import { insertEvidence } from '@/lib/data/release/evidence'
import { findItem, lockItem, reviseItem } from '@/lib/data/release/items'
import { assertAcknowledged } from '@/lib/data/signoff/separation'
import { authorize } from '@/lib/domain/access/can'
import { type Actor, actorName } from '@/lib/domain/actor'
import { assertOpen } from '@/lib/domain/decision/frozen'
import { plainName } from '@/lib/domain/names'
import { Refusal } from '@/lib/domain/refusal'
import type { ItemView } from '@/lib/domain/release/view/view'
import { viewItem } from '@/lib/domain/release/view/view-item'
import { commonRefusals } from '@/lib/domain/text/en/refusals/everywhere'
import { sha256 } from '@/lib/platform/digest'
import { newId } from '@/lib/platform/ids'
import { pushReport, reportOf } from '@/lib/release/runs/push-report'

/** 25 MB. */
export const FILE_LIMIT = 25 * 1024 * 1024

const place = { itemId: z.uuid(), releaseId: z.uuid().optional() }
const WebAddress = z.url({ protocol: /^https?$/, error: 'a link begins with http:// or https://' }).max(2000)
const Title = z.string().overwrite(plainName).max(300)

export const NoteEvidence = z.strictObject({
  ...place,
  kind: z.literal('note'),
  title: Title.optional(),
  text: z.string().trim().min(1, 'write something').max(20_000),
})
export const LinkEvidence = z.strictObject({
  ...place,
  kind: z.literal('link'),
  title: Title.optional(),
  url: WebAddress,
  text: z.string().trim().max(20_000).optional(),
})

export const AddEvidence = z.discriminatedUnion('kind', [
  NoteEvidence,
  LinkEvidence,
  z.strictObject({
    ...place,
    kind: z.literal('file'),
    title: Title.min(1, 'the file has no name'),
    contentType: z.string().max(200),
    bytes: z
      .custom<Uint8Array<ArrayBuffer>>(
        (value) => value instanceof Uint8Array && value.buffer instanceof ArrayBuffer,
        'not a file',
      )
      .refine((bytes) => bytes.byteLength <= FILE_LIMIT, 'larger than 25 MB'),
  }),
])
export type AddEvidence = z.infer<typeof AddEvidence>

/** What a note or a link says, as the bytes that are hashed. */
function contentOf(input: AddEvidence): {
  bytes: Uint8Array<ArrayBuffer>
  text: string | null
  url: string | null
  title: string
} {
  if (input.kind === 'file') return { bytes: input.bytes, text: null, url: null, title: input.title }
  const text = input.text ?? null
  const url = input.kind === 'link' ? input.url : null
  const firstLine = (url ?? text ?? '').split('\n')[0] ?? ''
  return {
    bytes: new TextEncoder().encode([url, text].filter((part) => part !== null).join('\n')),
    text,
    url,
    title: input.title || plainName(firstLine.slice(0, 120)) || 'Untitled',
  }
}

export type AddedEvidence = {
  id: string
  sha256: string
  size: number
  run?: { id: string; number: number; status: string; summary: string }
}

/** Stores it and yields its digest. A report on an item that waits for one is judged with it; else the item's outcome stays as it is. */
export async function addEvidence(actor: Actor, input: AddEvidence, now: Date): Promise<AddedEvidence> {
  const { bytes, ...details } = contentOf(input)
  const id = newId()
  const digest = sha256(bytes)
  return changeTogether(actor, async (tx) => {
    const item = await lockItem(tx, input.itemId, input.releaseId)
    if (!item) throw new Refusal('not-found', commonRefusals.noItem())
    const { projectId, id: releaseId } = item.release
    const grant = authorize(actor, 'evidence.add', { projectId })
    assertOpen(item.release.state, item.counts)
    await assertAcknowledged(tx, actor, { projectId, releaseId, itemId: item.id })
    const definition = input.kind === 'file' ? reportOf(item, details.title) : null
    const pushed =
      definition &&
      (await pushReport(tx, item, definition, { title: details.title, bytes, sha256: digest }, actor, now))
    const by = { createdById: actor.kind === 'person' ? actor.id : null, createdBy: actorName(actor) }
    const contentType = input.kind === 'file' ? input.contentType : null
    const facts = {
      id,
      projectId,
      releaseId,
      itemId: item.id,
      kind: input.kind,
      contentType,
      size: bytes.byteLength,
      sha256: digest,
      ...details,
      ...by,
    }
    await insertEvidence(tx, facts, input.kind === 'file' ? bytes : undefined)
    const revision = pushed?.revision ?? (await reviseItem(tx, item, now))
    const retained = { id, sha256: digest, size: bytes.byteLength }
    return {
      grant,
      events: [
        {
          action: 'evidence.added',
          projectId,
          releaseId,
          itemId: item.id,
          evidenceId: id,
          kind: input.kind,
          title: details.title,
          sha256: digest,
          size: bytes.byteLength,
        },
        ...(pushed ? [pushed.event] : []),
      ],
      result: { ...retained, ...(pushed && { run: pushed.run }) },
      announce: [{ kind: 'release', releaseId, revision, items: [item.id], by: actorName(actor) }],
    }
  })
}

/** The same, for a page that wants the item back. */
export async function addNote(actor: Actor, input: AddEvidence, now: Date): Promise<ItemView> {
  await addEvidence(actor, input, now)
  const item = await findItem(input.itemId)
  if (!item) throw new Refusal('not-found', commonRefusals.noItem())
  return viewItem(item, now)
}
