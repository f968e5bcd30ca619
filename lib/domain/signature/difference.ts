// What changed between two signed contents, in sentences for the one who signs again. Whatever makes another hash makes at least one sentence.
import { canonicalJson } from '@/lib/domain/audit/canonical'
import type { SignedContent } from '@/lib/domain/signature/content'

export type Change = { itemId?: string; what: string }

type Item = SignedContent['items'][number]
type Field = SignedContent['fields'][number]
type Waiver = SignedContent['waivers'][number]
type Issue = SignedContent['issues'][number]
type Criterion = SignedContent['criteria'][number]
type Question = NonNullable<SignedContent['questions']>[number]

const same = (one: unknown, other: unknown): boolean => canonicalJson(one ?? null) === canonicalJson(other ?? null)
const spoken = (value: Field['value']): string =>
  value === null ? 'empty' : typeof value === 'boolean' ? (value ? 'yes' : 'no') : String(value)
const quoted = (text: string): string => `“${text}”`

/** Pairs rows by id: those of now in their order with what each was, then those that are gone. */
function pairs<T extends { id: string }>(before: T[], now: T[]): { was: T | undefined; is: T | undefined }[] {
  const known = new Map(before.map((row) => [row.id, row]))
  const retained = new Set(now.map((row) => row.id))
  return [
    ...now.map((is) => ({ was: known.get(is.id), is })),
    ...before.filter((row) => !retained.has(row.id)).map((was) => ({ was, is: undefined })),
  ]
}

function fieldChanges(before: Field[], now: Field[]): string[] {
  return pairs(before, now).flatMap(({ was, is }) => {
    if (!was) return is ? [`${is.label}: ${spoken(is.value)} (a new blank)`] : []
    if (!is) return [`${was.label}: the blank is gone`]
    if (was.value !== is.value) return [`${is.label}: ${spoken(was.value)} → ${spoken(is.value)}`]
    return same(was, is) ? [] : [`${is.label}: asks for something else`]
  })
}

function evidenceChanges(before: Item['evidence'], now: Item['evidence']): string[] {
  const changed = pairs(before, now)
  const added = changed.filter(({ was }) => !was).length
  const gone = changed.filter(({ is }) => !is).length
  const other = changed.some(({ was, is }) => was && is && !same(was, is))
  return [
    ...(added > 0 ? [`${added} more evidence`] : []),
    ...(gone > 0 ? [`${gone} less evidence`] : []),
    ...(other ? ['other evidence'] : []),
  ]
}

function outcomeChanges(was: Item, is: Item): string[] {
  if (was.outcome !== is.outcome)
    return [`went from ${was.outcome} to ${is.outcome}${is.reason ? `: ${is.reason}` : ''}`]
  if (was.reason !== is.reason) return [is.reason ? `has another reason: ${is.reason}` : 'has no reason any more']
  const whoHow = (item: Item) => [item.decidedById, item.decidedBy, item.decidedVia]
  return same(whoHow(was), whoHow(is))
    ? []
    : [is.decidedBy ? `was decided again by ${is.decidedBy}` : 'is decided by nobody any more']
}

function runChanges(was: Item, is: Item): string[] {
  const probe =
    was.probeSha256 === is.probeSha256 && was.hasProbe === is.hasProbe
      ? []
      : [is.hasProbe ? 'has another probe' : 'has no probe any more']
  return same(was.run, is.run) ? probe : [...probe, is.run ? `was probed again: ${is.run.status}` : 'lost its run']
}

function itemChanges(was: Item, is: Item): string[] {
  const parts = [
    ...outcomeChanges(was, is),
    ...fieldChanges(was.fields, is.fields),
    ...evidenceChanges(was.evidence, is.evidence),
    ...runChanges(was, is),
  ]
  if (was.required !== is.required) parts.push(is.required ? 'is required now' : 'is not required any more')
  const place = (item: Item) => [item.title, item.sectionId, item.parentId, item.verification]
  return same(place(was), place(is)) ? parts : [...parts, 'asks for something else']
}

function formatWaiver(was: Omit<Waiver, 'itemId'> | undefined, is: Omit<Waiver, 'itemId'> | undefined): string {
  if (!is) return 'its waiver is gone'
  if (is.revokedAt !== null) return `its waiver was taken back: ${is.reason}`
  if (is.grantedAt === null) return `a waiver is asked for: ${is.reason}`
  return was?.grantedAt ? `its waiver is another: ${is.reason}` : `is waived: ${is.reason}`
}

