// The policy of a release in a real database: changed by who may, from the version that was read, and never weakened under a signature;
// and the timeline of its verdict, written once whoever looks.
import { beforeAll, describe, expect, test } from 'vitest'
import { openApi } from '@/app/api/v1/openapi.json/document'
import { testDatabase } from '@/e2e/support/database'
import { buildPerson, buildProject, buildRelease, PASSWORD, SYSTEM } from '@/e2e/support/releases'
import { database } from '@/lib/data/client'
import type { Person } from '@/lib/domain/actor'
import { type PolicyDraft, policyDraft } from '@/lib/domain/policy/change'
import { DEFAULT_POLICY, type WrittenPolicy } from '@/lib/domain/policy/policy'
import { contentHash, signedContent } from '@/lib/domain/signature/content'
import { evaluate } from '@/lib/domain/verdict/evaluate'
import { ReasonKind } from '@/lib/domain/verdict/reasons'
import { previewPolicy } from '@/lib/domain/verdict/what-if/policy-preview'
import { sha256 } from '@/lib/platform/digest'
import { changePolicy, changeWrittenPolicy } from '@/lib/release/change-policy'
import { patchItem } from '@/lib/release/patch-item'
import { readPolicy, readPolicyView } from '@/lib/release/read/read-policy'
import { readRelease } from '@/lib/release/read/read-release'
import { readTimeline } from '@/lib/release/read/read-timeline'
import { readVerdict } from '@/lib/release/read/read-verdict'
import { readWhatIf } from '@/lib/release/read/read-what-if'
import { saveTimeline } from '@/lib/release/save-timeline'
import { readChallenge } from '@/lib/signoff/read-challenge'
import { sign } from '@/lib/signoff/sign'

testDatabase()
const now = () => new Date()
let place: { projectId: string; environmentId: string }
beforeAll(async () => {
  place = await buildProject()
})

const ROLE = { role: 'Ops', required: true, quorum: 1, stage: 0, independent: true }
const TEXT =
  '# R\n\n## Verify\n\n- [ ] one\n\n```policy\npassRate: { all: 0.9 }\nrules:\n  - expression: issues.critical == 0\n    says: Nothing critical is open.\nroles:\n  - role: Ops\n    stage: 1\n```\n\n## Sign-off\n\n**QA Lead**: ____ Date: ____\n**Ops**: ____ Date: ____\n'

async function build(): Promise<{ releaseId: string; lead: Person; itemId: string }> {
  const releaseId = await buildRelease(place, TEXT)
  const lead = await buildPerson(place.projectId, 'lead')
  const { items } = await readRelease(lead, { releaseId }, now())
  return { releaseId, lead, itemId: items[0]?.id ?? '' }
}

async function decide(
  lead: Person,
  releaseId: string,
  itemId: string,
  outcome: 'passed' | 'failed' | 'pending',
): Promise<void> {
  const { items } = await readRelease(lead, { releaseId }, now())
  await patchItem(
    lead,
    { releaseId, itemId, outcome, revision: items.find((item) => item.id === itemId)?.revision ?? 0 },
    now(),
  )
}

const events = async (releaseId: string, action: string) =>
  (await database().auditEvent.findMany({ where: { releaseId, action }, orderBy: { seq: 'asc' } })).map(
    (row): Record<string, unknown> => JSON.parse(row.body),
  )

