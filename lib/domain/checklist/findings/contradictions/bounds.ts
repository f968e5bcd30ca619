// Bounds of one thing that differ, within a document or between those of one release.

import { type Compared, shareOf } from '@/lib/domain/checklist/findings/contradictions/compared'
import { isSameSubject, type Subject, subjectsOf } from '@/lib/domain/checklist/findings/contradictions/subject'
import { finding } from '@/lib/domain/checklist/findings/finding'
import type { Finding } from '@/lib/domain/checklist/structure'

const MOST = 20
/** Bounds of all documents together. */
const MOST_SUBJECTS = 400

/** Numbers of one kind: only they can contradict each other. */
function kindOf({ dimension, threshold, percentile }: Subject): string {
  return `${dimension ?? ''} ${threshold.comparator.charAt(0)} ${percentile ?? ''}`
}

const differ = ({ threshold: one }: Subject, { threshold: other }: Subject): boolean =>
  one.value !== other.value || one.upper !== other.upper

function* pairs(subjects: readonly Subject[]): Generator<[Subject, Subject]> {
  const kinds = new Map<string, Subject[]>()
  for (const subject of subjects) {
    const kind = kindOf(subject)
    const before = kinds.get(kind)
    if (before) {
      for (const other of before) yield [other, subject]
      before.push(subject)
    } else kinds.set(kind, [subject])
  }
}

/** Two bounds for one thing. With several documents only those of different ones are compared. */
export function differingBounds(given: Compared): Finding[] {
  const { documents, namer, where } = given
  const most = shareOf(MOST_SUBJECTS, given)
  const found: Finding[] = []
  const seen = new Set<string>()
  const subjects = documents.flatMap((document, at) => subjectsOf(document, at, namer).slice(0, most))
  for (const [one, other] of pairs(subjects)) {
    if (found.length >= MOST) break
    if (documents.length > 1 && one.document === other.document) continue
    if (!differ(one, other) || !isSameSubject(one, other)) continue
    const key = [one, other].map(({ document, line }) => `${document}:${line}`).join()
    if (seen.has(key)) continue
    seen.add(key)
    const places = where(one, other)
    found.push(
      finding('bounds-differ', `Two bounds for the same thing: ${places.quote(one.said, other.said)}.`, places.lines),
    )
  }
  return found
}
