import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { ReleaseSnapshot } from '@/lib/domain/release/snapshot/snapshot'
import { contentHash, SignedContent, signedContent } from '@/lib/domain/signature/content'
import { contentDifference } from '@/lib/domain/signature/difference'
import { EARLIER, field, item, LATER, question, signature, snapshot } from '@/lib/domain/verdict/snapshot.fixture'

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')
const hash = (given: ReleaseSnapshot) => contentHash(signedContent(given), sha256)
const BASE = snapshot({
  items: [
    item('a', {
      fields: [field('f', { value: 1, type: 'number' })],
      evidence: [
        { id: 'e', kind: 'note', title: 'n', sha256: 'x', size: 1, url: null, createdBy: 'y', createdAt: EARLIER },
      ],
    }),
    item('b'),
  ],
  roles: [{ role: 'QA', required: true, quorum: 1, independent: true, position: 0 }],
})
const REQUESTED: ReleaseSnapshot = { ...BASE, questions: [question('q')] }
const answered = { answer: 'prose', answeredById: 'ada', answeredBy: 'Ada', answeredAt: EARLIER } as const
const [a, b] = BASE.items
if (!a || !b) throw new Error('the base has two items')

const COVERED: Record<string, ReleaseSnapshot> = {
  outcome: { ...BASE, items: [{ ...a, outcome: 'failed' }, b] },
  reason: { ...BASE, items: [{ ...a, reason: 'so' }, b] },
  'who decided': { ...BASE, items: [{ ...a, decidedById: 'other' }, b] },
  'a value': { ...BASE, items: [{ ...a, fields: [field('f', { value: 2, type: 'number' })] }, b] },
  evidence: { ...BASE, items: [{ ...a, evidence: [] }, b] },
  'a probe': { ...BASE, items: [{ ...a, probeSha256: 'p' }, b] },
  'a finished run': {
    ...BASE,
    items: [
      {
        ...a,
        run: {
          id: 'u',
          number: 1,
          status: 'passed',
          requestedBy: '',
          requestedAt: EARLIER,
          finishedAt: EARLIER,
          resultSha256: 'r',
          freshUntil: null,
          summary: null,
        },
      },
      b,
    ],
  },
  'required or not': { ...BASE, items: [a, { ...b, required: false }] },
  'an item less': { ...BASE, items: [a] },
  'a waiver': {
    ...BASE,
    waivers: [
      { id: 'w', itemId: 'a', reason: 'r', grantedById: 'g', grantedAt: EARLIER, expiresAt: LATER, revokedAt: null },
    ],
  },
  'an issue': {
    ...BASE,
    issues: [{ id: 'i', number: 1, title: 't', severity: 'low', itemId: null, resolvedAt: null }],
  },
  'a criterion': { ...BASE, criteria: [{ id: 'c', mode: 'go-if-all', text: 't', itemId: null, holds: true }] },
  'an open question': REQUESTED,
  'an answered question': { ...BASE, questions: [question('q', answered)] },
  'the rules': { ...BASE, policy: { freshForSeconds: 60, allowConditional: true } },
  'a quorum': { ...BASE, roles: BASE.roles.map((role) => ({ ...role, quorum: 2 })) },
  'the version': { ...BASE, version: '2' },
  'a new round': { ...BASE, round: 2 },
}

describe('what a signature covers', () => {
  test.each(Object.keys(COVERED))('%s makes it another content', (what) => {
    const changed = COVERED[what]
    if (!changed) throw new Error(what)
    expect(hash(changed)).not.toBe(hash(BASE))
  })

  test('a question that is answered later, or otherwise, makes it another content; none at all is as it was before there were any', () => {
    const is = [
      question('q', answered),
      question('q', { ...answered, answer: 'corrected' }),
      question('q', { ...answered, reason: 'a list of links' }),
      question('q', { ...answered, answeredById: 'bo', answeredBy: 'Bo' }),
    ]
    const hashes = is.map((one) => hash({ ...BASE, questions: [one] }))
    expect(new Set([hash(BASE), hash(REQUESTED), ...hashes]).size).toBe(6)
    expect(hash({ ...BASE, questions: [] })).toBe(hash(BASE))
    const [before, now] = [signedContent(REQUESTED), signedContent({ ...BASE, questions: is.slice(2, 3) })]
    expect(contentDifference(before, now)).toEqual([
      {
        what: 'The question “2 lines look like boxes.” was answered by Ada: confirmed as prose, a list of links',
      },
    ])
    expect(SignedContent.parse(JSON.parse(JSON.stringify(now)))).toEqual(now)
  })

  test('a signature, a condition, a revision or the order of rows does not', () => {
    expect(
      hash({
        ...BASE,
        revision: 9,
        signatures: [signature('QA', 'x')],
        conditions: [{ id: 'c', signatureId: 's', role: 'QA', text: 't', dueAt: null, resolvedAt: null }],
      }),
    ).toBe(hash(BASE))
    fc.assert(
      fc.property(fc.shuffledSubarray(BASE.items, { minLength: 2 }), (items) => {
        expect(hash({ ...BASE, items })).toBe(hash(BASE))
      }),
    )
  })

  test('content reads back as it was written, and its difference is told in sentences', () => {
    const content = SignedContent.parse(JSON.parse(JSON.stringify(signedContent(BASE))))
    expect(contentHash(content, sha256)).toBe(hash(BASE))
    expect(contentDifference(content, signedContent(BASE))).toEqual([])
    const changes = contentDifference(
      content,
      signedContent({
        ...BASE,
        items: [{ ...a, outcome: 'failed', fields: [field('f', { value: 7, type: 'number' })] }, b],
        policy: { freshForSeconds: 5, allowConditional: true },
      }),
    )
    expect(changes).toEqual([
      { itemId: 'a', what: '“a” went from passed to failed, f: 1 → 7' },
      { what: 'The rules changed' },
    ])
  })
})