describe('the policy of a release', () => {
  test('comes from its documents, with the roles and their stages', async () => {
    const { releaseId, lead } = await build()
    const { policy, sentences } = await readPolicy(lead, { releaseId })
    expect(policy).toMatchObject({ passRate: { all: 0.9 }, gates: ['go-if-all', 'no-go-if-any', 'matrix', 'success'] })
    expect(policy.roles).toMatchObject([
      { role: 'QA Lead', stage: 0 },
      { role: 'Ops', stage: 1 },
    ])
    expect(sentences.join(' ')).toContain('Ops signs, after QA Lead')
    const { reasons } = await readVerdict(lead, { releaseId }, now())
    expect(reasons.map(({ kind }) => kind)).toEqual(['item-undecided', 'pass-rate', 'signoff-unheld', 'signoff-unheld'])
  })

  test('is changed once, with what it was and is in the history', async () => {
    const { releaseId, lead } = await build()
    const { version, policy } = await readPolicy(lead, { releaseId })
    const wanted = { ...policy, passRate: { all: 1 }, roles: [{ role: 'QA Lead', quorum: 2 }, { role: 'Legal' }] }
    const after = await changePolicy(lead, { releaseId, version, policy: wanted })
    expect(after.policy.roles).toMatchObject([
      { role: 'QA Lead', quorum: 2 },
      { role: 'Ops', stage: 1 },
      { role: 'Legal', required: true },
    ])
    expect(await changePolicy(lead, { releaseId, version, policy: wanted })).toEqual(after)
    expect(await events(releaseId, 'policy.changed')).toMatchObject([
      { was: { passRate: { all: 0.9 } }, is: { passRate: { all: 1 } } },
    ])
    await expect(changePolicy(lead, { releaseId, version, policy: {} })).rejects.toMatchObject({ code: 'stale' })
  })

  test('is read back from its own text, and a mistake changes nothing', async () => {
    const { releaseId, lead } = await build()
    const { editor } = await readPolicyView(lead, { releaseId }, now())
    if (!editor) throw new Error('a lead may change the policy')
    const { text, version } = editor
    expect((await changeWrittenPolicy(lead, { releaseId, version, text })).version).toBe(version)
    await expect(
      changeWrittenPolicy(lead, { releaseId, version, text: text.replace('issues.critical', 'isues.critical') }),
    ).rejects.toMatchObject({
      code: 'invalid',
      message: expect.stringContaining('Line'),
    })
    await expect(
      changePolicy(lead, {
        releaseId,
        version,
        policy: { rules: [{ expression: 'metrics.all(m, true)', says: 'x' }] },
      }),
    ).rejects.toMatchObject({ code: 'invalid' })
    expect((await readPolicy(lead, { releaseId })).version).toBe(version)
    expect(await events(releaseId, 'policy.changed')).toEqual([])
    expect(await events(releaseId, 'policy.refused')).toMatchObject([
      { because: [expect.stringContaining('isues')] },
      { because: [expect.stringContaining('no loops')] },
    ])
  })

  test('is not for a viewer to change, nor for a machine that only writes', async () => {
    const { releaseId, lead } = await build()
    const { version } = await readPolicy(lead, { releaseId })
    const viewer = await buildPerson(place.projectId, 'viewer', ['QA Lead'])
    await expect(changePolicy(viewer, { releaseId, version, policy: {} })).rejects.toMatchObject({ code: 'forbidden' })
    await expect(
      changePolicy({ kind: 'machine', id: 'm', name: 'ci', scope: 'write' }, { releaseId, version, policy: {} }),
    ).rejects.toMatchObject({ code: 'forbidden' })
    const stranger = await buildPerson(null)
    await expect(changePolicy(stranger, { releaseId, version, policy: {} })).rejects.toMatchObject({
      code: 'not-found',
    })
  })

  test('becomes no weaker under a signature, and the attempt is in the history; stricter it may become', async () => {
    const qa = await buildPerson(place.projectId, 'viewer', ['QA Lead'])
    const { releaseId, lead, itemId } = await build()
    await decide(lead, releaseId, itemId, 'passed')
    const { challengeId } = await readChallenge(qa, { releaseId, role: 'QA Lead' }, now())
    await sign(qa, { challengeId, decision: 'approved', conditions: [], password: PASSWORD }, now())
    const { version, policy } = await readPolicy(lead, { releaseId })
    await expect(changePolicy(lead, { releaseId, version, policy: { ...policy, rules: [] } })).rejects.toMatchObject({
      code: 'conflict',
      message: expect.stringContaining('the rule issues.critical == 0 would be gone'),
    })
    expect((await readPolicy(lead, { releaseId })).version).toBe(version)
    expect(await events(releaseId, 'policy.refused')).toHaveLength(1)
    await changePolicy(lead, { releaseId, version, policy: { ...policy, allowConditional: false } })
    const { reasons } = await readVerdict(lead, { releaseId }, now())
    expect(reasons.map(({ kind }) => kind)).toContain('signoff-stale')
  })
})

