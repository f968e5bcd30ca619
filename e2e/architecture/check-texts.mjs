// Finds texts of the interface that are outside of the catalogues (components/AREA/text.ts, app/text.ts).
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { parseSync } from '@swc/core'

const LETTER = /\p{L}/u
/** Attributes that are read or heard. */
const READ_ATTRIBUTES =
  /^(aria-(label|description|roledescription|valuetext)|alt|answer|caption|empty|explain|heading|hint|label|lead|legend|note|placeholder|submit|title)$/
/** Properties of tables and props that are read. */
const READ_PROPERTIES = /^(because|explain|hint|label|message|title)$/
/** The same letters in every language: units, protocols, keys, examples of code. */
const SAME_EVERYWHERE =
  /^(UTC|ms|kB|MB|s|min|h|d|p\d+|SHA-256|YAML|CEL|GO|HOLD|NO-GO|CONDITIONAL|[A-Z](\s[A-Z])?|https?:\/\/\S*)$/

const isText = (value) =>
  LETTER.test(value) && !SAME_EVERYWHERE.test(value.trim().replaceAll(/[^\p{L}\p{N}\s:/.-]/gu, ''))

/** The literals that an expression can become: of both sides of a choice, not of what is called or compared. */
function literalsOf(node) {
  if (node.type === 'StringLiteral') return [node]
  if (node.type === 'TemplateLiteral')
    return node.quasis.map((part) => ({ value: part.cooked ?? part.raw, span: part.span }))
  if (node.type === 'ConditionalExpression') return [...literalsOf(node.consequent), ...literalsOf(node.alternate)]
  if (node.type === 'ParenthesisExpression') return literalsOf(node.expression)
  if (node.type === 'BinaryExpression' && ['+', '??', '||'].includes(node.operator))
    return [...literalsOf(node.left), ...literalsOf(node.right)]
  if (node.type === 'BinaryExpression' && node.operator === '&&') return literalsOf(node.right)
  return []
}

function literalsOfAttribute({ name, value }) {
  const written = name.type === 'Identifier' ? name.value : `${name.namespace.value}:${name.name.value}`
  if (value === null || value === undefined || !READ_ATTRIBUTES.test(written)) return []
  return value.type === 'JSXExpressionContainer' ? literalsOf(value.expression) : literalsOf(value)
}

/** Texts of one file that no catalogue has. */
export function textsIn(source) {
  const found = []
  const add = (literals) => found.push(...literals.map(({ value }) => value.trim()).filter(isText))
  const visit = (node) => {
    if (Array.isArray(node)) for (const one of node) visit(one)
    if (Array.isArray(node) || typeof node !== 'object' || node === null) return
    if (node.type === 'JSXElement' || node.type === 'JSXFragment')
      for (const child of node.children) {
        if (child.type === 'JSXText') add([child])
        if (child.type === 'JSXExpressionContainer') add(literalsOf(child.expression))
      }
    if (node.type === 'JSXAttribute') add(literalsOfAttribute(node))
    if (node.type === 'KeyValueProperty' && READ_PROPERTIES.test(node.key.value)) add(literalsOf(node.value))
    for (const [key, value] of Object.entries(node)) if (key !== 'span') visit(value)
  }
  visit(parseSync(source, { syntax: 'typescript', tsx: true, target: 'es2022' }).body)
  return found
}

/** The components and pages of the interface. */
export function interfaceFiles() {
  return execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard', 'app', 'components'], {
    encoding: 'utf8',
  })
    .split('\0')
    .filter((file) => file.endsWith('.tsx'))
}

/** What is wrong, as lines to print. */
export function checkTexts(files) {
  return files.flatMap((file) =>
    textsIn(readFileSync(file, 'utf8')).map((text) => `${file}: “${text}” belongs into the catalogue of its area`),
  )
}
