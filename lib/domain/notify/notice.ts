// Something that somebody is told. Texts may hold what users wrote: they are escaped where they are shown or sent.
import type { NoticeKind } from '@/lib/domain/notify/kinds'

export type NewNotice = {
  /** Null: the project's channels. */
  userId: string | null
  projectId: string
  releaseId: string | null
  kind: NoticeKind
  /** One line, at most 300 characters. */
  title: string
  body: string
  /** A path of the product. */
  href: string
  /** What it is about: nobody gets two with the same. */
  key: string
  /** When it happened. */
  at: Date
}

const TITLE = 300
const BODY = 2000

/** One line: whatever else stood in the text is a space. */
function line(text: string, most: number): string {
  const plain = text.replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ').trim()
  return plain.length > most ? `${plain.slice(0, most - 1).trimEnd()}…` : plain
}

/** The same notice for several people and, when asked, for the project's channels; nobody twice. */
export function noticesFor(
  people: Iterable<string>,
  channels: boolean,
  { title, body, ...facts }: Omit<NewNotice, 'userId'>,
): NewNotice[] {
  const shared = { ...facts, title: line(title, TITLE) || 'News', body: line(body, BODY) }
  return [
    ...[...new Set(people)].map((userId) => ({ ...shared, userId })),
    ...(channels ? [{ ...shared, userId: null }] : []),
  ]
}

/** A title as it is shown in a list: the release that it is about, and what is said of it. Where it cannot be told apart, all of it is said. */
export function partsOf(title: string): { where: string; what: string } {
  const end = title.indexOf(': ', Math.max(0, title.indexOf(' → ')))
  return end === -1 ? { where: '', what: title } : { where: title.slice(0, end), what: title.slice(end + 2) }
}