describe('the preview of a policy', () => {
  const changes: [string, (draft: PolicyDraft) => PolicyDraft][] = [
    ['a pass rate', (draft) => ({ ...draft, passRate: { all: 1 } })],
    ['no rules, no rate', (draft) => ({ ...draft, rules: [], passRate: {} })],
    ['empty fields', (draft) => ({ ...draft, emptyFields: 'hold' })],
    ['roles', (draft) => ({ ...draft, roles: [...draft.roles, { ...ROLE, role: 'Legal' }] })],
    ['how long a probe counts', (draft) => ({ ...draft, freshForSeconds: 60 })],
    [
      'a rule that does not hold',
      (draft) => ({ ...draft, rules: [{ expression: 'items.passed >= 9', says: 'All.' }] }),
    ],
  ]
  test.each(changes)('says what saving it gives: %s', async (_name, change) => {
    const { releaseId, lead } = await build()
    const { editor } = await readPolicyView(lead, { releaseId }, now())
    if (!editor) throw new Error('a lead may change the policy')
    const { snapshot, hash, version, heldRoles } = editor
    const draft = change(policyDraft(editor.roles, snapshot.policy))
    const { before, after } = previewPolicy({ snapshot, hash, now: now(), heldRoles }, draft)
    const verdict = async () => {
      const { verdict: level, reasons } = await readVerdict(lead, { releaseId }, now())
      return { level, reasons }
    }
    expect(await verdict()).toEqual(before)
    expect((await readPolicy(lead, { releaseId })).version).toBe(version)
    await changePolicy(lead, { releaseId, version, policy: draft })
    expect(await verdict()).toEqual(after)
  })

  test('is for whoever may change the policy', async () => {
    const { releaseId } = await build()
    const viewer = await buildPerson(place.projectId, 'viewer', ['QA Lead'])
    expect(await readPolicyView(viewer, { releaseId }, now())).toMatchObject({ editor: null, may: { allowed: false } })
  })
})

describe('the API', () => {
  const schemaOf = (call: unknown, ...path: string[]): unknown =>
    path.reduce<unknown>(
      (at, key) =>
        typeof at === 'object' && at !== null ? Object.entries(at).find(([name]) => name === key)?.[1] : undefined,
      call,
    )
  const json = ['content', 'application/json', 'schema', 'properties']

  test('describes every member of a policy, and every kind of reason', async () => {
    const document = await openApi()
    const members = [...Object.keys(DEFAULT_POLICY), 'roles'].sort()
    const policy = schemaOf(document, 'paths', '/releases/{releaseId}/policy')
    const written = schemaOf(policy, 'put', 'requestBody', ...json, 'policy', 'properties')
    expect(Object.keys(Object(written)).sort()).toEqual(members)
    const answered = schemaOf(policy, 'get', 'responses', '200', ...json, 'policy', 'properties')
    expect(Object.keys(Object(answered)).sort()).toEqual(members)
    const verdict = schemaOf(document, 'paths', '/releases/{releaseId}/verdict', 'get', 'responses', '200', ...json)
    expect(schemaOf(verdict, 'reasons', 'items')).toEqual({ $ref: '#/components/schemas/Reason' })
    const reason = schemaOf(document, 'components', 'schemas', 'Reason', 'properties')
    expect(schemaOf(reason, 'kind', 'enum')).toEqual(ReasonKind.options)
  })

  test('takes every member of a policy and gives it back', async () => {
    const { releaseId, lead } = await build()
    const { version } = await readPolicy(lead, { releaseId })
    const wanted: Required<WrittenPolicy> = {
      ...{ freshForSeconds: 600, allowConditional: false, gates: ['matrix'], passRate: { all: 1, verify: 0.5 } },
      ...{ emptyFields: 'hold', invalidates: 'everything', leaverSignatures: 'stale', releaseAuthority: 'Ops' },
      rules: [{ expression: 'issues.open == 0', says: 'Nothing is open.' }],
      roles: [
        { role: 'QA Lead', required: false, quorum: 2, stage: 3, independent: false },
        { role: 'Ops', required: true, quorum: 3, stage: 2, independent: true },
      ],
    }
    const { policy } = await changePolicy(lead, { releaseId, version, policy: wanted })
    const byRole = (roles: { role: string }[]) => [...roles].sort((one, other) => (one.role < other.role ? -1 : 1))
    expect({ ...policy, roles: byRole(policy.roles) }).toEqual({ ...wanted, roles: byRole(wanted.roles) })
    const { emptyFields, notCounted } = await readVerdict(lead, { releaseId }, now())
    expect(emptyFields).toEqual({ required: 0, other: 0, rule: 'hold' })
    expect(notCounted).toEqual({ items: 0, failed: 0, sections: [], roles: [] })
  })
})

