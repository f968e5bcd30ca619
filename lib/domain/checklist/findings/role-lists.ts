// Items that say who has approved, beside a list of who signs: both should name the same roles.

import { stemOf } from '@/lib/domain/checklist/findings/contradictions/naming'
import { finding, listed } from '@/lib/domain/checklist/findings/finding'
import { isSection, type Place } from '@/lib/domain/checklist/findings/places'
import type { FindingVocabulary } from '@/lib/domain/checklist/findings/vocabulary'
import { wordsOf } from '@/lib/domain/checklist/findings/word-list'
import type { Concept } from '@/lib/domain/checklist/lexicon/concept'
import { fold } from '@/lib/domain/checklist/lexicon/search/fold'
import { roleOfItem } from '@/lib/domain/checklist/roles/roles'
import type { Finding, Read, RoleNode } from '@/lib/domain/checklist/structure'
import { memoizeFor } from '@/lib/domain/memoize'

const SIGNING: Concept[] = ['sign.approved-by', 'sign.signature', 'kind.signoff', 'decision.go']
/** "Approved", "confirmed": what is left out of a role's name. */
const APPROVAL: Concept[] = [...SIGNING, 'readiness']
/** Sections that are looked at for items that name approvers. */
const MOST_ITEMS = 3000
const MOST_ROLES = 100

/** The stems that tell a role from others: without "approval", "team", "lead" and the like, whatever its case. */
function identityOf(name: string, known: FindingVocabulary): ReadonlySet<string> {
  const reading = known.words.read(name.slice(0, 200))
  let rest = reading.text
  for (const { concept, at, end } of [...reading.hits].reverse())
    if (APPROVAL.includes(concept)) rest = `${rest.slice(0, at)} ${rest.slice(end)}`
  const own = wordsOf(rest).filter((word) => word.length > 1 && !known.roleHeads.has(word))
  return new Set((own.length > 0 ? own : wordsOf(rest)).map(stemOf))
}

const holds = (words: ReadonlySet<string>, identity: ReadonlySet<string>): boolean =>
  identity.size > 0 && [...identity].every((stem) => words.has(stem))

/** Whether a title may speak of approving. */
const maySign = memoizeFor(2000, (title: string, known: FindingVocabulary) => known.mayHold(title, ...SIGNING))

type Named = { role: RoleNode; identity: ReadonlySet<string> }

/** The first list of at least two items of one section that each name an approver. */
function approversOf(places: readonly Place[], known: FindingVocabulary): Named[] {
  const lists = new Map<string, Named[]>()
  for (const { node, section } of places.slice(0, MOST_ITEMS)) {
    if (isSection(node) || !maySign(node.title, known)) continue
    const role = roleOfItem(node.title, node.line, known.words)
    if (!role) continue
    const named = { role, identity: identityOf(role.role, known) }
    const list = lists.get(section.key)
    if (!list) lists.set(section.key, [named])
    else if (list.length < MOST_ROLES) list.push(named)
  }
  return [...lists.values()].find((list) => list.length > 1) ?? []
}

/** Stems of all items that speak of approving: a role that one of them names is asked, in whatever words. */
function wordsOfApprovals(places: readonly Place[], known: FindingVocabulary): ReadonlySet<string> {
  const words = new Set<string>()
  for (const { node } of places.slice(0, MOST_ITEMS)) {
    const title = node.title.slice(0, 300)
    if (isSection(node) || !maySign(title, known) || !known.words.read(title).has(...SIGNING)) continue
    for (const word of wordsOf(fold(title))) words.add(stemOf(word))
  }
  return words
}

/** What the two lists do not share. */
export function roleLists({ roles }: Read, places: readonly Place[], known: FindingVocabulary): Finding[] {
  if (roles.length === 0) return []
  const asked = approversOf(places, known)
  const signing = roles.slice(0, MOST_ROLES).map((role): Named => ({ role, identity: identityOf(role.role, known) }))
  const fromItems = new Set(asked.map(({ role }) => role.line))
  if (asked.length < 2 || signing.every(({ role }) => fromItems.has(role.line))) return []
  const isSigning = ({ identity }: Named) =>
    signing.some((other) => holds(identity, other.identity) || holds(other.identity, identity))
  const approvals = wordsOfApprovals(places, known)
  const unsigned = asked.filter((role) => !isSigning(role)).map(({ role }) => role.role)
  const unasked = signing.filter(({ identity }) => !holds(approvals, identity)).map(({ role }) => role.role)
  // Signers that no item names are a mistake only where most of them are named.
  const extra = unasked.length * 2 <= signing.length ? unasked : []
  if (unsigned.length + extra.length === 0) return []
  const parts = [
    unsigned.length > 0 &&
      `${listed(unsigned, 6)} must approve but ${unsigned.length === 1 ? 'has' : 'have'} no place to sign`,
    extra.length > 0 &&
      `${listed(extra, 6)} ${extra.length === 1 ? 'signs but is' : 'sign but are'} not asked to approve`,
  ]
  const lines = [...asked, ...signing].map(({ role }) => role.line).slice(0, 50)
  return [finding('roles-differ', `Two lists of who approves: ${parts.filter(Boolean).join('; ')}.`, lines)]
}
