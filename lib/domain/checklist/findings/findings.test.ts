// What is noticed in small documents, in whole ones, and in those of one release; all expectations are by hand.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { FINDING_CODES, type FindingCode } from '@/lib/domain/checklist/findings/codes'
import { contradictions } from '@/lib/domain/checklist/findings/contradictions/contradictions'
import { counted, finding, listed } from '@/lib/domain/checklist/findings/finding'
import { DOCUMENTS } from '@/lib/domain/checklist/findings/fixtures/documents'
import { EXAMPLES } from '@/lib/domain/checklist/findings/fixtures/examples'
import { RELEASES } from '@/lib/domain/checklist/findings/fixtures/releases'
import type { Row } from '@/lib/domain/checklist/findings/fixtures/row'
import { COMMANDS, ENVIRONMENTS, PLACEHOLDERS } from '@/lib/domain/checklist/findings/fixtures/rows-commands'
import { BOUNDS, OTHER_CONTRADICTIONS } from '@/lib/domain/checklist/findings/fixtures/rows-contradictions'
import { VAGUE_BOUNDS, VAGUE_CRITERIA } from '@/lib/domain/checklist/findings/fixtures/rows-criteria'
import { GUIDES, STATES } from '@/lib/domain/checklist/findings/fixtures/rows-documents'
import { lint } from '@/lib/domain/checklist/findings/lint'
import { vocabularyOf } from '@/lib/domain/checklist/lexicon/vocabulary'
import { parseChecklist } from '@/lib/domain/checklist/parse'
import { hideSecrets } from '@/lib/domain/checklist/source/secrets'
import { readSource } from '@/lib/domain/checklist/source/source'
import type { Finding } from '@/lib/domain/checklist/structure'
import { memoize } from '@/lib/domain/memoize'

const isQuestion = ({ severity }: Finding): boolean => severity === 'question'
/** The findings of a text; the rows of the groups are read by several tests. */
const read = memoize(2000, (text: string): Finding[] => parseChecklist(hideSecrets(text).text).findings)
const rowsOf = (findings: Finding[]): string[] => findings.map(({ code, lines }) => `${lines[0]} ${code}`)
const noticed = (text: string): string[] => rowsOf(read(text).filter((found) => !isQuestion(found)))

const GROUPS: Readonly<Record<string, readonly Row[]>> = {
  'criteria that nothing measures': VAGUE_CRITERIA,
  'bounds without a number': VAGUE_BOUNDS,
  'bounds that differ': BOUNDS,
  'other contradictions': OTHER_CONTRADICTIONS,
  commands: COMMANDS,
  'files of another environment': ENVIRONMENTS,
  placeholders: PLACEHOLDERS,
  'what a document says of itself': STATES,
  guides: GUIDES,
}

describe.each(Object.entries(GROUPS))('%s', (_, rows) => {
  test.each(rows)('%s', (_name, text, findings) => {
    expect(noticed(text)).toEqual(findings)
  })
})

describe('whole documents', () => {
  const folder = 'lib/domain/checklist/fixtures'
  test.each(Object.entries(DOCUMENTS))('%s', (name, findings) => {
    expect(noticed(readFileSync(join(folder, name), 'utf8'))).toEqual(findings)
  })
  test('every document has its list', () => {
    const names = readdirSync(folder).filter((name) => name.endsWith('.md'))
    expect(Object.keys(DOCUMENTS).sort()).toEqual(names.sort())
  })
})

describe('documents of one release', () => {
  test.each(RELEASES)('$name', ({ documents, found }) => {
    const findings = contradictions(documents.map((text) => parseChecklist(text)))
    expect(rowsOf(findings)).toEqual(found.map(({ row }) => row))
    findings.forEach(({ message, lines }, at) => {
      for (const part of found[at]?.says ?? []) expect(message).toContain(part)
      expect(lines).toHaveLength(1)
    })
  })
})

const seeds = process.env.COUNTERSIGN_SEEDS ?? ''
describe.skipIf(seeds === '' || !existsSync(seeds))('the twelve contradictions of five real checklists', () => {
  const structure = (start: string) => {
    const name = readdirSync(seeds).find((candidate) => candidate.startsWith(start)) ?? ''
    return parseChecklist(hideSecrets(readFileSync(join(seeds, name), 'utf8')).text)
  }
  const found = (start: string) =>
    structure(start).findings.flatMap(({ code, lines }) => lines.map((line) => `${code} ${line}`))
  test('between the checklist and the runbook of one release', () => {
    const findings = contradictions([structure('000'), structure('001')])
    expect(rowsOf(findings)).toEqual([
      '377 bounds-differ',
      '414 bounds-differ',
      '86 commands-differ',
      '205 names-differ',
    ])
    const places = ['357', '359', '49', '91']
    findings.forEach(({ message }, at) => {
      expect(message).toContain(`line ${places[at]}`)
    })
  })
  test.each([
    ['000', ['count-padded 316', 'samples-few 377']],
    ['001', ['counts-differ 279', 'counts-differ 389', 'restore-plain 339', 'command-endless 373']],
    ['002', ['durations-differ 4', 'durations-differ 433']],
    ['003', ['durations-differ 204', 'durations-differ 230']],
    ['004', ['environment-wrong 257', 'environment-wrong 271']],
  ])('within %s', (start, expected) => {
    expect(expected.filter((row) => !found(start).includes(row))).toEqual([])
  })
  test('nothing is said against each other by documents of different projects', () => {
    expect(contradictions([structure('002'), structure('003'), structure('004')])).toEqual([])
  })
})

