// Contradictions: two bounds for one thing, two commands for one deed, two lists of who signs.

import { commandsOf } from '@/lib/domain/checklist/commands/shell'
import { type Subject, sameSubject, stemsOf, subjectsOf } from '@/lib/domain/checklist/findings/subject'
import { walk } from '@/lib/domain/checklist/nodes'
import { roleOfItem } from '@/lib/domain/checklist/roles/roles'
import type { Finding, ItemNode, Read, SectionNode } from '@/lib/domain/checklist/structure'

type Document = Pick<Read, 'sections' | 'metrics' | 'title'>

function said({ label, threshold }: Subject): string {
  const text = (threshold.text ?? `${threshold.comparator} ${threshold.value}`).replace(/[\s:]{1,10}$/, '')
  return text.startsWith(label) ? text : `${label}: ${text}`
}

/** What two subjects of two documents are called; line numbers of the second begin after the first. */
function differing(one: Subject, other: Subject): boolean {
  return one.threshold.value !== other.threshold.value || one.threshold.upper !== other.threshold.upper
}

/** Bounds of one thing that differ, within a document or between those of one release. Lines are those of the document that `at` names. */
export function contradictions(documents: Document[]): Finding[] {
  const subjects = documents.flatMap((document, at) => subjectsOf(document).map((subject) => ({ subject, at })))
  const found: Finding[] = []
  for (let first = 0; first < subjects.length && found.length < 20; first++) {
    for (let second = first + 1; second < subjects.length && found.length < 20; second++) {
      const [one, other] = [subjects[first], subjects[second]]
      if (!one || !other || (documents.length > 1 && one.at === other.at)) continue
      if (!sameSubject(one.subject, other.subject) || !differing(one.subject, other.subject)) continue
      const where =
        documents.length > 1
          ? ` (${documents[one.at]?.title ?? ''}, line ${one.subject.line}; ${documents[other.at]?.title ?? ''}, line ${other.subject.line})`
          : ''
      found.push({
        code: 'bounds-differ',
        severity: 'warning',
        message: `Two bounds for one thing: “${said(one.subject)}” and “${said(other.subject)}”${where}.`.slice(
          0,
          1000,
        ),
        lines: documents.length > 1 ? [one.subject.line] : [one.subject.line, other.subject.line],
        suggestion: 'Decide which one holds, and write it in both places.',
      })
    }
  }
  return [...found, ...deeds(documents)]
}

/** A task with a group and one of the verbs below. */
const TASK = /[a-z]:(?:apply|up|run|deploy|latest|execute|go)\b/i
const DOES_IT = new Set(['apply', 'up', 'run', 'deploy', 'latest', 'execute', 'go'])

/** `migrate:apply` here and `migrate:up` there. */
function deeds(documents: Document[]): Finding[] {
  const seen = new Map<string, { verb: string; line: number; at: number }>()
  const told = new Set<string>()
  const found: Finding[] = []
  documents.forEach((document, at) => {
    for (const { text, line } of stepsOf(document.sections)) {
      for (const { words } of commandsOf(text).slice(0, 50)) {
        const task = words.slice(0, 4).find((word) => /^[a-z][\w-]*:[\w-]+$/i.test(word))
        const [group = '', verb = ''] = task?.split(':') ?? []
        if (!DOES_IT.has(verb)) continue
        const known = seen.get(group)
        if (known && known.verb !== verb && !told.has(`${group}:${verb}`)) {
          told.add(`${group}:${verb}`)
          found.push({
            code: 'commands-differ',
            severity: 'warning',
            message: `Two commands for one deed: ${group}:${known.verb} and ${group}:${verb}${documents.length > 1 ? ` (${documents[known.at]?.title ?? ''}, line ${known.line}; ${document.title}, line ${line})` : ''}.`,
            lines: documents.length > 1 ? [known.line] : [known.line, line],
            suggestion: 'One of them may not exist: name the one that does in both places.',
          })
        } else if (!known) seen.set(group, { verb, line, at })
      }
    }
  })
  return found.slice(0, 10)
}

function stepsOf(sections: SectionNode[]): { text: string; line: number }[] {
  const found: { text: string; line: number }[] = []
  for (const node of walk(sections)) {
    for (const { kind, text, line } of node.steps)
      if (kind === 'command' && TASK.test(text)) found.push({ text: text.slice(0, 4000), line })
    if (found.length > 1000) break
  }
  return found
}

/** Items that name who has approved, beside a list of who signs: they should name the same. */
export function roleLists({ roles }: Read, items: ItemNode[]): Finding[] {
  const named = items.flatMap((item) => roleOfItem(item.title, item.required, item.line) ?? [])
  if (named.length < 2 || roles.length === 0 || named.some((role) => roles.includes(role))) return []
  const generic = new Set(['team', 'lead', 'owner', 'stake'])
  const key = (role: string) =>
    [...stemsOf(role)]
      .filter((stem) => !generic.has(stem))
      .sort()
      .join(' ')
  const signing = new Set(roles.map((role) => key(role.role)))
  const asked = new Set(named.map((role) => key(role.role)))
  const onlyAsked = named.filter((role) => !signing.has(key(role.role))).map((role) => role.role)
  const onlySigning = roles.filter((role) => !asked.has(key(role.role))).map((role) => role.role)
  if (onlyAsked.length + onlySigning.length === 0) return []
  const parts = [
    onlyAsked.length > 0 &&
      `${onlyAsked.join(', ')} must approve but ${onlyAsked.length === 1 ? 'has' : 'have'} no place to sign`,
    onlySigning.length > 0 &&
      `${onlySigning.join(', ')} sign${onlySigning.length === 1 ? 's' : ''} but ${onlySigning.length === 1 ? 'is' : 'are'} not asked to approve`,
  ]
  return [
    {
      code: 'roles-differ',
      severity: 'warning',
      message: `Two lists of who decides: ${parts.filter(Boolean).join('; ')}.`.slice(0, 1000),
      lines: [...named.map((role) => role.line), ...roles.map((role) => role.line)].slice(0, 50),
      suggestion: 'Let the same roles stand in both.',
    },
  ]
}
