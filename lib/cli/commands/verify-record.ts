// The history inside a record of a release, beside its proof, the key, and checkpoints that were kept elsewhere.
import { Ending } from '@/lib/cli/outcome'
import { printable } from '@/lib/cli/printable'
import type { Heads } from '@/lib/cli/signed-heads'
import type { Checkpoint } from '@/lib/domain/audit/checkpoint'
import { findForged } from '@/lib/domain/audit/verify'
import { type HistoryProof, type ReleaseHistory, reviewHistory } from '@/lib/domain/record/history'
import { chainHash, merkleHash } from '@/lib/platform/digest'

const broken = (why: string) => new Ending(1, printable(`broken: ${why}`))

const headOf = ({ hash, ...head }: Checkpoint) =>
  'releases' in head ? `${hash} ${head.releases.count} ${head.releases.root}` : hash

/** Why the checkpoint of a proof is not the one that was kept, or null when it is or none was kept of its place. */
function savedFault({ checkpoint }: HistoryProof, retained: readonly Checkpoint[]): string | null {
  const other = retained.find(
    (one) =>
      one.chain === checkpoint.chain && one.seq === checkpoint.seq && !headOf(checkpoint).startsWith(headOf(one)),
  )
  return other ? `the checkpoint at event ${checkpoint.seq} is not the one that was kept, of ${other.at}` : null
}

/** The last checkpoint that was kept of this chain, where it is later than that of the proof. */
function laterSaved(
  { checkpoint: { chain, seq } }: HistoryProof,
  retained: readonly Checkpoint[],
): Checkpoint | undefined {
  return retained.filter((one) => one.chain === chain && one.seq > seq).at(-1)
}

function notesOf(history: ReleaseHistory, signed: number, { retained, isSigned }: Heads): string[] {
  const { proof, lines } = history
  if (!proof) return ['no checkpoint covers this release yet: whether events were left out is not known']
  const rest = lines.length - signed
  const later = laterSaved(proof, retained)
  return [
    ...(rest > 0
      ? [`${rest} of the events came after the checkpoint: whether others were left out after it is not known`]
      : []),
    ...(later
      ? [`a later checkpoint was kept, of event ${later.seq} at ${later.at}: a later record may have more`]
      : []),
    ...(isSigned ? [] : ['the signature of the checkpoint was not checked: give --key FILE']),
  ]
}

/** What to print of an intact history; an `Ending` otherwise. With a key, a history that no checkpoint covers is not taken for proven. */
export function verifyRecordHistory(history: ReleaseHistory, heads: Heads): string[] {
  const { chain, releaseId, lines, proof } = history
  const { signed, fault } = reviewHistory(history, { link: chainHash, merkle: merkleHash })
  if (fault) throw broken(fault)
  if (heads.isSigned && !proof)
    throw new Ending(
      1,
      'not proven: the record has no proof that its history is whole. Export it again in some minutes.',
    )
  if (proof && proof.checkpoint.chain !== chain) throw broken('the checkpoint of the proof is of another project')
  const forged = heads.isSigned && findForged([...heads.retained, ...(proof ? [proof.checkpoint] : [])], heads.isSigned)
  if (forged) throw broken(`chain ${forged.chain}, event ${forged.seq}: ${forged.why}`)
  const other = proof && savedFault(proof, heads.retained)
  if (other) throw broken(other)
  const covers = proof ? `, the first ${signed} of them signed at ${proof.checkpoint.at}` : ''
  return [
    `intact: ${chain} ${lines.length} events of the release ${releaseId}${covers}`,
    ...notesOf(history, signed, heads),
  ].map(printable)
}
