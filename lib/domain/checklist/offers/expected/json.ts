// JSON that a document shows as the expected answer, as expectations of the body.
import { quoted } from '@/lib/domain/checklist/offers/draft'

/** JSON within a text, with the `#` of comments taken off; undefined when there is none. */
export function jsonOf(text: string): unknown {
  const start = text.search(/[{[]/)
  if (start === -1) return undefined
  const bare = text.slice(start, start + 20_000).replace(/^[ \t]{0,40}(?:#|\/\/)[ \t]?/gm, '')
  for (
    let end = bare.length, tries = 0;
    end > 0 && tries < 20;
    end = Math.max(bare.lastIndexOf('}', end - 1), bare.lastIndexOf(']', end - 1)), tries++
  ) {
    const piece = bare.slice(0, end + 1)
    try {
      return JSON.parse(piece)
    } catch {
      // A sentence may follow: a shorter piece is tried.
    }
  }
  return undefined
}

export const member = (path: string, key: string): string =>
  /^[A-Za-z_]\w*$/.test(key) ? `${path}.${key}` : `${path}[${quoted(key)}]`

/** A value that a sample shows and that the next answer will not have: an id, a time, a token. */
const SAMPLE =
  /^[0-9a-f]{8}-[0-9a-f]{4}|^[0-9a-f]{8}-?\.{3}|^\d{4}-\d{2}-\d{2}T|^eyJ|^(?:ey|sk|pk|tok)[-_]|^[0-9a-f]{16,}$|^\[.*\]$|^<.*>$|^\.{3}$|^…$/i
const SAMPLE_KEY =
  /(?:^|_)(?:id|uuid|token|timestamp|time|date|uptime|version|hash|commit|duration|pid|created|updated|at)$|(?:Id|At|Token|Time)$/

/** `ids`: sample ids and the names that they are captured under. `sent`: whether the document sends a value itself, so that it must come back. */
export type Samples = { ids: ReadonlyMap<string, string>; sent: (value: string) => boolean }

/** `complete`: all that the sample shows is asserted. */
export type JsonExpectations = { expect: string[]; complete: boolean; captures: Record<string, string> }

function merge(parts: JsonExpectations[]): JsonExpectations {
  return {
    expect: parts.flatMap(({ expect }) => expect),
    complete: parts.every(({ complete }) => complete),
    captures: Object.assign({}, ...parts.map(({ captures }) => captures)),
  }
}

const only = (...expect: string[]): JsonExpectations => ({ expect, complete: true, captures: {} })

function expectText(value: string, path: string, key: string, samples: Samples): JsonExpectations {
  const name = samples.ids.get(value)
  if (name !== undefined) return { expect: [`${path} != ""`], complete: true, captures: { [name]: path } }
  if (SAMPLE.test(value) || (SAMPLE_KEY.test(key) && !samples.sent(value))) return only(`${path} != ""`)
  const cut = /\.{3}|…/.exec(value)
  if (!cut) return only(`${path} == ${quoted(value)}`)
  const start = value.slice(0, cut.index).trimEnd()
  return start.length >= 3 ? only(`${path}.startsWith(${quoted(start)})`) : only(`${path} != ""`)
}

/** Expectations for a JSON value. Numbers of a sample that count or measure something are asserted as they are written. */
export function expectJson(value: unknown, path: string, samples: Samples, key = ''): JsonExpectations {
  if (typeof value === 'string') return expectText(value, path, key, samples)
  if (typeof value === 'number') {
    if (!Number.isInteger(value)) return { expect: [`${path} >= 0.0`], complete: false, captures: {} }
    return SAMPLE_KEY.test(key) ? only(`${path} >= 0`) : only(`${path} == ${value}`)
  }
  if (typeof value === 'boolean') return only(`${path} == ${value}`)
  if (value === null) return only(`${path} == null`)
  if (Array.isArray(value)) {
    if (value.every((one) => typeof one === 'string' || typeof one === 'number'))
      return value.length > 0 ? only(`${path} == ${JSON.stringify(value)}`) : only(`size(${path}) == 0`)
    const shown = value.slice(0, 5).map((one, at) => expectJson(one, `${path}[${at}]`, samples))
    const all = merge([only(`size(${path}) == ${value.length}`), ...shown])
    return { ...all, complete: all.complete && value.length <= 5 }
  }
  if (typeof value === 'object') {
    const entries = Object.entries(value)
    const all = merge(entries.slice(0, 20).map(([name, inner]) => expectJson(inner, member(path, name), samples, name)))
    return { ...all, complete: all.complete && entries.length <= 20 }
  }
  return { expect: [], complete: false, captures: {} }
}

/** Ids that samples of answers show, each with the name that it is captured under: `{ "vi_user_id": "550e8400-..." }`. */
export function sampleIdsOf(texts: string[]): Map<string, string> {
  const found = new Map<string, string>()
  for (const text of texts)
    for (const [, key = '', value = ''] of text
      .slice(0, 20_000)
      .matchAll(/"([A-Za-z_]\w{0,60})"\s*:\s*"([^"]{4,80})"/g))
      if (
        /^[0-9a-f]{6,}[0-9a-f-]*\.{3}$|^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i.test(value) &&
        !found.has(value)
      )
        found.set(value, key.replace(/([a-z])([A-Z])/g, '$1_$2').toUpperCase())
  return found
}
