// The functions of our expressions: CEL's own with numbers that compare and compute as numbers, and each paid for by its work.
import {
  type CelFunc,
  type CelList,
  type CelMap,
  CelScalar,
  type CelValue,
  celEnv,
  celFunc,
  celMethod,
  isCelError,
  isCelList,
  isCelMap,
  isCelUint,
  listType,
} from '@bufbuild/cel'
import { strings } from '@bufbuild/cel/ext'
import { spend, spendNewText, spendText } from '@/lib/domain/probe/expression/budget'
import { LOOP_GUARD } from '@/lib/domain/probe/expression/tree'
import { meteredList } from '@/lib/domain/probe/expression/values'

const { BOOL, DOUBLE, DYN, INT, STRING } = CelScalar
const LIST = listType(DYN)

/** Of CEL's string extension, those whose result is no longer than what they are given. */
const SHRINKING = new Set([
  'charAt',
  'indexOf',
  'lastIndexOf',
  'lowerAscii',
  'upperAscii',
  'substring',
  'trim',
  'reverse',
])

/**
 * CEL keeps int and double apart in arithmetic. JSON does not say which it means by 5, so here they mix, and division
 * is never cut.
 */
const mixed = (name: string, compute: (left: number, right: number) => number): CelFunc[] => [
  celFunc(name, [INT, DOUBLE], DOUBLE, (left, right) => compute(Number(left), right)),
  celFunc(name, [DOUBLE, INT], DOUBLE, (left, right) => compute(left, Number(right))),
]

/**
 * As `mixed`, for comparisons: JavaScript compares a bigint with a double by value, whereas CEL's own would round the
 * bigint first.
 */
const compared = (name: string, holds: (left: number | bigint, right: number | bigint) => boolean): CelFunc[] => [
  celFunc(name, [INT, DOUBLE], BOOL, holds),
  celFunc(name, [DOUBLE, INT], BOOL, holds),
]

function divide(left: number, right: number): number {
  if (right === 0) throw new Error('division by zero')
  return left / right
}

function modulo(left: number, right: number): number {
  if (right === 0) throw new Error('division by zero')
  return left % right
}

/** Equality as CEL has it (numbers across types, lists and maps by content), paid for by element. */
function same(left: CelValue, right: CelValue): boolean {
  if (isCelList(left)) return isCelList(right) && left.size === right.size && sameLists(left, right)
  if (isCelMap(left)) return isCelMap(right) && left.size === right.size && sameMaps(left, right)
  if (typeof left === 'string') {
    spendText(left.length)
    return left === right
  }
  const [a, b] = [isCelUint(left) ? left.value : left, isCelUint(right) ? right.value : right]
  const numbers = (typeof a === 'number' || typeof a === 'bigint') && (typeof b === 'number' || typeof b === 'bigint')
  return numbers ? a >= b && a <= b : a === b
}

function sameLists(left: CelList, right: CelList): boolean {
  for (let at = 0; at < left.size; at++) if (!sameAt(left.get(at), right.get(at))) return false
  return true
}

function sameMaps(left: CelMap, right: CelMap): boolean {
  for (const [key, value] of left.entries()) if (!sameAt(value, right.get(key))) return false
  return true
}

function sameAt(left: CelValue | undefined, right: CelValue | undefined): boolean {
  spend(1)
  return left !== undefined && right !== undefined && same(left, right)
}

const STANDARD = celEnv().funcs.find('matches')

/** RE2 syntax, linear time: CEL's own engine, asked through its register so that it can be paid for. */
function matches(text: string, pattern: string): boolean {
  if (pattern.length > 500) throw new Error('a pattern may have at most 500 characters')
  spendText(text.length * 4)
  const result = STANDARD?.call(0, text, [pattern])
  if (isCelError(result)) throw new Error(result.message)
  return result === true
}

export const FUNCTIONS: CelFunc[] = [
  celFunc(LOOP_GUARD, [], BOOL, () => {
    spend(1)
    return true
  }),
  ...[...strings].filter((func) => SHRINKING.has(func.name)),
  ...mixed('_+_', (left, right) => left + right),
  ...mixed('_-_', (left, right) => left - right),
  ...mixed('_*_', (left, right) => left * right),
  ...mixed('_/_', divide),
  celFunc('_/_', [INT, INT], DOUBLE, (left, right) => divide(Number(left), Number(right))),
  celFunc('_/_', [DOUBLE, DOUBLE], DOUBLE, divide),
  ...mixed('_%_', modulo),
  celFunc('_%_', [DOUBLE, DOUBLE], DOUBLE, modulo),
  ...compared('_<_', (left, right) => left < right),
  ...compared('_<=_', (left, right) => left <= right),
  ...compared('_>_', (left, right) => left > right),
  ...compared('_>=_', (left, right) => left >= right),
  celFunc('_==_', [DYN, DYN], BOOL, same),
  celFunc('_!=_', [DYN, DYN], BOOL, (left, right) => !same(left, right)),
  celFunc('@in', [DYN, LIST], BOOL, (value, list) => {
    for (const element of list) if (sameAt(element, value)) return true
    return false
  }),
  celFunc('_+_', [STRING, STRING], STRING, (left, right) => {
    spendNewText(left.length + right.length)
    return left + right
  }),
  celFunc('_+_', [LIST, LIST], LIST, (left, right) => {
    spend(1 + (left.size + right.size) / 16)
    return meteredList([...left, ...right])
  }),
  celMethod('matches', STRING, [STRING], BOOL, function (pattern) {
    return matches(this, pattern)
  }),
  celFunc('matches', [STRING, STRING], BOOL, matches),
  celMethod('contains', STRING, [STRING], BOOL, function (part) {
    spendText(this.length)
    return this.includes(part)
  }),
  celMethod('split', STRING, [STRING], listType(STRING), function (separator) {
    spendText(this.length)
    const pieces = this.split(separator)
    spend(pieces.length)
    return meteredList(pieces)
  }),
]
