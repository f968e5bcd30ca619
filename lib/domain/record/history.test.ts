import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { canonicalJson } from '@/lib/domain/audit/canonical'
import type { ChainLine } from '@/lib/domain/audit/chain'
import { printLine } from '@/lib/domain/audit/line'
import type { MerkleHash } from '@/lib/domain/audit/merkle'
import { ReleaseTrees } from '@/lib/domain/audit/release-tree'
import { historyTree, proofOf, type ReleaseHistory, reviewHistory } from '@/lib/domain/record/history'

const hashOf = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex')
/** The hashes as RFC 9162 has them. */
const merkleHash: MerkleHash = {
  empty: hashOf(Buffer.alloc(0)),
  leaf: (bytes) =>
    hashOf(Buffer.concat([Buffer.of(0), 'hex' in bytes ? Buffer.from(bytes.hex, 'hex') : Buffer.from(bytes.utf8)])),
  node: (left, right) => hashOf(Buffer.from(`01${left}${right}`, 'hex')),
}
const chainHash = (prev: string, body: string) => hashOf(Buffer.concat([Buffer.from(prev, 'hex'), Buffer.from(body)]))
const HASHES = { link: chainHash, merkle: merkleHash }
const CHAIN = 'project'

/** A chain in which each entry names the release of its event; null is an event of none. */
function chainOf(releases: (string | null)[], say: (seq: number) => string = (seq) => `event ${seq}`): ChainLine[] {
  const lines: ChainLine[] = []
  const seen = new Set<string>()
  for (const [at, releaseId] of releases.entries()) {
    const action = releaseId !== null && !seen.has(releaseId) ? 'release.created' : 'item.decided'
    if (releaseId !== null) seen.add(releaseId)
    const seq = at + 1
    const event = { v: 1, chain: CHAIN, seq, at: '2026-01-01T00:00:00.000Z', action, title: say(seq) }
    const body = canonicalJson(releaseId === null ? event : { ...event, releaseId })
    const prev = lines.at(-1)?.hash ?? '0'.repeat(64)
    lines.push({ chain: CHAIN, seq, prev, body, hash: chainHash(prev, body), event: JSON.parse(body) })
  }
  return lines
}

/** The history of a release with the proof that a checkpoint at `signedTo` gives. The signature is not looked at here. */
function historyOf(lines: ChainLine[], releaseId: string, signedTo = lines.length): ReleaseHistory {
  const trees = new ReleaseTrees(merkleHash)
  for (const { event, hash } of lines.slice(0, signedTo)) if (event) trees.add(event, hash)
  const head = lines[signedTo - 1]
  const checkpoint = {
    ...{ v: 2 as const, chain: CHAIN, seq: signedTo, hash: head?.hash ?? '', at: '2026-01-02T00:00:00.000Z' },
    ...{ releases: trees.signed(), keyId: 'k', signature: '' },
  }
  const own = lines.filter(({ event }) => event && 'releaseId' in event && event.releaseId === releaseId)
  return {
    ...{ chain: CHAIN, releaseId, proof: proofOf(releaseId, { checkpoint, trees: trees.all() }, merkleHash) },
    ...withTree(own.map(printLine)),
  }
}

/** Lines with the tree that somebody works out anew for them. */
function withTree(lines: string[]): Pick<ReleaseHistory, 'lines' | 'tree'> {
  return {
    lines,
    tree: historyTree(
      lines.map((line) => line.slice(-66, -2)),
      merkleHash,
    ),
  }
}

const printed = (lines: ChainLine[], at: number) =>
  lines
    .slice(at, at + 1)
    .map(printLine)
    .join('')

const MIXED = ['a', 'b', 'a', null, 'a', 'a', 'c', 'b', 'a', 'c']
const review = (history: ReleaseHistory) => reviewHistory(history, HASHES)

