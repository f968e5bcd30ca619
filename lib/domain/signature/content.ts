// What a signature covers: everything that the verdict rests on, as canonical JSON (RFC 8785). Not the signatures themselves nor the conditions
// that they set, or each would make the one before it stale; not revisions, and no clock.
import { z } from 'zod'
import { canonicalJson } from '@/lib/domain/audit/canonical'
import type { FieldState, ReleaseSnapshot } from '@/lib/domain/release/snapshot'

const Value = z.union([z.string(), z.number(), z.boolean(), z.null()])
const Field = z.object({ id: z.string(), label: z.string(), required: z.boolean(), threshold: z.unknown(), value: Value })
const Item = z.object({
  id: z.string(),
  title: z.string(),
  sectionId: z.string(),
  required: z.boolean(),
  verification: z.string(),
  outcome: z.string(),
  reason: z.string().nullable(),
  decidedById: z.string().nullable(),
  decidedVia: z.string().nullable(),
  fields: z.array(Field),
  evidence: z.array(z.object({ id: z.string(), sha256: z.string() })),
  probeSha256: z.string().nullable(),
  run: z.object({ id: z.string(), status: z.string(), resultSha256: z.string().nullable() }).nullable(),
})

export const SignedContent = z.object({
  v: z.literal(1),
  releaseId: z.string(),
  round: z.int(),
  name: z.string(),
  version: z.string(),
  environment: z.string(),
  policy: z.unknown(),
  sections: z.array(z.object({ id: z.string(), kind: z.string() })),
  roles: z.array(z.object({ role: z.string(), required: z.boolean(), quorum: z.int(), independent: z.boolean() })),
  fields: z.array(Field),
  items: z.array(Item),
  waivers: z.array(z.object({ id: z.string(), itemId: z.string(), grantedAt: z.string().nullable(), revokedAt: z.string().nullable(), expiresAt: z.string(), reason: z.string() })),
  issues: z.array(z.object({ id: z.string(), severity: z.string(), resolvedAt: z.string().nullable() })),
  criteria: z.array(z.object({ id: z.string(), holds: z.boolean().nullable() })),
})
export type SignedContent = z.infer<typeof SignedContent>

const byId = <T extends { id: string }>(rows: T[]): T[] => [...rows].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0))

function fieldsOf(fields: FieldState[]): SignedContent['fields'] {
  return byId(fields.map(({ id, label, required, threshold, value }) => ({ id, label, required, threshold: threshold ?? null, value })))
}

/** The covered facts of a snapshot, in an order of their own. */
export function signedContent(snapshot: ReleaseSnapshot): SignedContent {
  const { id: releaseId, round, name, version, environment, policy } = snapshot
  return {
    ...{ v: 1, releaseId, round, name, version, environment, policy },
    sections: byId(snapshot.sections.map(({ id, kind }) => ({ id, kind }))),
    roles: snapshot.roles.map(({ role, required, quorum, independent }) => ({ role, required, quorum, independent })).sort((a, b) => (a.role < b.role ? -1 : 1)),
    fields: fieldsOf([...snapshot.fields, ...snapshot.sections.flatMap((section) => section.fields)]),
    items: byId(
      snapshot.items.map(({ id, title, sectionId, required, verification, outcome, reason, decidedById, decidedVia, fields, evidence, probeSha256, run }) => ({
        ...{ id, title, sectionId, required, verification, outcome, reason, decidedById, decidedVia, probeSha256 },
        fields: fieldsOf(fields),
        evidence: byId(evidence.map((piece) => ({ id: piece.id, sha256: piece.sha256 }))),
        run: run && { id: run.id, status: run.status, resultSha256: run.resultSha256 },
      })),
    ),
    waivers: byId(snapshot.waivers.map(({ id, itemId, grantedAt, revokedAt, expiresAt, reason }) => ({ id, itemId, grantedAt, revokedAt, expiresAt, reason }))),
    issues: byId(snapshot.issues.map(({ id, severity, resolvedAt }) => ({ id, severity, resolvedAt }))),
    criteria: byId(snapshot.criteria.map(({ id, holds }) => ({ id, holds }))),
  }
}

/** SHA-256 of the canonical content, as hex. The hash function is the caller's: the domain has none. */
export function contentHash(content: SignedContent, sha256: (text: string) => string): string {
  return sha256(canonicalJson(content))
}
