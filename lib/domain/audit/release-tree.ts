// Two levels of Merkle trees over one chain. Each release has a tree of its events; the chain has a tree of its releases. The root of the second is
// signed with the head of the chain, so that the events of one release can be shown to be all of them without showing those of the others.
import { canonicalJson } from '@/lib/domain/audit/canonical'
import {
  appendLeaf,
  EMPTY_TREE,
  inclusionPath,
  type MerkleHash,
  type MerkleTree,
  rootOf,
  treeOf,
} from '@/lib/domain/audit/merkle'

/** What is signed of all releases of a chain: how many they are, and the root of the tree of them. */
export type SignedReleases = { count: number; root: string }

/** The tree of the events of one release. Its leaves are the hashes of these events in the chain, as bytes. */
export type ReleaseTree = { releaseId: string; events: MerkleTree }

/** The leaf of a release in the tree of releases. */
export function releaseLeaf(
  releaseId: string,
  { size, root }: { size: number; root: string },
  hash: MerkleHash,
): string {
  return hash.leaf({ utf8: canonicalJson({ events: size, releaseId, root }) })
}

const leafOf = ({ releaseId, events }: ReleaseTree, hash: MerkleHash) =>
  releaseLeaf(releaseId, { size: events.size, root: rootOf(events, hash) }, hash)

/** What is signed of releases in the order of their first events. */
export function signedReleases(trees: readonly ReleaseTree[], hash: MerkleHash): SignedReleases {
  const leaves = trees.map((tree) => leafOf(tree, hash))
  return { count: trees.length, root: rootOf(treeOf(leaves, hash), hash) }
}

/** Where a release is among the releases of its chain, and the way from there to the signed root; null when it is not among them. */
export function releasePath(
  releaseId: string,
  trees: readonly ReleaseTree[],
  hash: MerkleHash,
): { index: number; events: number; path: string[] } | null {
  const index = trees.findIndex((tree) => tree.releaseId === releaseId)
  const tree = trees[index]
  if (!tree) return null
  const leaves = trees.map((one) => leafOf(one, hash))
  return { index, events: tree.events.size, path: inclusionPath(index, leaves, hash) }
}

/** The release that an event belongs to, by its text; null when it belongs to none. */
export function releaseOf(event: object): string | null {
  return 'releaseId' in event && typeof event.releaseId === 'string' ? event.releaseId : null
}

/** The trees of a chain while its events are read in their order. */
export class ReleaseTrees {
  private readonly trees: Map<string, MerkleTree>
  private readonly addedTo = new Set<string>()

  /** `trees`: as they were before the first event that will be added, in the order of their first events. */
  constructor(
    private readonly hash: MerkleHash,
    trees: readonly ReleaseTree[] = [],
  ) {
    this.trees = new Map(trees.map(({ releaseId, events }) => [releaseId, events]))
  }

  /** Adds the next event of the chain. One that belongs to no release changes nothing. */
  add(event: object, eventHash: string): void {
    const releaseId = releaseOf(event)
    if (releaseId === null) return
    const leaf = this.hash.leaf({ hex: eventHash })
    this.trees.set(releaseId, appendLeaf(this.trees.get(releaseId) ?? EMPTY_TREE, leaf, this.hash))
    this.addedTo.add(releaseId)
  }

  all(): ReleaseTree[] {
    return [...this.trees].map(([releaseId, events]) => ({ releaseId, events }))
  }

  /** Those that events were added to, each with its place among all. */
  changed(): (ReleaseTree & { position: number })[] {
    return this.all()
      .map((tree, position) => ({ ...tree, position }))
      .filter(({ releaseId }) => this.addedTo.has(releaseId))
  }

  signed(): SignedReleases {
    return signedReleases(this.all(), this.hash)
  }
}
