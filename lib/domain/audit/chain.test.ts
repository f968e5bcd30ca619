import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type ChainLine, verifyChain } from '@/lib/domain/audit/chain'
import { auditBody } from '@/lib/domain/audit/event'
import { printLine, readLine } from '@/lib/domain/audit/line'

const link = (prev: string, body: string) =>
  createHash('sha256').update(Buffer.from(prev, 'hex')).update(body).digest('hex')

/** A chain as the database writes it. */
function chainOf(count: number, name = 'Project “x”'): ChainLine[] {
  const lines: ChainLine[] = []
  let prev = '0'.repeat(64)
  for (let seq = 1; seq <= count; seq++) {
    const made = auditBody(
      { kind: 'system', name },
      { action: 'project.created', projectId: 'p', name: `${name} ${seq} "seq":1 "at":"@at@"` },
    )
    const body = `${made.beforeAt}2026-01-01T00:00:00.000Z${made.beforeSeq}${seq}${made.afterSeq}`
    const hash = link(prev, body)
    lines.push({ chain: 'p', seq, prev, body, hash })
    prev = hash
  }
  return lines
}

/** The same lines with every hash computed anew from `from` on, as somebody with the file but not the checkpoint would. */
function change(lines: ChainLine[], at: number, facts: Partial<ChainLine>): ChainLine[] {
  return lines.map((line, index) => (index === at ? { ...line, ...facts } : line))
}

describe('a history', () => {
  test('verifies as it was written, whatever people are called', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string(), async (name) => {
        expect((await verifyChain(chainOf(5, name), link)).intact).toBe(true)
      }),
      { numRuns: 50 },
    )
  })

  const LINES = chainOf(9)
  const fourth = LINES[3]
  const fifth = LINES[4]
  if (!fourth || !fifth) throw new Error('nine lines')
  const TAMPERS: [string, ChainLine[], number][] = [
    ['a text edited', change(LINES, 3, { body: fourth.body.replace('Project', 'Protest') }), 4],
    [
      'a text edited and hashed anew',
      change(LINES, 3, { body: `${fourth.body} `, hash: link(fourth.prev, `${fourth.body} `) }),
      5,
    ],
    ['a hash edited', change(LINES, 3, { hash: 'f'.repeat(64) }), 4],
    ['a link edited', change(LINES, 3, { prev: 'f'.repeat(64) }), 4],
    ['the first removed', LINES.slice(1), 2],
    ['one in the middle removed', LINES.filter((_, at) => at !== 3), 5],
    ['two swapped', change(change(LINES, 3, fifth), 4, fourth), 5],
    ['one said twice', [...LINES.slice(0, 4), fourth, ...LINES.slice(4)], 4],
    ['one told for another number', change(LINES, 3, { seq: 40 }), 40],
    ['one told for another chain', change(LINES, 3, { chain: 'q' }), 4],
    ['a text that is no event', change(LINES, 3, { body: 'x', hash: link(fourth.prev, 'x') }), 4],
    ['a time edited', change(LINES, 3, { body: fourth.body.replace('2026-01', '2025-01') }), 4],
  ]
  test.each(TAMPERS)('%s is found and named', async (_, lines, seq) => {
    const verified = await verifyChain(lines, link)
    expect(verified.intact).toBe(false)
    if (!verified.intact) expect(verified.firstBad.seq).toBe(seq)
  })

  test('a line is printed and read back to the letter; in any other spelling it is none, or does not hash', () => {
    const text = printLine(fourth)
    expect(readLine(text)).toMatchObject(fourth)
    for (const other of [
      ` ${text}`,
      text.replace('"v":1', '"v":1,"v":1'),
      text.replace('"v":1', '"v": 1'),
      text.replace(':4,', ':4.0,'),
    ]) {
      const line = readLine(other)
      expect(line && link(line.prev, line.body), other).not.toBe(fourth.hash)
    }
    for (const other of [`${text} `, text.slice(0, -1), text.replace('"hash"', '"hush"'), '[]', '{}', ''])
      expect(readLine(other), other).toBeNull()
  })

  test('a line whose members have numbers for names is read back as it was hashed, in its one order', () => {
    const body = '{"action":"item.decided","at":"x","chain":"p","is":{"10":1,"9":2},"seq":1,"v":1}'
    const text = printLine({ body, prev: '0'.repeat(64), hash: 'a'.repeat(64) })
    expect(text).toContain('{"9":2,"10":1}')
    expect(readLine(text)?.body).toBe(body)
    expect(readLine(text.replace('"action":"item.decided","at":"x"', '"at":"x","action":"item.decided"'))).toBeNull()
  })

  test('chains stand beside each other', async () => {
    const other = chainOf(3).map((line) => ({ ...line }))
    expect(await verifyChain([...LINES, ...other].slice(0, 9), link)).toMatchObject({
      intact: true,
      chains: { p: { events: 9 } },
    })
  })
})
