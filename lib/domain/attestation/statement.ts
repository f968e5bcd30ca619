// A decision as an in-toto Statement (v1): what was called about which content, on which verdict, and who had signed for it.
import { z } from 'zod'
import { DecisionCall, SignoffDecision, VerdictLevel } from '@/lib/domain/enums'
import { withCurrentNames } from '@/lib/domain/record/former-names'
import type { ReleaseSnapshot } from '@/lib/domain/release/snapshot/snapshot'
import { roleStates } from '@/lib/domain/signature/validity'

/** The name of our predicate; docs/how-to/verify-records.md says what is in it. A change of meaning or of a name gets a new number. */
export const PREDICATE_TYPE = 'urn:countersign:release-decision:v2'
/** Of attestations of before: `isCurrent` was called `holds`. */
const FORMER_PREDICATE_TYPE = 'urn:countersign:release-decision:v1'
export const STATEMENT_TYPE = 'https://in-toto.io/Statement/v1'

const Sha256 = z.string().regex(/^[0-9a-f]{64}$/)
const Person = z.object({ id: z.string(), name: z.string() })

export const Statement = z.object({
  _type: z.literal(STATEMENT_TYPE),
  /** The release; its digest is the content hash: SHA-256 of the canonical JSON of everything that was signed for. */
  subject: z.tuple([z.object({ name: z.string(), digest: z.object({ sha256: Sha256 }) })]),
  predicateType: z.enum([PREDICATE_TYPE, FORMER_PREDICATE_TYPE]),
  predicate: z.object({
    release: z.object({
      id: z.string(),
      projectId: z.string(),
      name: z.string(),
      version: z.string(),
      environment: z.string(),
      round: z.int(),
    }),
    call: DecisionCall,
    verdict: VerdictLevel,
    reasons: z.array(z.object({ kind: z.string(), message: z.string() })),
    decidedAt: z.string(),
    decidedBy: Person,
    /** In the words of who decided; null when nothing was said. */
    reason: z.string().nullable(),
    contentHash: Sha256,
    policy: z.looseObject({}),
    /** Who signed for which role. `isCurrent` says whether the signature was over this very content. */
    signers: z.array(
      z.preprocess(
        withCurrentNames({ holds: 'isCurrent' }),
        z.object({
          name: z.string(),
          role: z.string(),
          meaning: SignoffDecision,
          signedAt: z.string(),
          contentHash: Sha256,
          isCurrent: z.boolean(),
        }),
      ),
    ),
    /** Decided against the verdict: by whom else. */
    breakGlass: z.object({ secondBy: Person }).nullable(),
  }),
})
export type Statement = z.infer<typeof Statement>

/** A decision as it was written down. */
export type DecidedRelease = {
  id: string
  projectId: string
  releaseId: string
  round: number
  call: DecisionCall
  verdict: { level: VerdictLevel; reasons: { kind: string; message: string }[] }
  contentHash: string
  snapshot: ReleaseSnapshot
  reason: string | null
  breakGlass: boolean
  decidedById: string
  decidedBy: string
  secondById: string | null
  secondBy: string | null
  decidedAt: string
}

function signersOf({ snapshot, contentHash }: DecidedRelease): Statement['predicate']['signers'] {
  return roleStates(snapshot, contentHash).flatMap(({ role, signers }) =>
    signers.map(({ signerId, printedName, decision, signedAt, stale }) => {
      const given = snapshot.signatures.find(
        (one) => one.role === role && one.signerId === signerId && one.signedAt === signedAt,
      )
      return {
        name: printedName,
        role,
        meaning: decision,
        signedAt,
        contentHash: given?.contentHash ?? contentHash,
        isCurrent: !stale,
      }
    }),
  )
}

export function statementOf(decided: DecidedRelease): Statement {
  const {
    snapshot,
    releaseId,
    projectId,
    round,
    call,
    verdict,
    contentHash,
    reason,
    decidedAt,
    breakGlass,
    secondById,
    secondBy,
  } = decided
  const { name, version, environment, policy } = snapshot
  return {
    _type: STATEMENT_TYPE,
    subject: [{ name: `${name} ${version}`, digest: { sha256: contentHash } }],
    predicateType: PREDICATE_TYPE,
    predicate: {
      release: { id: releaseId, projectId, name, version, environment, round },
      ...{ call, verdict: verdict.level, reasons: verdict.reasons.map(({ kind, message }) => ({ kind, message })) },
      ...{
        decidedAt,
        decidedBy: { id: decided.decidedById, name: decided.decidedBy },
        reason,
        contentHash,
        policy: { ...policy },
      },
      signers: signersOf(decided),
      breakGlass: breakGlass ? { secondBy: { id: secondById ?? '', name: secondBy ?? '' } } : null,
    },
  }
}
