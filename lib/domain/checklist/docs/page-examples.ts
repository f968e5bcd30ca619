// The examples of a page of the documentation: a document in a block, and right below it a `yaml` block with what it becomes.
import { parse as parseYaml } from 'yaml'

export type PageExample = {
  /** The heading above it. */
  heading: string
  /** One-based line of the page on which the example opens. */
  line: number
  text: string
  /** What the block titled `becomes` says; null where none stands right below the example. */
  becomes: Record<string, unknown> | null
}

type Fence = { info: string; text: string; line: number; endLine: number; heading: string }

const OPENS = /^(`{3,10})([^`]{0,200})$/
const HEADING = /^#{2,6} (.{1,200})$/
const BECOMES = 'yaml title="becomes"'

function fencesOf(page: string): Fence[] {
  const lines = page.split('\n')
  const found: Fence[] = []
  let heading = ''
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] ?? ''
    heading = HEADING.exec(line)?.[1] ?? heading
    const [, mark, info = ''] = OPENS.exec(line) ?? []
    if (mark === undefined) continue
    const end = lines.indexOf(mark, at + 1)
    if (end === -1) throw new Error(`The block that opens in line ${at + 1} of the page is never closed`)
    found.push({ info, text: lines.slice(at + 1, end).join('\n'), line: at + 1, endLine: end + 1, heading })
    at = end
  }
  return found
}

function mappingOf(text: string, line: number): Record<string, unknown> {
  const read: unknown = parseYaml(text)
  if (typeof read !== 'object' || read === null || Array.isArray(read))
    throw new Error(`The block in line ${line} of the page is no mapping`)
  return Object.fromEntries(Object.entries(read))
}

/** All examples of a page, in its order. */
export function examplesOf(page: string): PageExample[] {
  const fences = fencesOf(page)
  return fences.flatMap(({ info, text, line, endLine, heading }, at) => {
    const below = fences[at + 1]
    const becomes = below?.info === BECOMES && below.line === endLine + 2 ? mappingOf(below.text, below.line) : null
    return info === 'markdown' || becomes ? [{ heading, line, text, becomes }] : []
  })
}
