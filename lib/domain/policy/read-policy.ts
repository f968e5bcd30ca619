// A policy as somebody typed it, in YAML: checked as a whole, each mistake at its line.
import { isMap, isNode, isScalar, isSeq, LineCounter, parseDocument, stringify } from 'yaml'
import type { z } from 'zod'
import { type PolicyRole, type WholePolicy, WrittenPolicy } from '@/lib/domain/policy/policy'
import { checkRule } from '@/lib/domain/policy/rule'

/** A mistake at a line of the text, the first being 1. */
export type Mistake = { line: number; message: string }
export type ReadPolicy = { ok: true; policy: WrittenPolicy } | { ok: false; mistakes: Mistake[] }

const LONGEST = 20_000
const MOST = 20

export type PolicyDocument = ReturnType<typeof parseDocument>

/** Where a member of the document stands; the nearest above it that has a place, when it has none itself. */
function lineOf(document: PolicyDocument, lines: LineCounter, path: PropertyKey[]): number {
  for (let depth = path.length; depth >= 0; depth--) {
    const way = path.slice(0, depth)
    const last = way.at(-1)
    const above: unknown = way.length > 0 ? document.getIn(way.slice(0, -1), true) : document.contents
    const key = isMap(above)
      ? above.items.find((pair) => isScalar(pair.key) && pair.key.value === last)?.key
      : undefined
    const node: unknown = key ?? (way.length === 0 || isSeq(above) ? document.getIn(way, true) : undefined)
    if (isNode(node) && node.range) return lines.linePos(node.range[0]).line
  }
  return 1
}

function sentence(path: PropertyKey[], message: string): string {
  return path.length > 0 ? `${path.map(String).join('.')}: ${message}` : message
}

/** Keys that nobody knows stand in the message of the mapping that holds them; they are told at their own line. */
function issuePaths(issue: z.core.$ZodIssue): PropertyKey[][] {
  return issue.code === 'unrecognized_keys' ? issue.keys.map((key) => [...issue.path, key]) : [issue.path]
}

/** The mistakes of a policy's rules, by the place where each stands. */
export function wrongRules({
  rules = [],
}: Pick<WrittenPolicy, 'rules'>): { path: (string | number)[]; message: string }[] {
  return rules.flatMap(({ expression }, at) => {
    const wrong = checkRule(expression)
    return wrong === null ? [] : [{ path: ['rules', at, 'expression'], message: wrong }]
  })
}

/** Null where the text nests deeper than the reader can follow. */
export function parsePolicyText(text: string, lineCounter = new LineCounter()): PolicyDocument | null {
  try {
    return parseDocument(text, { lineCounter, schema: 'core', strict: true, uniqueKeys: true, logLevel: 'silent' })
  } catch (error) {
    if (error instanceof RangeError) return null
    throw error
  }
}

/** Reads a policy. Total: any text gives a policy or at least one mistake. An empty text is a policy that says nothing. */
export function readPolicy(text: string): ReadPolicy {
  if (text.length > LONGEST)
    return { ok: false, mistakes: [{ line: 1, message: `A policy has at most ${LONGEST} characters.` }] }
  const lines = new LineCounter()
  const document = parsePolicyText(text, lines)
  if (!document)
    return { ok: false, mistakes: [{ line: 1, message: 'This is not YAML that can be read: it nests too deeply.' }] }
  const broken = document.errors.map((error) => ({
    line: lines.linePos(error.pos[0]).line,
    message: `This is not YAML: ${error.message.split('\n', 1)[0]}`,
  }))
  if (broken.length > 0) return { ok: false, mistakes: broken.slice(0, MOST) }
  let value: unknown
  try {
    value = document.toJS({ maxAliasCount: 0 })
  } catch {
    return {
      ok: false,
      mistakes: [{ line: 1, message: 'A policy repeats nothing by reference: write out what stands behind * and &.' }],
    }
  }
  const read = WrittenPolicy.safeParse(value ?? {})
  const found = read.success
    ? wrongRules(read.data)
    : read.error.issues.flatMap((issue) =>
        issuePaths(issue).map((path) => ({
          path,
          message: issue.code === 'unrecognized_keys' ? 'a policy knows no such word' : issue.message,
        })),
      )
  if (!read.success || found.length > 0) {
    return {
      ok: false,
      mistakes: found
        .slice(0, MOST)
        .map(({ path, message }) => ({ line: lineOf(document, lines, path), message: sentence(path, message) })),
    }
  }
  return { ok: true, policy: read.data }
}

/** A whole policy as YAML that reads back as the same. */
export function printPolicy(policy: WholePolicy, roles: PolicyRole[]): string {
  return stringify({ ...policy, roles }, { lineWidth: 0 })
}
