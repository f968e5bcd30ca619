// Renders the chart in deploy/helm without Helm: the part of Go's templates that the chart uses, so that the manifests are checked everywhere.
// What it does not know is an error, never left out.
import { stringify } from 'yaml'

type Node =
  | { kind: 'text'; text: string }
  | { kind: 'value'; code: string }
  | { kind: 'block'; keyword: string; code: string; body: Node[] }

interface Scope {
  dot: unknown
  root: unknown
  variables: Map<string, unknown>
  templates: Map<string, Node[]>
}

const TOKEN = /"[^"]*"|[()|]|\$?[A-Za-z0-9_.$]+/g
const BLOCKS = ['if', 'range', 'define']

/** Texts and tags in order; a dash of a tag takes the white space on its side away. */
function readTags(source: string): { code: string | null; text: string }[] {
  const parts: { code: string | null; text: string }[] = []
  let at = 0
  for (const match of source.matchAll(/\{\{-?\s*(.*?)\s*-?\}\}/gs)) {
    const [tag, code = ''] = match
    let text = source.slice(at, match.index)
    if (tag.startsWith('{{-')) text = text.trimEnd()
    parts.push({ code: null, text }, { code, text: '' })
    at = match.index + tag.length
    if (tag.endsWith('-}}')) while (/\s/.test(source[at] ?? '')) at++
  }
  return [...parts, { code: null, text: source.slice(at) }]
}

function parseNodes(source: string): Node[] {
  const root: Node[] = []
  const open: Node[][] = [root]
  for (const { code, text } of readTags(source)) {
    const into = open.at(-1) ?? root
    const keyword = code?.split(' ')[0] ?? ''
    if (code === null) into.push({ kind: 'text', text })
    else if (keyword === 'end') open.pop()
    else if (BLOCKS.includes(keyword)) {
      const body: Node[] = []
      into.push({ kind: 'block', keyword, code: code.slice(keyword.length).trim(), body })
      open.push(body)
    } else into.push({ kind: 'value', code })
  }
  if (open.length !== 1) throw new Error('A block of the template has no end.')
  return root
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null

function readPath(from: unknown, path: string): unknown {
  return path
    .split('.')
    .filter((key) => key !== '')
    .reduce((value, key) => (isObject(value) ? value[key] : undefined), from)
}

const isTrue = (value: unknown): boolean =>
  Array.isArray(value) ? value.length > 0 : isObject(value) ? Object.keys(value).length > 0 : Boolean(value)
const indent = (spaces: unknown, text: unknown) => `\n${String(text).replace(/^/gm, ' '.repeat(Number(spaces)))}`

const FUNCTIONS: Record<string, (scope: Scope, ...args: unknown[]) => unknown> = {
  quote: (_, value) => JSON.stringify(String(value)),
  nindent: (_, spaces, text) => indent(spaces, text),
  toYaml: (_, value) => stringify(value).trimEnd(),
  default: (_, fallback, value) => (isTrue(value) ? value : fallback),
  add: (_, ...values) => values.reduce<number>((sum, value) => sum + Number(value), 0),
  int: (_, value) => Math.trunc(Number(value)),
  gt: (_, left, right) => Number(left) > Number(right),
  trimPrefix: (_, prefix, text) =>
    String(text).startsWith(String(prefix)) ? String(text).slice(String(prefix).length) : text,
  include: (scope, name, dot) => {
    const body = scope.templates.get(String(name))
    if (!body) throw new Error(`The chart defines no template ${String(name)}.`)
    return renderNodes(body, { ...scope, dot, variables: new Map() })
  },
}

function readOperand(token: string, scope: Scope): unknown {
  if (token.startsWith('"')) return JSON.parse(token)
  if (/^\d+$/.test(token)) return Number(token)
  if (token.startsWith('.')) return readPath(scope.dot, token)
  const [name = '', ...rest] = token.split('.')
  if (name === '$') return readPath(scope.root, rest.join('.'))
  if (!scope.variables.has(name)) throw new Error(`The template uses ${token}, which nothing sets.`)
  return readPath(scope.variables.get(name), rest.join('.'))
}

/** The value of a pipeline; takes its tokens off the front, up to a closing bracket. */
function evaluate(tokens: string[], scope: Scope): unknown {
  let piped: unknown[] = []
  for (;;) {
    const [called, ...args] = readCommand(tokens, scope)
    const value = typeof called === 'function' ? called(scope, ...args, ...piped) : called
    if (tokens.shift() !== '|') return value
    piped = [value]
  }
}

function readCommand(tokens: string[], scope: Scope): unknown[] {
  const parts: unknown[] = []
  while (tokens.length > 0 && tokens[0] !== '|' && tokens[0] !== ')') {
    const token = tokens.shift() ?? ''
    const known = FUNCTIONS[token]
    parts.push(
      token === '(' ? evaluate(tokens, scope) : parts.length === 0 && known ? known : readOperand(token, scope),
    )
  }
  return parts
}

const evaluateCode = (code: string, scope: Scope) => evaluate([...(code.match(TOKEN) ?? [])], scope)

function renderRange(code: string, body: Node[], scope: Scope): string {
  const [, key, value, over = code] = /^(\$\w+), (\$\w+) := (.*)$/s.exec(code) ?? []
  const list = evaluateCode(over, scope)
  return Object.entries(isObject(list) ? list : {})
    .map(([name, one]) => {
      const variables = new Map(scope.variables)
      if (key && value) variables.set(key, name).set(value, one)
      return renderNodes(body, { ...scope, dot: one, variables })
    })
    .join('')
}

function renderBlock({ keyword, code, body }: Extract<Node, { kind: 'block' }>, scope: Scope): string {
  if (keyword === 'range') return renderRange(code, body, scope)
  if (keyword === 'if') return isTrue(evaluateCode(code, scope)) ? renderNodes(body, scope) : ''
  return ''
}

function renderNodes(nodes: Node[], scope: Scope): string {
  return nodes
    .map((node) => {
      if (node.kind === 'text') return node.text
      if (node.kind === 'block') return renderBlock(node, scope)
      const [, name, code] = /^(\$\w+) := (.*)$/s.exec(node.code) ?? []
      if (name && code) scope.variables.set(name, evaluateCode(code, scope))
      return name ? '' : String(evaluateCode(node.code, scope) ?? '')
    })
    .join('')
}

/** The manifests of a chart as text, by file. `files` has the templates by name, `root` what they see: Values, Chart and Release. */
export function renderChart(files: Record<string, string>, root: Record<string, unknown>): Record<string, string> {
  const templates = new Map<string, Node[]>()
  const parsed = Object.entries(files).map(([name, source]) => [name, parseNodes(source)] as const)
  for (const [, nodes] of parsed)
    for (const node of nodes)
      if (node.kind === 'block' && node.keyword === 'define') templates.set(JSON.parse(node.code), node.body)
  return Object.fromEntries(
    parsed.map(([name, nodes]) => [name, renderNodes(nodes, { dot: root, root, variables: new Map(), templates })]),
  )
}
