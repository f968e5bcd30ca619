// Corrections live in the document: written into it, read back, kept when it changes.
import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { printAnnotation, readAnnotation } from '@/lib/domain/checklist/corrections/annotations'
import { carryOver } from '@/lib/domain/checklist/corrections/carry-over'
import { correct } from '@/lib/domain/checklist/corrections/correct'
import type { Correction } from '@/lib/domain/checklist/corrections/correction'
import { openOffers } from '@/lib/domain/checklist/corrections/open-offers'
import { structureDifference } from '@/lib/domain/checklist/difference'
import { itemsOf, nodesByKey } from '@/lib/domain/checklist/nodes'
import { parseChecklist } from '@/lib/domain/checklist/parse'
import { SectionKind } from '@/lib/domain/enums'

const TEXT = [
  '# Mooring',
  '',
  '## Lines out',
  '- [ ] Bow line',
  '  - Length: ____',
  '  - [ ] Knot checked',
  '- [ ] Server answers',
  '  ```bash',
  '  curl -s http://localhost:3000/health',
  '  ```',
  '',
  '| Task | Status |',
  '|---|---|',
  '| Fenders | ☐ |',
  '',
  '## Sign-off',
  '- **Mate**: ____ Date: ____',
].join('\n')

const apply = (text: string, ...corrections: Correction[]) => correct(text, parseChecklist(text), corrections)
const nodeOf = (text: string, title: string) => {
  const found = [...nodesByKey(parseChecklist(text).sections).values()].find((node) => node.title === title)
  if (!found) throw new Error(`nothing is called ${title}`)
  return found
}
const keyOf = (title: string, text = TEXT) => nodeOf(text, title).key

test('a section’s kind, an item’s duty, a blank’s type and bound, a role: each is read back as it was corrected, and nothing else changes', () => {
  const text = apply(
    TEXT,
    { key: keyOf('Lines out'), says: { kind: 'verify' } },
    { key: keyOf('Knot checked'), says: { required: false, verification: 'manual' } },
    { key: keyOf('Bow line'), says: { field: 'Length', type: 'number', unit: 'm', threshold: '< 30', required: true } },
    { key: keyOf('Fenders'), says: { required: false } },
    { says: { role: 'Mate', independent: false } },
    { says: { role: 'Harbour master' } },
  )
  expect(nodeOf(text, 'Lines out')).toMatchObject({ kind: 'verify' })
  expect(nodeOf(text, 'Knot checked')).toMatchObject({ required: false, verification: 'manual' })
  expect(nodeOf(text, 'Bow line').fields).toMatchObject([
    { label: 'Length', type: 'number', unit: 'm', required: true, threshold: { comparator: '<', value: 30 } },
  ])
  expect(nodeOf(text, 'Fenders')).toMatchObject({ required: false })
  expect(parseChecklist(text).roles).toMatchObject([
    { role: 'Mate', independent: false },
    { role: 'Harbour master', independent: true },
  ])
  expect(itemsOf(parseChecklist(text).sections).map((item) => item.key)).toEqual(
    itemsOf(parseChecklist(TEXT).sections).map((item) => item.key),
  )
  expect(parseChecklist(text).findings.filter((finding) => finding.code.startsWith('correction'))).toEqual([])
})

test('correcting again replaces what was said before', () => {
  const once = apply(TEXT, { key: keyOf('Lines out'), says: { kind: 'verify' } })
  const twice = correct(once, parseChecklist(once), [{ key: keyOf('Lines out', once), says: { kind: 'deploy' } }])
  expect(twice.match(/countersign:/g)).toHaveLength(1)
  expect(nodeOf(twice, 'Lines out')).toMatchObject({ kind: 'deploy' })
})

test('an accepted probe stands in the document, and its offer is gone', () => {
  const [offer] = parseChecklist(TEXT).offers
  if (!offer?.itemKey) throw new Error('no offer')
  const text = apply(TEXT, { key: offer.itemKey, probe: { definition: offer.definition } })
  expect(text).toContain('```probe')
  expect(nodeOf(text, 'Server answers')).toMatchObject({
    probe: { kind: 'http', method: 'GET', url: '{{BASE_URL}}/health', expect: ['status == 200'] },
  })
  expect(openOffers(parseChecklist(text))).toEqual([])
  expect(parseChecklist(text).coverage.lost).toBe(0)
})

