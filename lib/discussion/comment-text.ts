// The words of a comment: what is taken from what somebody sent, and whom they mention.
import { z } from 'zod'
import type { Tx } from '@/lib/data/change'
import { listReaders } from '@/lib/data/project/projects'
import { mentionedIn } from '@/lib/domain/discussion/mentions'
import type { Someone } from '@/lib/domain/discussion/view'
import { plainText } from '@/lib/domain/names'
import { Refusal } from '@/lib/domain/refusal'
import { discussionRefusals } from '@/lib/domain/text/en/refusals/discussion'
import { sha256 } from '@/lib/platform/digest'

export const LONGEST = 4000

/** Without characters that cannot be seen; the rest as it was typed. */
export const Words = z
  .string()
  .max(LONGEST * 2, `at most ${LONGEST} characters`)
  .transform(plainText)
  .pipe(z.string().min(1, 'say something').max(LONGEST, `at most ${LONGEST} characters`))

/** Ids of people whom the writer picked. */
export const Chosen = z.array(z.uuid()).max(100).default([])

/** Whom the words mention. Refuses somebody picked who cannot see the project, or whose name does not stand in the words. */
export async function mentionsOf(tx: Tx, projectId: string, body: string, chosen: string[]): Promise<Someone[]> {
  const readers = await listReaders(projectId, tx)
  const known = new Set(readers.map(({ id }) => id))
  if (chosen.some((id) => !known.has(id)))
    throw new Refusal('invalid', discussionRefusals.mentionHidden(), {
      fields: { mentions: 'cannot see the project' },
    })
  const mentioned = mentionedIn(body, readers, chosen)
  if (chosen.some((id) => !mentioned.some((person) => person.id === id)))
    throw new Refusal('invalid', discussionRefusals.mentionMissing(), { fields: { mentions: 'not in the text' } })
  return mentioned
}

/** What the history says of words and mentions. */
export function notificationsFor(
  body: string,
  mentions: Someone[],
): { bodySha256: string; length: number; mentions: string[]; names: string[] } {
  return {
    bodySha256: sha256(body),
    length: body.length,
    mentions: mentions.map(({ id }) => id),
    names: mentions.map(({ name }) => name),
  }
}
