// Values in and out of expressions: what a probe saw becomes CEL, what an expression gives becomes JSON text of bounded size.
import { type CelInput, type CelValue, isCelList, isCelMap, isCelUint } from '@bufbuild/cel'
import { spend } from '@/lib/domain/probe/expression/budget'

const MAX_SHOWN = 2000
const MAX_DEPTH = 100

/**
 * A JSON-like value as CEL reads it. A whole number becomes an int, with as many digits as it has, and any other a
 * double; a number that is not finite becomes its name, which compares with no number. Maps are built by key, so that
 * no key of the target's choosing (`constructor`, `__proto__`) means anything. Throws below 100 levels of nesting,
 * which `parseJson` never gives.
 */
export function toCelInput(value: unknown, depth = 0): CelInput {
  if (value === null || value === undefined) return null
  if (depth > MAX_DEPTH) throw new Error('the answer nests too deeply')
  switch (typeof value) {
    case 'string':
    case 'boolean':
      return value
    case 'number':
      if (Number.isSafeInteger(value)) return BigInt(value)
      return Number.isFinite(value) ? value : String(value)
    case 'bigint':
      return value
    case 'object':
      return Array.isArray(value)
        ? meteredList(value.map((element) => toCelInput(element, depth + 1)))
        : toCelMap(value, depth)
    default:
      return null
  }
}

function toCelMap(value: object, depth: number): CelInput {
  const map = new Map<string, CelInput>()
  for (const [key, element] of Object.entries(value))
    if (element !== undefined) map.set(key, toCelInput(element, depth + 1))
  return map
}

/** A list that pays for each element that is walked over, so that nested `all` and `exists` end. */
export function meteredList<T>(elements: T[]): T[] {
  const values = elements.values.bind(elements)
  return Object.defineProperty(elements, 'values', {
    value: function* () {
      for (const element of values()) {
        spend(1)
        yield element
      }
    },
  })
}

/**
 * A list without elements that fails when it is walked over: "all of none" and "none of none" hold for any list that is
 * empty, which proves nothing. Its size can be asked for, and it equals `[]`.
 */
export function unprovenList(why: string): CelInput[] {
  return Object.defineProperty<CelInput[]>([], 'values', {
    value: () => {
      throw new Error(why)
    },
  })
}

/** A CEL value as plain JSON-like data, integers beyond 2^53 as bigint; what JSON cannot hold becomes its text. */
export function toPlain(value: CelValue): unknown {
  if (value === null || typeof value === 'string' || typeof value === 'boolean' || typeof value === 'number')
    return value
  if (typeof value === 'bigint') return plainInteger(value)
  if (isCelUint(value)) return plainInteger(value.value)
  if (isCelList(value)) return value.size === 0 ? [] : Array.from(value, toPlain)
  if (isCelMap(value))
    return Object.fromEntries(Array.from(value, ([key, element]) => [String(toPlain(key)), toPlain(element)]))
  return String(value)
}

function plainInteger(value: bigint): number | bigint {
  return value >= Number.MIN_SAFE_INTEGER && value <= Number.MAX_SAFE_INTEGER ? Number(value) : value
}

/** A text of at most about 2,000 characters; what was left out is said at its end. */
export function shorten(text: string, most = MAX_SHOWN): string {
  return text.length <= most ? text : `${text.slice(0, most)}… (${text.length} characters)`
}
