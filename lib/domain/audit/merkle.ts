// Merkle trees as RFC 9162 (section 2.1) defines them, over SHA-256. Every hash is 64 lower-case hex digits.

/** The three hashes of RFC 9162. A leaf is hashed over 0x00 and its bytes, a node over 0x01 and its two children. */
export type MerkleHash = {
  /** The root of a tree without leaves: the hash of nothing. */
  empty: string
  leaf(bytes: { hex: string } | { utf8: string }): string
  node(left: string, right: string): string
}

/** A tree that is only ever appended to: how many leaves it has, and the roots of its complete subtrees, largest first. */
export type MerkleTree = { size: number; peaks: string[] }

export const EMPTY_TREE: MerkleTree = { size: 0, peaks: [] }

/** The tree with one more leaf. `leaf` is a leaf hash. */
export function appendLeaf({ size, peaks }: MerkleTree, leaf: string, hash: MerkleHash): MerkleTree {
  const left = [...peaks]
  let node = leaf
  for (let rest = size; rest % 2 === 1; rest = (rest - 1) / 2) node = hash.node(left.pop() ?? '', node)
  return { size: size + 1, peaks: [...left, node] }
}

/** The root hash of a tree. */
export function rootOf({ peaks }: MerkleTree, hash: MerkleHash): string {
  return peaks.length === 0 ? hash.empty : peaks.reduceRight((right, left) => hash.node(left, right))
}

/** The tree of these leaf hashes, in their order. */
export function treeOf(leaves: readonly string[], hash: MerkleHash): MerkleTree {
  return leaves.reduce((tree, leaf) => appendLeaf(tree, leaf, hash), EMPTY_TREE)
}

/** The largest power of two that is smaller than `size`, which is at least 2. */
function split(size: number): number {
  let power = 1
  while (power * 2 < size) power *= 2
  return power
}

const rootOfLeaves = (leaves: readonly string[], hash: MerkleHash) => rootOf(treeOf(leaves, hash), hash)

/** The inclusion proof of a leaf (RFC 9162, 2.1.3.1), from the leaf's sibling upwards. `index` counts from 0 and is below the number of leaves. */
export function inclusionPath(index: number, leaves: readonly string[], hash: MerkleHash): string[] {
  if (leaves.length <= 1) return []
  const middle = split(leaves.length)
  const [left, right] = [leaves.slice(0, middle), leaves.slice(middle)]
  return index < middle
    ? [...inclusionPath(index, left, hash), rootOfLeaves(right, hash)]
    : [...inclusionPath(index - middle, right, hash), rootOfLeaves(left, hash)]
}

/** The root that an inclusion proof leads to (RFC 9162, 2.1.3.2), or null when the proof does not fit the place. */
export function rootOfPath(
  { index, size, leaf, path }: { index: number; size: number; leaf: string; path: readonly string[] },
  hash: MerkleHash,
): string | null {
  if (index < 0 || index >= size) return null
  let [place, last, root] = [index, size - 1, leaf]
  for (const sibling of path) {
    if (last === 0) return null
    if (place % 2 === 1 || place === last) {
      root = hash.node(sibling, root)
      while (place % 2 === 0 && place !== 0) [place, last] = [place / 2, Math.floor(last / 2)]
    } else root = hash.node(root, sibling)
    ;[place, last] = [Math.floor(place / 2), Math.floor(last / 2)]
  }
  return last === 0 ? root : null
}