test('a second probe of an item, and one of a section, stand as items of their own', () => {
  const probe = { definition: { kind: 'http', url: 'http://a/', expect: ['status == 200'] }, title: 'Front door' }
  const text = apply(TEXT, { key: keyOf('Lines out'), probe })
  expect(nodeOf(text, 'Front door')).toMatchObject({ probe: { url: 'http://a/' }, required: true })
})

test('a probe or a correction that makes no sense is a finding, not an error', () => {
  const text = `${TEXT}\n\n\`\`\`probe\nkind: http\n\`\`\`\n\n<!-- countersign: {kind: nonsense} -->\n<!-- countersign: {item: gone, required: false} -->\n\`\`\`probe\n{{{\n\`\`\``
  const { findings, coverage } = parseChecklist(text)
  expect(
    findings
      .map((finding) => finding.code)
      .filter((code) => /probe|correction/.test(code))
      .sort(),
  ).toEqual(['correction-invalid', 'correction-lost', 'probe-invalid', 'probe-invalid'])
  expect(coverage.lost).toBe(0)
})

describe('a changed document', () => {
  const corrected = apply(
    TEXT,
    { key: keyOf('Lines out'), says: { kind: 'verify' } },
    { key: keyOf('Knot checked'), says: { required: false } },
  )
  test('keeps what still applies, drops what is gone, and says so', () => {
    const carried = carryOver(
      corrected,
      TEXT.replace('  - [ ] Knot checked\n', '').replace('Bow line', 'Bow and stern line'),
    )
    expect(carried.kept).toBe(1)
    expect(carried.dropped).toEqual([`${keyOf('Knot checked')} item`])
    expect(nodeOf(carried.text, 'Lines out')).toMatchObject({ kind: 'verify' })
  })
  test('that says otherwise itself stays as it is', () => {
    const own = TEXT.replace('## Lines out', '## Lines out\n<!-- countersign: {kind: monitor} -->')
    expect(nodeOf(carryOver(corrected, own).text, 'Lines out')).toMatchObject({ kind: 'monitor' })
  })
  test('is told node by node', () => {
    const changes = structureDifference(
      parseChecklist(TEXT),
      parseChecklist(
        TEXT.replace('- [ ] Server answers', '- [x] Server answers')
          .replace('Fenders', 'Buoys')
          .replace('Mate', 'Captain'),
      ),
    )
    expect(changes.map(({ what, title }) => `${what} ${title}`)).toEqual([
      'changed Server answers',
      'added Buoys',
      'removed Fenders',
      'added Captain',
      'removed Mate',
    ])
  })
})

test('whatever is corrected, the same text gives the same structure, and no line is lost', () => {
  const texts = ['staging-release', 'production-cutover'].map((name) => readFileSync(`examples/${name}.md`, 'utf8'))
  fc.assert(
    fc.property(
      fc.constantFrom(...texts),
      fc.nat(),
      fc.constantFrom(...SectionKind.options),
      fc.boolean(),
      (text, pick, kind, required) => {
        const nodes = [...nodesByKey(parseChecklist(text).sections).values()]
        const node = nodes[pick % nodes.length]
        if (!node) return
        const changed = apply(text, { key: node.key, says: 'sections' in node ? { kind } : { required } })
        const structure = parseChecklist(changed)
        expect(structure.coverage.lost).toBe(0)
        expect(nodesByKey(structure.sections).get(node.key)).toMatchObject('sections' in node ? { kind } : { required })
        expect(structureDifference(parseChecklist(text), structure).length).toBeLessThanOrEqual(1)
      },
    ),
    { numRuns: 60 },
  )
})

test('what a comment says is what it said when it was printed', () => {
  fc.assert(
    fc.property(fc.string({ minLength: 1, maxLength: 100 }), fc.boolean(), (role, required) => {
      const read = readAnnotation(printAnnotation({ role, required }))
      if (typeof read === 'object' && read !== null && !role.includes('--')) expect(read).toEqual({ role, required })
      expect(printAnnotation({ role, required }).slice(4, -3)).not.toContain('-->')
    }),
  )
})
