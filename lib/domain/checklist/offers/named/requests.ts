// Requests that a line writes out: `GET /orders returns 200`, "/api/campaigns → 200", "https://shop.example answers 200".

import { type Draft, named, type Place, placesIn } from '@/lib/domain/checklist/offers/draft'
import { answerExpectations, statusesIn } from '@/lib/domain/checklist/offers/expected/answer'
import { requirementOf } from '@/lib/domain/checklist/offers/required/requirement'
import type { Speech } from '@/lib/domain/checklist/offers/required/said'
import { readUrlShape } from '@/lib/domain/probe/definition/placeholder'

const TARGET =
  /(?:\b(GET|HEAD)\s+)?`?(?:\b(GET|HEAD)\s+)?(https?:\/\/[^\s`"'<>)\]]{3,300}|(?<![\w.:/])\/[A-Za-z][^\s`"'<>)\],;]{0,200})`?/
/** A method that changes something. */
const SENDS = /\b(?:POST|PUT|PATCH|DELETE)\b/
/** Words of the answer itself. */
const OF_THE_ANSWER = /^(?:\d+(?:ms|s)?|ok|http|https|status|code|get|head|response|ms|s|endpoint|url)$/

/** The request that a line asks for, with the status or the time that it names; null when it names neither. */
export function requestInText(text: string, document: Place, speech: Speech): Draft | null {
  const found = text.includes('/') ? TARGET.exec(text) : null
  if (!found) return null
  const [whole, before, inside, target = ''] = found
  const rest = `${text.slice(0, found.index)} ${text.slice(found.index + whole.length)}`.replace(/`/g, '').trim()
  const requirement = requirementOf(rest, 'title', speech)
  if (statusesIn(requirement).length === 0 && requirement.said.bound === null) return null
  const expect = answerExpectations(requirement, 'body')
  if (!expect || requirement.said.uncertain) return null
  const absolute = target.startsWith('http')
  const url = named(absolute ? target.replace(/[.,:]$/, '') : `{{BASE_URL}}${target.replace(/[.,:]$/, '')}`)
  if (readUrlShape(url)) return null
  const status = expect.some((one) => one.startsWith('status')) ? [] : ['status == 200']
  const explained = requirement.said.words.every(
    ({ topics, text: word }) =>
      OF_THE_ANSWER.test(word) ||
      topics.some(
        (topic) =>
          topic === 'filler' ||
          topic === 'reach' ||
          topic === 'redirect' ||
          topic === 'tests' ||
          topic === 'certificate' ||
          topic === 'latency',
      ),
  )
  const method = before ?? inside ?? 'GET'
  if (SENDS.test(rest)) return null
  const variables = Object.fromEntries(placesIn(url).map((name) => [name, name === 'BASE_URL' ? document.site : '']))
  return {
    definition: { kind: 'http', method, url, expect: [...status, ...expect] },
    needs: Object.keys(variables).length > 0 ? { variables } : {},
    notes: [],
    met: explained ? [requirementOf(text, 'title', speech)] : [],
    settles: false,
    says: `${method} ${url}: ${expect.join(', ')}`,
  }
}
