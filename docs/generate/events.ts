// The reference of audit events, from the table that has a sentence for each.
import { code, page, table } from '@/docs/generate/markdown'
import type { Facts } from '@/lib/domain/audit/facts'
import { currentAction } from '@/lib/domain/audit/former-actions'
import { actionsOf, type Known, SENTENCES, TOPICS } from '@/lib/domain/audit/sentences'
import { NOTICE_KINDS } from '@/lib/domain/notify/kinds'

/** Every text reads as the name of its member in braces, so that a sentence shows which members it has; every number is 2. */
const PLACEHOLDERS: Facts = {
  text: (key) => `{${key}}`,
  number: () => 2,
  flag: () => null,
  texts: () => [],
  part: () => PLACEHOLDERS,
  parts: () => [PLACEHOLDERS],
  keys: () => [],
  shown: (key) => `{${key}}`,
}
const KNOWN: Known = { item: '{item}', person: '{person}' }

type Writer = { topic: string; write(facts: Facts, known: Known): { pieces: readonly (string | { name: string })[] } }
const WRITERS: Readonly<Record<string, Writer>> = SENTENCES

function sentenceOf(action: string): string {
  const { pieces } = WRITERS[action]?.write(PLACEHOLDERS, KNOWN) ?? { pieces: [] }
  return pieces.map((piece) => (typeof piece === 'string' ? piece : piece.name)).join('')
}

export function eventsPage(): string {
  const former = Object.keys(WRITERS).filter((action) => currentAction(action) !== action)
  if (former.length > 0) throw new Error(`these actions have former names: ${former.join(', ')}`)
  return page('Audit events', [
    'For whoever reads or processes the audit log: every name that `action` of an event can have, and an example of the sentence that the history shows for it. A name in braces is a ' +
      'text of the event; 2 is any number of it. [Verify records](../how-to/verify-records.md) says how events are chained and exported.',
    'The subject of each sentence is the `actor` of the event. Stored events are never rewritten: an event keeps the name that it was written with, and readers translate former names.',
    ...TOPICS.flatMap((topic) => {
      const rows = actionsOf(topic)
        .filter((action) => Object.hasOwn(WRITERS, action))
        .map((action) => [code(action), sentenceOf(action)])
      return [`## ${topic.charAt(0).toUpperCase()}${topic.slice(1)}`, table(['action', 'sentence, for example'], rows)]
    }),
    '## Types of webhook messages',
    'What `type` of a [webhook](../how-to/set-up-notifications.md#connect-a-webhook) can be, besides `digest` and `test`.',
    table(
      ['type', 'when', 'also by email'],
      Object.values(NOTICE_KINDS).map(({ type, title, mail }) => [code(type), title, mail ? 'unless turned off' : '']),
    ),
  ])
}
