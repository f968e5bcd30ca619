// Whole checklists run as releases to the end: HOLD at the start, NO-GO for what failed, HOLD again, CONDITIONAL on what was demanded or accepted, GO.
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { testDatabase } from '@/e2e/support/database'
import { goodValue } from '@/e2e/support/good-value'
import { buildPerson, buildProject, buildRelease, PASSWORD, SYSTEM } from '@/e2e/support/releases'
import { soakThrough } from '@/e2e/support/soak'
import { answerCriterion } from '@/lib/decision/answer-criterion'
import { callRelease } from '@/lib/decision/call-release'
import { requestWaiver } from '@/lib/decision/request-waiver'
import { resolveWaiver } from '@/lib/decision/resolve-waiver'
import type { Person } from '@/lib/domain/actor'
import type { FieldView } from '@/lib/domain/release/view/view'
import { personByEmail } from '@/lib/people/accounts/find-person'
import { grant } from '@/lib/project/change-grant'
import { fillField } from '@/lib/release/fill-field'
import { patchItem } from '@/lib/release/patch-item'
import { readRelease } from '@/lib/release/read/read-release'
import { readChallenge } from '@/lib/signoff/read-challenge'
import { sign } from '@/lib/signoff/sign'

testDatabase()
const now = () => new Date()
const at = (name: string) => [name, readFileSync(name, 'utf8')] as const
const own = ['examples/production-cutover.md', 'examples/staging-release.md'].map((name) => [at(name)])
const fixtures = readdirSync('lib/domain/checklist/fixtures')
  .filter((name) => name.endsWith('.md'))
  .map((name) => [at(`lib/domain/checklist/fixtures/${name}`)])
/** Documents that stand outside the repository: a folder of them, of which the first two are one release. */
const outside = process.env.COUNTERSIGN_SEEDS
const found = outside
  ? readdirSync(outside)
      .filter((name) => /^\d+.*\.md$/.test(name))
      .sort()
      .map((name) => at(`${outside}/${name}`))
  : []
const [checklist, runbook, ...others] = found
const seeds = checklist && runbook ? [[checklist, runbook], ...others.map((document) => [document])] : []

/** The same person with a role of the project. */
async function holding({ email }: Person, projectId: string, role: string): Promise<Person> {
  await grant(SYSTEM, { projectId, email, role })
  return personByEmail(email)
}

async function build(documents: readonly (readonly [string, string])[]) {
  const place = await buildProject()
  const releaseId = await buildRelease(place, ...documents.map(([, text]) => text))
  const lead = await buildPerson(place.projectId, 'lead')
  const admin = await buildPerson(place.projectId, 'lead')
  const look = () => readRelease(lead, { releaseId }, now())
  const level = async () => (await look()).head.verdict.level
  const fill = async (field: FieldView) => {
    if (field.value === null && field.required)
      await fillField(lead, { fieldId: field.id, value: goodValue(field), revision: 0 }, now())
  }
  /** Decides what stands open, with the fields that it asks for. `but` stays as it is. */
  const finish = async (but: string | null) => {
    const view = await look()
    for (const field of [...view.fields, ...view.sections.flatMap((section) => (section.counts ? section.fields : []))])
      await fill(field)
    const counting = new Set(view.sections.filter((section) => section.counts).map((section) => section.id))
    for (const item of view.items.filter(
      (candidate) => candidate.id !== but && candidate.required && counting.has(candidate.sectionId),
    )) {
      const values = Object.fromEntries(
        item.fields.filter((field) => field.required || field.threshold).map((field) => [field.id, goodValue(field)]),
      )
      await patchItem(
        lead,
        {
          itemId: item.id,
          outcome: 'passed',
          reason: 'seen to be well',
          revision: item.revision,
          ...(Object.keys(values).length > 0 && { fields: values }),
        },
        now(),
      )
    }
    for (const criterion of (await look()).head.criteria.filter(({ derived }) => !derived))
      await answerCriterion(
        lead,
        {
          releaseId,
          criterionId: criterion.id,
          holds: criterion.mode !== 'no-go-if-any',
          revision: criterion.revision,
        },
        now(),
      )
  }
  return { ...place, releaseId, lead, admin, look, level, finish }
}

describe.each(
  [...own, ...fixtures, ...seeds].map(
    (documents) => [documents.map(([name]) => name.split('/').at(-1)).join(' and '), documents] as const,
  ),
)('%s', (_, documents) => {
  test('goes from HOLD to GO, each step for its reason', { timeout: 60_000 }, async () => {
    const { releaseId, projectId, lead, admin, look, level, finish } = await build(documents)
    const start = await look()
    expect(start.head.verdict.level).toBe('hold')
    const counting = new Set(start.sections.filter((section) => section.counts).map((section) => section.id))
    const item = start.items.find(
      (candidate) => candidate.required && counting.has(candidate.sectionId) && candidate.fields.length === 0,
    )
    if (!item) throw new Error('no item')
    const failed = await patchItem(
      lead,
      { itemId: item.id, outcome: 'failed', reason: 'it did not work', revision: item.revision },
      now(),
    )
    expect((await look()).head.verdict.reasons[0]).toMatchObject({
      level: 'no-go',
      kind: 'item-failed',
      itemId: item.id,
    })

    await soakThrough(lead, releaseId, now())
    await finish(item.id)
    const { waiverId } = await requestWaiver(
      lead,
      {
        itemId: item.id,
        reason: 'known and harmless',
        scope: 'this release',
        expiresAt: new Date(Date.now() + 86_400_000).toISOString(),
      },
      now(),
    )
    await resolveWaiver(admin, { waiverId, grant: true }, now())
    const roles = (await look()).head.roles.filter((role) => role.required)
    if (roles.length > 0)
      expect(
        (await look()).head.verdict.reasons.filter((reason) => reason.level === 'hold').map(({ role }) => role),
      ).toEqual(roles.map(({ role }) => role))
    const signers: Record<string, Person> = {}
    const signAll = async () => {
      for (const { role, independent } of roles) {
        const signer =
          signers[role] ??
          (independent
            ? await buildPerson(projectId, 'viewer', [role])
            : role === roles.find((other) => !other.independent)?.role
              ? await holding(lead, projectId, role)
              : await buildPerson(projectId, 'viewer', [role]))
        signers[role] = signer
        const { challengeId } = await readChallenge(signer, { releaseId, role }, now())
        await sign(signer, { challengeId, decision: 'approved', conditions: [], password: PASSWORD }, now())
      }
    }
    await signAll()
    expect((await look()).head.verdict.reasons.map(({ kind, level: forced }) => [kind, forced])).toEqual([
      ['waiver', 'conditional'],
    ])

    await patchItem(
      lead,
      { itemId: item.id, outcome: 'passed', reason: 'fixed', revision: failed.revision },
      now(),
    ).catch(async () => {
      const current = (await look()).items.find(({ id }) => id === item.id)
      await patchItem(
        lead,
        { itemId: item.id, outcome: 'passed', reason: 'fixed', revision: current?.revision ?? 0 },
        now(),
      )
    })
    if (roles.length > 0) expect(await level()).toBe('hold')
    await signAll()
    const { head } = await look()
    expect(head.verdict).toMatchObject({ level: 'go', reasons: [] })
    await callRelease(lead, { releaseId, call: 'go', contentHash: head.verdict.contentHash }, now())
    expect((await look()).head).toMatchObject({ state: 'decided', decisions: [{ call: 'go', level: 'go' }] })
  })
})
