// The go/no-go lines of a release as pages and the API show them: with their answers, whoever or whatever gives them.
import { wholePolicy } from '@/lib/domain/policy/policy'
import type { FullRelease } from '@/lib/domain/release/snapshot/full'
import type { CriterionView } from '@/lib/domain/release/view/view'
import { answersOf } from '@/lib/domain/verdict/evaluate'
import { countingSections } from '@/lib/domain/verdict/scope/scope'

export function viewCriteria(release: FullRelease, now: Date, hash: string): CriterionView[] {
  if (release.criteria.length === 0) return []
  const answers = answersOf(release, now, hash)
  const gates = new Set(wholePolicy(release.policy).gates)
  const counting = countingSections(release)
  return release.criteria.map(({ id, sectionId, mode, text, itemId, revision }): CriterionView => {
    const { holds = null, via = null, by, at, role, evidence } = answers.get(id) ?? {}
    return {
      ...{ id, sectionId, mode, text, holds, revision },
      derived: via === 'derived' || via === 'item',
      counts: gates.has(mode) && counting.has(sectionId),
      ...(itemId && { itemId }),
      ...(evidence && { evidence }),
      ...(by && { answeredBy: by }),
      ...(at && { answeredAt: at }),
      ...(role && { role }),
    }
  })
}

/**
 * The lines that wait for whoever signs next: they count, and nobody and nothing has answered them. What only an earlier signature of the same person
 * answers is among them, for the new one takes its place.
 */
export function openCriteria(given: FullRelease, now: Date, hash: string, signerId: string): CriterionView[] {
  const release = { ...given, signatures: given.signatures.filter((signature) => signature.signerId !== signerId) }
  return viewCriteria(release, now, hash).filter(({ counts, derived, holds }) => counts && !derived && holds === null)
}