describe('codes', () => {
  const codes = Object.keys(FINDING_CODES)
  test.each(Object.entries(EXAMPLES))('%s has a document that raises it', (code, text) => {
    const findings = read(text).filter((found) => found.code === code)
    expect(findings).toHaveLength(1)
    expect(findings[0]?.severity).toBe(FINDING_CODES[code as FindingCode].severity)
  })
  test('every finding has a code of the table, its severity, and something to do', () => {
    const texts = [
      ...Object.values(GROUPS)
        .flat()
        .map(([, text]) => text),
      ...Object.values(EXAMPLES),
    ]
    for (const found of texts.flatMap((text) => read(text))) {
      expect(codes).toContain(found.code)
      expect(found.severity).toBe(FINDING_CODES[found.code as FindingCode].severity)
      expect(found.lines.length).toBeGreaterThan(0)
      if (found.code !== 'format') expect(found.suggestion).toBeTruthy()
    }
  })
  test('messages and what to do are sentences', () => {
    for (const { means, todo } of Object.values(FINDING_CODES)) {
      expect(means).toMatch(/^(?:["\p{Lu}]|wc |pg_).*[.]$/u)
      expect(todo).toMatch(/^\p{Lu}.*[.…"]$/u)
    }
  })
  test('a finding takes its severity and suggestion from its code, and sorts its lines', () => {
    expect(finding('claimed', 'm', [3, 1, 3])).toMatchObject({
      severity: 'warning',
      lines: [1, 3],
      suggestion: FINDING_CODES.claimed.todo,
    })
    expect(finding('claimed', 'm', [1], 'Other.').suggestion).toBe('Other.')
  })
  test.each([
    [1, '1 line'],
    [3, '3 lines'],
  ])('%d is counted', (count, text) => {
    expect(counted(count, 'line', 'lines')).toBe(text)
  })
  test.each([
    [['a'], 'a'],
    [['a', 'b'], 'a and b'],
    [['a', 'b', 'c'], 'a, b and c'],
    [['a', 'b', 'c', 'd', 'e'], 'a, b, c and 2 more'],
  ])('%j is listed', (names, text) => {
    expect(listed(names)).toBe(text)
  })
})

describe('any text', () => {
  const pieces = [
    ...Object.values(GROUPS).flatMap((rows) => rows.flatMap(([, text]) => text.split('\n'))),
    ...['[', '<', '>', '`', '```', '0', '1/1', '(9)', 'p99', 'Test 3:', '|', 'DROP TABLE', '/v1/x', '**', '☐'],
  ]
  const anyText = fc
    .array(fc.oneof(fc.constantFrom(...pieces), fc.string()), { maxLength: 60 })
    .map((lines) => lines.join('\n'))
  test('gives at most 100 findings, in the order of their lines, and never throws', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { lines } = readSource(text)
        const found = lint(parseChecklist(text), lines, vocabularyOf(text))
        expect(found.length).toBeLessThanOrEqual(100)
        const firsts = found.map((one) => one.lines[0] ?? 0)
        expect(firsts).toEqual([...firsts].sort((one, other) => one - other))
        for (const one of found) expect(Math.max(...one.lines)).toBeLessThanOrEqual(lines.length)
      }),
      { numRuns: 150 },
    )
  })
  const repeated = (line: (at: number) => string): string =>
    `# Production release\n\n${Array.from({ length: 4000 }, (_, at) => line(at)).join('\n')}`
  test.each([
    ['facts', repeated((at) => `**Start ${at}:** ${(at % 90) + 1} hours before the production deployment`)],
    ['bounds', repeated((at) => `- [ ] Checkout API p95 latency < ${at} ms`)],
    ['tests', repeated((at) => `- [ ] Test ${at % 900}: name${at}`)],
    ['counts', repeated((at) => `- [ ] Suite 10/${10 + at} passed`)],
    ['approvals', repeated((at) => `- [ ] Team${at} approved`)],
    ['soaks', repeated((at) => `- [ ] Soak of ${at + 1} hours`)],
    ['brackets', repeated(() => '[a-b <c [[ '.repeat(20))],
  ])('4,000 lines of %s are compared in less than a second', (_, text) => {
    const structure = parseChecklist(text)
    const { lines } = readSource(text)
    const words = vocabularyOf(text)
    const before = process.cpuUsage()
    lint(structure, lines, words)
    contradictions([structure, structure, structure])
    const { user } = process.cpuUsage(before)
    expect(user / 1e6).toBeLessThan(1)
  })
  test('several documents never throw either', () => {
    fc.assert(
      fc.property(fc.array(anyText, { maxLength: 4 }), (texts) => {
        expect(Array.isArray(contradictions(texts.map((text) => parseChecklist(text))))).toBe(true)
      }),
      { numRuns: 50 },
    )
  })
})
