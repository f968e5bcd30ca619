// Looks for the words of vocabulary.mjs in names, texts of the interface and documents.
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { extname } from 'node:path'
import { parseSync } from '@swc/core'
import { ALLOWED, NAME_PARTS, PHRASES } from './vocabulary.mjs'

const SOURCE = /^(app|components|lib|prisma|e2e|bench|docs)\/.*\.(ts|tsx|mjs)$/
/** Texts of tests quote documents, and what an interface must not say. */
const TEXTS_OF = /^(app|components|lib)\/(?!.*\.(test|fixture)\.)/
const DOCUMENT = /^(README|CONTRIBUTING|SECURITY)\.md$|^docs\/.*\.md$/
const BROKEN = 'e2e/architecture/broken/'
const LISTS = /^e2e\/architecture\/(check-)?vocabulary\.mjs$/

/** The parts of a name in lower case: `toldOf` and `TOLD_OF` are `told` and `of`. */
export function partsOf(name) {
  return name
    .replace(/([a-z0-9])([A-Z])/g, '$1_$2')
    .replace(/([A-Z])([A-Z][a-z])/g, '$1_$2')
    .toLowerCase()
    .split(/[_$]+/)
}

function read(file, text) {
  const names = new Set()
  const texts = []
  const isTypeScript = extname(file) !== '.mjs'
  const tree = parseSync(text, {
    syntax: isTypeScript ? 'typescript' : 'ecmascript',
    tsx: file.endsWith('.tsx'),
    target: 'es2022',
  })
  const visit = (node) => {
    if (Array.isArray(node)) for (const one of node) visit(one)
    if (Array.isArray(node) || typeof node !== 'object' || node === null) return
    if (node.type === 'ImportDeclaration') return visit(node.specifiers)
    if (node.type === 'Identifier') names.add(node.value)
    if (node.type === 'StringLiteral' || node.type === 'JSXText') texts.push(node.value)
    if (node.type === 'TemplateElement') texts.push(node.raw)
    for (const [key, value] of Object.entries(node)) if (key !== 'span') visit(value)
  }
  visit(tree.body)
  return { names: [...names], texts }
}

/** Violations of one file, as `{ file, word, kind, instead }`; `file` decides what is looked at. */
export function violationsIn(file, text) {
  const found = []
  const phrases = (texts) => {
    for (const [pattern, instead] of PHRASES)
      for (const one of texts) {
        const [word] = pattern.exec(one) ?? []
        if (word) found.push({ file, kind: 'text', word, instead })
      }
  }
  if (DOCUMENT.test(file)) phrases([text])
  if (!SOURCE.test(file)) return found
  const { names, texts } = read(file, text)
  for (const name of names)
    for (const part of partsOf(name))
      if (Object.hasOwn(NAME_PARTS, part))
        found.push({ file, kind: 'name', word: part, name, instead: NAME_PARTS[part] })
  if (TEXTS_OF.test(file)) phrases(texts)
  return found
}

const excuses = (entry, { file, kind, word, name }) =>
  file.startsWith(entry.in) &&
  (kind === 'text'
    ? entry.phrases === true
    : (entry.parts?.includes(word) ?? false) || (entry.names?.includes(name) ?? false))

/** What is wrong, as lines to print. `files` are paths in the repository. */
export function checkVocabulary(files) {
  const used = new Set()
  const lines = files.flatMap((file) =>
    violationsIn(file, readFileSync(file, 'utf8')).flatMap((violation) => {
      const entry = ALLOWED.find((one) => excuses(one, violation))
      if (entry) used.add(entry)
      return entry ? [] : [`${file}: “${violation.name ?? violation.word}”: write ${violation.instead}`]
    }),
  )
  const idle = ALLOWED.filter((entry) => !used.has(entry)).map(
    (entry) => `vocabulary.mjs allows something in ${entry.in} that is not there`,
  )
  return [...new Set([...lines, ...idle])]
}

/** The files that are checked: all but the planted breaks and the lists of words themselves. */
export function checkedFiles() {
  return execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], { encoding: 'utf8' })
    .split('\0')
    .filter((file) => (SOURCE.test(file) || DOCUMENT.test(file)) && !file.startsWith(BROKEN) && !LISTS.test(file))
    .filter((file) => !file.includes('/generated/'))
}
