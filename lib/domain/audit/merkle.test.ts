import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { inclusionPath, type MerkleHash, rootOf, rootOfPath, treeOf } from '@/lib/domain/audit/merkle'

const hashOf = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex')
/** The hashes as RFC 9162 has them. */
const merkleHash: MerkleHash = {
  empty: hashOf(Buffer.alloc(0)),
  leaf: (bytes) =>
    hashOf(Buffer.concat([Buffer.of(0), 'hex' in bytes ? Buffer.from(bytes.hex, 'hex') : Buffer.from(bytes.utf8)])),
  node: (left, right) => hashOf(Buffer.from(`01${left}${right}`, 'hex')),
}

/** The entries of the reference implementation of Certificate Transparency, and the roots of the first n of them. */
const ENTRIES = ['', '00', '10', '2021', '3031', '40414243', '5051525354555657', '606162636465666768696a6b6c6d6e6f']
const ROOTS = [
  'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
  '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
  'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
  'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
  'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
  '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
  '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
  'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
  '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
]
const leavesOf = (entries: string[]) => entries.map((hex) => merkleHash.leaf({ hex }))

test.each(ROOTS.map((root, count) => [count, root] as const))(
  'the root of %i entries is that of RFC 9162',
  (count, root) => {
    expect(rootOf(treeOf(leavesOf(ENTRIES.slice(0, count)), merkleHash), merkleHash)).toBe(root)
  },
)

test('the inclusion proof of the third of five entries is its sibling, the pair before, and the fifth', () => {
  const leaves = leavesOf(ENTRIES.slice(0, 5))
  const pair = createHash('sha256')
    .update(Buffer.from(`01${leaves[0]}${leaves[1]}`, 'hex'))
    .digest('hex')
  expect(inclusionPath(2, leaves, merkleHash)).toEqual([leaves[3], pair, leaves[4]])
})

describe('an inclusion proof', () => {
  const arbitrary = fc
    .integer({ min: 1, max: 70 })
    .chain((size) => fc.record({ size: fc.constant(size), index: fc.integer({ min: 0, max: size - 1 }) }))
  const made = (size: number) => leavesOf(Array.from({ length: size }, (_, at) => at.toString(16).padStart(4, '0')))

  test('leads to the root of its tree', () => {
    fc.assert(
      fc.property(arbitrary, ({ size, index }) => {
        const leaves = made(size)
        const path = inclusionPath(index, leaves, merkleHash)
        const root = rootOf(treeOf(leaves, merkleHash), merkleHash)
        expect(rootOfPath({ index, size, leaf: leaves[index] ?? '', path }, merkleHash)).toBe(root)
      }),
    )
  })

  test('leads nowhere else for another leaf, another place, or a longer or shorter path', () => {
    fc.assert(
      fc.property(arbitrary, fc.integer({ min: 1, max: 69 }), ({ size, index }, step) => {
        const leaves = made(size)
        const path = inclusionPath(index, leaves, merkleHash)
        const leaf = leaves[index] ?? ''
        const root = rootOf(treeOf(leaves, merkleHash), merkleHash)
        const tried = (change: Partial<Parameters<typeof rootOfPath>[0]>) =>
          rootOfPath({ index, size, leaf, path, ...change }, merkleHash)
        expect(tried({ leaf: merkleHash.leaf({ utf8: 'another' }) })).not.toBe(root)
        expect(tried({ path: [...path, leaf] })).not.toBe(root)
        if (path.length > 0) expect(tried({ path: path.slice(1) })).not.toBe(root)
        const other = (index + step) % size
        if (other !== index) expect(tried({ index: other })).not.toBe(root)
        expect(tried({ index: size })).toBeNull()
      }),
    )
  })
})