describe('the history of a release', () => {
  test('is shown to be whole without the events of others', () => {
    const history = historyOf(chainOf(MIXED), 'a')
    expect(history.lines).toHaveLength(5)
    expect(review(history)).toMatchObject({ fault: null, signed: 5 })
    expect(review(history).events).toHaveLength(5)
  })

  test('says how many of its events a checkpoint covers', () => {
    const lines = chainOf(MIXED)
    expect(review(historyOf(lines, 'a', 5))).toMatchObject({ fault: null, signed: 3 })
    expect(historyOf(lines, 'c', 6).proof).toBeNull()
    expect(review(historyOf(lines, 'c', 6))).toMatchObject({ fault: null, signed: 0 })
  })

  const other = chainOf(MIXED, (seq) => `another ${seq}`)
  test.each<[string, (history: ReleaseHistory) => ReleaseHistory, string]>([
    ['its first event left out', (h) => ({ ...h, ...withTree(h.lines.slice(1)) }), 'does not begin with the creation'],
    [
      'its last event left out',
      (h) => ({ ...h, ...withTree(h.lines.slice(0, -1)) }),
      'signs 5 events of this release; the record has 4',
    ],
    [
      'one in the middle left out',
      (h) => ({ ...h, ...withTree(h.lines.toSpliced(1, 1)) }),
      'signs 5 events of this release; the record has 4',
    ],
    [
      'one said twice',
      (h) => ({ ...h, ...withTree(h.lines.toSpliced(1, 0, h.lines[1] ?? '')) }),
      'number 3 comes again after 3',
    ],
    [
      'two exchanged',
      (h) => ({ ...h, ...withTree(h.lines.with(1, h.lines[2] ?? '').with(2, h.lines[1] ?? '')) }),
      'comes again',
    ],
    [
      'a letter',
      (h) => ({ ...h, ...withTree(h.lines.map((line) => line.replace('event 3', 'event 4'))) }),
      'its text is not what was hashed',
    ],
    [
      'one of another release added',
      (h) => ({ ...h, ...withTree(h.lines.toSpliced(1, 0, printed(other, 1))) }),
      'not an event of this release',
    ],
    [
      'all of it written anew',
      (h) => ({ ...h, ...withTree(historyOf(other, 'a').lines) }),
      'one was changed, left out or added',
    ],
    ['the proof of another release', (h) => ({ ...h, proof: historyOf(chainOf(MIXED), 'b').proof }), 'signs 2 events'],
    [
      'the number of events in the proof',
      (h) => ({ ...h, ...withTree(h.lines.slice(0, -1)), proof: h.proof && { ...h.proof, events: 4 } }),
      'one was changed, left out or added',
    ],
    [
      'another place in the proof',
      (h) => ({ ...h, proof: h.proof && { ...h.proof, index: 1 } }),
      'one was changed, left out or added',
    ],
  ])('is refused with %s', (_, tamper, why) => {
    expect(review(tamper(historyOf(chainOf(MIXED), 'a'))).fault).toContain(why)
  })

  test('of any project is intact, and not with any one line left out, changed or added', () => {
    const releases = fc.array(fc.option(fc.constantFrom('a', 'b', 'c', 'd')), { minLength: 1, maxLength: 40 })
    fc.assert(
      fc.property(releases, fc.nat(), (mixed, at) => {
        const lines = chainOf(['a', ...mixed])
        const history = historyOf(lines, 'a')
        expect(review(history)).toMatchObject({ fault: null, signed: history.lines.length })
        const index = at % history.lines.length
        const line = history.lines[index] ?? ''
        const anew =
          historyOf(
            chainOf(['a', ...mixed], (seq) => `another ${seq}`),
            'a',
          ).lines[index] ?? ''
        for (const tampered of [
          history.lines.toSpliced(index, 1),
          history.lines.with(index, anew),
          [...history.lines, line],
        ])
          for (const made of [{ lines: tampered }, withTree(tampered)])
            expect(review({ ...history, ...made }).fault).not.toBeNull()
      }),
    )
  })

  test('without a proof is held together by its tree, until somebody works that out anew', () => {
    const whole = { ...historyOf(chainOf(MIXED), 'a'), proof: null }
    expect(review(whole)).toMatchObject({ fault: null, signed: 0 })
    const cut = whole.lines.toSpliced(1, 1)
    expect(review({ ...whole, lines: cut }).fault).toBe('The record was made with 5 events of history; it has 4.')
    expect(review({ ...whole, ...withTree(cut) }).fault).toBeNull()
  })

  test('has a proof that grows with the logarithm of the releases beside it', () => {
    const lines = chainOf(['a', ...Array.from({ length: 1000 }, (_, at) => `other ${at}`)])
    expect(historyOf(lines, 'a').proof?.path.length).toBe(10)
  })
})