function formatIssue(was: Issue | undefined, is: Issue | undefined): string {
  const issue = is ?? was
  const name = issue ? `Issue ${issue.number} (${issue.severity}), ${quoted(issue.title)},` : 'An issue'
  if (!is) return `${name} is gone`
  if (is.resolvedAt !== null) return `${name} is resolved`
  return `${name} ${was === undefined ? 'was opened' : was.resolvedAt !== null ? 'is open again' : 'reads otherwise'}`
}

function formatCriterion(was: Criterion | undefined, is: Criterion | undefined): string {
  if (!is) return `The criterion ${quoted(was?.text ?? '')} is gone`
  if (was && was.holds === is.holds) return `The criterion ${quoted(is.text)} reads otherwise`
  return `The criterion ${quoted(is.text)} ${is.holds === null ? 'is not answered' : is.holds ? 'holds' : 'does not hold'}`
}

function formatQuestion(was: Question | undefined, is: Question | undefined): string {
  const question = `The question ${quoted((is ?? was)?.message ?? '')}`
  if (!is) return `${question} is gone`
  if (is.answer === null) return `${question} is open`
  const answer = is.answer === 'prose' ? 'confirmed as prose' : 'corrected'
  return `${question} was answered by ${is.answeredBy ?? 'somebody'}: ${answer}${is.reason ? `, ${is.reason}` : ''}`
}

function wholeChanges(before: SignedContent, now: SignedContent): string[] {
  const facts = (['name', 'version', 'environment'] as const)
    .filter((fact) => before[fact] !== now[fact])
    .map((fact) => `${fact}: ${before[fact]} → ${now[fact]}`)
  if (before.round !== now.round) facts.push(`round ${now.round} has begun`)
  if (before.releaseId !== now.releaseId || before.projectId !== now.projectId) facts.push('It is another release')
  if (!same(before.roles, now.roles)) facts.push('The roles changed')
  if (!same(before.policy, now.policy)) facts.push('The rules changed')
  if (!same(before.sections, now.sections)) facts.push('The sections changed')
  return facts
}

/** One entry an item that changed, in the order of the contents, then what changed of the whole. Empty when both have one hash. */
export function contentDifference(before: SignedContent, now: SignedContent): Change[] {
  const titles = new Map([...before.items, ...now.items].map((item) => [item.id, item.title]))
  const items = pairs(before.items, now.items).flatMap(({ was, is }): Change[] => {
    if (!is) return [{ what: `${quoted(was?.title ?? '')} is gone` }]
    const parts = was ? itemChanges(was, is) : ['is new']
    return parts.length > 0 ? [{ itemId: is.id, what: `${quoted(is.title)} ${parts.join(', ')}` }] : []
  })
  const waivers = pairs(before.waivers, now.waivers).flatMap(({ was, is }): Change[] => {
    const itemId = is?.itemId ?? was?.itemId ?? ''
    return same(was, is) ? [] : [{ itemId, what: `${quoted(titles.get(itemId) ?? '')} ${formatWaiver(was, is)}` }]
  })
  const soakWaivers = pairs(before.soakWaivers ?? [], now.soakWaivers ?? []).flatMap(({ was, is }): Change[] =>
    same(was, is) ? [] : [{ what: `The soak: ${formatWaiver(was, is)}` }],
  )
  const issues = pairs(before.issues, now.issues).flatMap(({ was, is }): Change[] =>
    same(was, is) ? [] : [{ ...(is?.itemId && { itemId: is.itemId }), what: formatIssue(was, is) }],
  )
  const criteria = pairs(before.criteria, now.criteria).flatMap(({ was, is }): Change[] =>
    same(was, is) ? [] : [{ what: formatCriterion(was, is) }],
  )
  const questions = pairs(before.questions ?? [], now.questions ?? []).flatMap(({ was, is }): Change[] =>
    same(was, is) ? [] : [{ what: formatQuestion(was, is) }],
  )
  const whole = [...fieldChanges(before.fields, now.fields), ...wholeChanges(before, now)].map(
    (what): Change => ({ what }),
  )
  return [...items, ...waivers, ...soakWaivers, ...issues, ...criteria, ...questions, ...whole]
}
