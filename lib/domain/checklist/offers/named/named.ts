// Probes for lines that name a check without giving a command.

import type { Topic } from '@/lib/domain/checklist/lexicon/checks/topic'
import type { Draft, Place } from '@/lib/domain/checklist/offers/draft'
import { compile, lineFor } from '@/lib/domain/checklist/offers/named/check'
import { DATA } from '@/lib/domain/checklist/offers/named/data'
import { DELIVERY } from '@/lib/domain/checklist/offers/named/delivery'
import { MACHINE } from '@/lib/domain/checklist/offers/named/machine'
import { MONITORING } from '@/lib/domain/checklist/offers/named/monitoring'
import { requestInText } from '@/lib/domain/checklist/offers/named/requests'
import { WEB } from '@/lib/domain/checklist/offers/named/web'
import { type Requirement, requirementOf } from '@/lib/domain/checklist/offers/required/requirement'
import type { Asked } from '@/lib/domain/checklist/offers/required/requirements-of'
import type { Said, Speech } from '@/lib/domain/checklist/offers/required/said'
import type { ItemNode, SectionNode } from '@/lib/domain/checklist/structure'
import { lineOf } from '@/lib/domain/probe/kinds/index'

const CHECKS = [...WEB, ...DATA, ...MACHINE, ...MONITORING, ...DELIVERY].map(compile)
const WITHOUT_TOKEN = CHECKS.filter(({ check }) => !check.token)
/** One look tells whether any technical name stands in a text. */
const ANY_TOKEN = new RegExp(CHECKS.flatMap(({ check }) => check.token?.source ?? []).join('|'), 'i')
const LONGEST = 300
const MOST = 8
const SUBJECTS: ReadonlySet<Topic> = new Set<Topic>([
  'database',
  'dns',
  'certificate',
  'firewall',
  'health',
  'alerts',
  'logs',
  'backup',
])
const CODE = /`([^`]{1,200})`/g
/** Between two things that one line asks for. */
const CONJUNCTION = /\s+(?:and|und|et|y|e|en|oraz|и)\s+|、|，|和|و(?=\p{L})/u

type Context = { document: Place; speech: Speech; code: string[]; watched: boolean; around: Said; subject: string }

/** A heading that only names a thing ("Database") goes without saying in the lines below it. */
function subjectOf({ title }: SectionNode, speech: Speech): string {
  const { words } = speech.of(title)
  return words.length > 0 &&
    words.length <= 2 &&
    words.every(({ topics }) => topics.some((topic) => SUBJECTS.has(topic)))
    ? title
    : ''
}

/** The checks whose words a text may hold, in their order. */
function candidates(whole: Said): typeof CHECKS {
  const named = ANY_TOKEN.test(whole.text)
  return (named ? CHECKS : WITHOUT_TOKEN).filter(
    ({ check }) => check.token || (check.has ?? []).every((group) => whole.has(...group)),
  )
}

function draftsFor(text: string, context: Context): Draft[] {
  const { speech, subject } = context
  for (const said of subject === '' ? [text] : [text, `${text} (${subject})`]) {
    const read = speech.of(said)
    for (const check of candidates(read)) {
      const line = lineFor(check, read, context, speech)
      const drafts = line ? check.check.drafts(line) : []
      if (drafts.length === 0) continue
      const own = requirementOf(text, 'title', speech)
      // What only the heading says is understood in part: "Connection from the app server" is tried from elsewhere.
      const fallback = said === text ? undefined : lineOf(drafts[0]?.definition ?? {})
      return drafts.map((draft) => {
        const says = draft.says ?? fallback
        return { ...draft, met: says === undefined ? [own] : [], settles: false, ...(says !== undefined && { says }) }
      })
    }
  }
  return []
}

/** Drafts for one part of a line: for the whole of it, or else for what stands on both sides of an "and". */
function forPart(part: Requirement, context: Context): Draft[] {
  const whole = draftsFor(part.text, context)
  if (whole.length > 0) return whole.map((draft) => ({ ...draft, met: draft.met.length > 0 ? [part] : [] }))
  const halves = part.text.split(CONJUNCTION)
  if (halves.length !== 2) return []
  return halves.flatMap((half) => {
    const drafts = draftsFor(half.trim(), context)
    return drafts.map((draft) => ({ ...draft, met: [], says: draft.says ?? half.trim() }))
  })
}

/**
 * Probes that the words of an item come to. `raw` is its line as written. A line is only understood when every word of it is: what is
 * half understood is left to a person, since a probe for the other half would look like an answer.
 */
export function namedDrafts(
  raw: string,
  { title }: ItemNode,
  section: SectionNode,
  asked: Asked,
  speech: Speech,
  document: Place,
): Draft[] {
  const code = Array.from(raw.slice(0, 2000).matchAll(CODE), ([, span = '']) => span)
  const context: Context = {
    document,
    speech,
    code,
    watched: section.kind === 'monitor',
    around: speech.of(title),
    subject: subjectOf(section, speech),
  }
  const lines = [...asked.title, ...asked.loose.filter(({ source }) => source === 'work' || source === 'field')]
  const request = requestInText(
    raw.slice(0, 2000).replace(/^\s*(?:[-*+]|\d+[.)])\s*(?:\[.?\])?\s*/, ''),
    document,
    speech,
  )
  if (request) return [{ ...request, met: request.met.length > 0 ? asked.title : [] }]
  const entire = asked.title.length > 1 && title.length <= LONGEST ? draftsFor(title, context) : []
  if (entire.length > 0)
    return entire.map((draft) => ({ ...draft, met: draft.met.length > 0 ? asked.title : [] })).slice(0, MOST)
  return lines
    .filter(({ text }) => text.length <= LONGEST)
    .flatMap((part) => {
      const written = part.source === 'work' ? requestInText(part.text, document, speech) : null
      return written ? [{ ...written, met: written.met.length > 0 ? [part] : [] }] : forPart(part, context)
    })
    .slice(0, MOST)
}