describe('the timeline', () => {
  const words = async (releaseId: string) =>
    (await readTimeline(SYSTEM, { releaseId })).points.map(({ level, cause }) => `${level}: ${cause}`).reverse()

  test('has each change of the verdict once, however many look at once, with who brought it about', {
    timeout: 60_000,
  }, async () => {
    const { releaseId, lead, itemId } = await build()
    const look = () => Promise.all(Array.from({ length: 6 }, () => saveTimeline(releaseId)))
    await look()
    for (const outcome of ['failed', 'pending', 'failed'] as const) {
      await decide(lead, releaseId, itemId, outcome)
      await look()
      await look()
    }
    expect(await words(releaseId)).toEqual([
      'hold: release.created by test',
      `no-go: item.decided by ${lead.name}`,
      `hold: item.decided by ${lead.name}`,
      `no-go: item.decided by ${lead.name}`,
    ])
  })

  test('tells what came by the mere passing of time', async () => {
    const { releaseId, lead } = await build()
    await saveTimeline(releaseId)
    const environment = { projectId: place.projectId, environmentId: place.environmentId, reason: 'holidays' }
    await database().freeze.create({
      data: {
        id: crypto.randomUUID(),
        ...environment,
        startsAt: new Date(Date.now() - 5),
        endsAt: new Date(Date.now() + 3_600_000),
      },
    })
    const looked = await saveTimeline(releaseId)
    expect(looked?.points.map(({ level, cause }) => ({ level, cause }))).toEqual([{ level: 'no-go', cause: 'time' }])
    expect((await readTimeline(lead, { releaseId })).points[0]?.reason).toContain('holidays')
    await database().freeze.deleteMany({ where: { environmentId: place.environmentId } })
    expect((await saveTimeline(releaseId))?.points).toMatchObject([{ level: 'hold', cause: 'time' }])
  })

  test('is seen by members only', async () => {
    const { releaseId } = await build()
    await expect(readTimeline(await buildPerson(null), { releaseId })).rejects.toMatchObject({ code: 'not-found' })
  })
})

describe('what if', () => {
  test('starts from what is: the plain release gives the same verdict and the same hash, and no texts', async () => {
    const { releaseId, lead } = await build()
    const { snapshot, hash } = await readWhatIf(lead, { releaseId }, now())
    const verdict = await readVerdict(lead, { releaseId }, now())
    expect(verdict.contentHash).toBe(hash)
    expect(contentHash(signedContent(snapshot), sha256)).toBe(hash)
    expect(evaluate(snapshot, now(), hash).level).toBe(verdict.verdict)
    expect(JSON.stringify(snapshot)).not.toMatch(/"(prose|steps|holders|offer)"/)
    await expect(readWhatIf(await buildPerson(null), { releaseId }, now())).rejects.toMatchObject({ code: 'not-found' })
  })
})
