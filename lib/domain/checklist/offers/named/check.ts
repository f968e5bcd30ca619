// A check that a line only names: what words make it, what else may stand beside them, and the probe that it comes to.
import type { Topic } from '@/lib/domain/checklist/lexicon/checks/topic'
import { type Draft, demanded, type Place } from '@/lib/domain/checklist/offers/draft'
import type { Said, Speech } from '@/lib/domain/checklist/offers/required/said'
import type { Needs } from '@/lib/domain/checklist/structure'

export type NamedLine = {
  /** The line without its check's technical names, as words. */
  said: Said
  /** The line itself. */
  text: string
  whole: Said
  /** Code spans of the line. */
  code: string[]
  document: Place
  /** The whole title of the item. */
  around: Said
  /** The line stands among what is watched after the deployment. */
  watched: boolean
}

export type NamedDraft = Pick<Draft, 'definition' | 'needs' | 'notes'> & {
  /** What it shows, where it shows less than the line asks. */
  says?: string
}

export type NamedCheck = {
  /** Technical names that are the same in every language; they are taken out of the line before its words are looked at. */
  token?: RegExp
  /** Of each group one must be said. */
  has?: Topic[][]
  may: Topic[]
  /** Unknown words that the check understands: numbers with units, values. */
  words?: RegExp
  /** It says no: "no errors in the logs". Otherwise a line that says no is none of this. */
  negated?: boolean
  drafts(line: NamedLine): NamedDraft[]
}

/** A check with what is worked out of it once: its technical names wherever they stand, and the topics that its lines may have. */
type Compiled = { check: NamedCheck; strip: RegExp | null; known: ReadonlySet<Topic> }

export function compile(check: NamedCheck): Compiled {
  return {
    check,
    strip: check.token ? new RegExp(check.token.source, 'gi') : null,
    known: new Set<Topic>([...(check.has ?? []).flat(), ...check.may, 'filler']),
  }
}

type Where = Pick<NamedLine, 'code' | 'document' | 'watched' | 'around'>

/** Whether every word of a line is explained by a check, so that nothing of what it asks goes unseen. */
export function lineFor(
  { check, strip, known }: Compiled,
  whole: Said,
  where: Where,
  speech: Speech,
): NamedLine | null {
  if (check.token ? !check.token.test(whole.text) : !(check.has ?? []).every((group) => whole.has(...group)))
    return null
  const said = strip ? speech.of(whole.text.replace(strip, ' ')) : whole
  if (!(check.has ?? []).every((group) => said.has(...group))) return null
  const explained = said.words.every(
    ({ topics, text: word }) => topics.some((topic) => known.has(topic)) || (check.words?.test(word) ?? false),
  )
  if (!explained || whole.uncertain || whole.vague || whole.negated !== (check.negated ?? false)) return null
  const { code, document, watched, around } = where
  return { said, text: whole.text, whole, code, document, watched, around }
}

/** A number with a unit of bytes, of share, of time; a range. */
export const AMOUNT = /^\d+(?:[a-z]{1,3})?$/

export const host = (line: NamedLine): { host: string; needs: Needs } => ({
  host: '{{HOST}}',
  needs: { variables: { HOST: siteHost(line.document.site) } },
})

export const baseUrl = ({ document }: NamedLine): Needs => ({
  variables: {
    BASE_URL: document.site || (document.localPorts[0] ? `http://localhost:${document.localPorts[0]}` : ''),
  },
})

const siteHost = (site: string): string => /^https?:\/\/([^/:]+)/.exec(site)?.[1] ?? ''

/** What one of each unit is in the unit of the figure. */
type Scales = Readonly<Record<string, number>>

/** The bound of the line as a comparison; null when it has none in one of these units. */
export function boundIn(line: NamedLine, name: string, good: 'low' | 'high', scales: Scales): string | null {
  const { bound } = line.whole
  const scale = scales[bound?.unit ?? '']
  return bound && scale !== undefined ? demanded(name, good, bound.threshold, scale) : null
}
