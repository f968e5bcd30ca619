// What the API refuses of decisions, answers and conditions: each with its reason, and nothing changed. Through the handlers of the routes, with a token.
import { expect, test } from 'vitest'
import { PATCH as patchCriterion } from '@/app/api/v1/releases/[releaseId]/criteria/[criterionId]/route'
import { PATCH as patchField } from '@/app/api/v1/releases/[releaseId]/fields/[fieldId]/route'
import { PATCH as patchItem } from '@/app/api/v1/releases/[releaseId]/items/[itemId]/route'
import { GET as getRelease } from '@/app/api/v1/releases/[releaseId]/route'
import { testDatabase } from '@/e2e/support/database'
import { buildProject, buildRelease, SYSTEM } from '@/e2e/support/releases'
import type { ContractSnapshot } from '@/lib/domain/release/api/contract'
import { createToken } from '@/lib/people/tokens/create-token'

testDatabase()
const ORIGIN = 'http://localhost:3000'
const TEXT = `# Harbour

## Do
- [ ] Cast off

## Approval

- **Approved for production:** ✅ YES / ❌ NO / ⚠️ CONDITIONAL

**Conditions (if conditional):**
\`\`\`
[List conditions for production approval]
\`\`\`

## Go / No-Go

**GO IF ALL TRUE**:
- ✅ All checklist items completed
- ✅ Team ready
`

type Params = Record<string, string>
type Handler = (request: Request, context: { params: Promise<Params> }) => Promise<Response>
type Problem = {
  status: number
  code: string
  detail: string
  current?: { value?: unknown; outcome?: string; revision?: number }
}

async function build() {
  const place = await buildProject()
  const releaseId = await buildRelease(place, TEXT)
  const { token } = await createToken(SYSTEM, { name: 'ci', scope: 'write' }, new Date())
  const call = (handler: Handler, params: Params, body?: unknown) =>
    handler(
      new Request(`${ORIGIN}/api/v1/releases/${releaseId}`, {
        method: body === undefined ? 'GET' : 'POST',
        headers: { authorization: `Bearer ${token}`, host: 'localhost:3000', 'content-type': 'application/json' },
        ...(body !== undefined && { body: JSON.stringify(body) }),
      }),
      { params: Promise.resolve({ releaseId, ...params }) },
    )
  const look = async (): Promise<ContractSnapshot> => (await call(getRelease, {})).json()
  const fieldOf = async (label: string) => {
    const { sections } = await look()
    const found = sections.flatMap(({ fields }) => fields).find((field) => field.label === label)
    if (!found) throw new Error(label)
    return found
  }
  /** The problem that a call is answered with, when it leaves the release as it was. */
  const refused = async (handler: Handler, params: Params, body: unknown): Promise<Problem> => {
    const before = await look()
    const response = await call(handler, params, body)
    expect(response.headers.get('content-type')).toContain('application/problem+json')
    expect(await look()).toEqual(before)
    return response.json()
  }
  return { ...place, releaseId, call, look, fieldOf, refused }
}

test('a decision that no choice has', async () => {
  const { fieldOf, refused } = await build()
  const { id: fieldId, revision } = await fieldOf('Approved for production')
  expect(await refused(patchField, { fieldId }, { value: 'MAYBE', revision })).toMatchObject({
    status: 422,
    detail: '“Approved for production” takes one of “YES”, “NO”, “CONDITIONAL”.',
  })
})

test('an answer to a criterion that the release answers itself', async () => {
  const { look, refused } = await build()
  const derived = (await look()).criteria.find(({ text }) => text === 'All checklist items completed')
  expect(derived?.derived).toBe(true)
  const problem = await refused(
    patchCriterion,
    { criterionId: derived?.id ?? '' },
    { holds: true, revision: derived?.revision ?? 0 },
  )
  expect(problem).toMatchObject({ status: 409, code: 'conflict' })
  expect(problem.detail).toBe(
    'The release answers this criterion itself: 0 of 1 item done, 1 open. Your answer was not saved.',
  )
})

test('the second of two who decide the same field, who gets what stands there', async () => {
  const { call, fieldOf, refused } = await build()
  const { id: fieldId, revision } = await fieldOf('Approved for production')
  expect((await call(patchField, { fieldId }, { value: 'NO', revision })).status).toBe(200)
  expect(await refused(patchField, { fieldId }, { value: 'YES', revision })).toMatchObject({
    ...{ status: 409, code: 'stale' },
    current: { value: 'NO', revision: (revision ?? 0) + 1 },
  })
})

test('conditions of a megabyte, and of more than a field holds', async () => {
  const { fieldOf, refused } = await build()
  const { id: fieldId, revision } = await fieldOf('Conditions (if conditional)')
  expect(await refused(patchField, { fieldId }, { value: 'x'.repeat(1024 * 1024), revision })).toMatchObject({
    status: 413,
  })
  expect(await refused(patchField, { fieldId }, { value: 'x'.repeat(4001), revision })).toMatchObject({ status: 422 })
})

test('a decision on a state of the release that is over: the release as it is now comes with the refusal', async () => {
  const { call, look, refused } = await build()
  const [item] = (await look()).sections.flatMap(({ items }) => items)
  if (!item) throw new Error('one item')
  const { id: itemId, revision } = item
  expect((await call(patchItem, { itemId }, { outcome: 'failed', reason: 'no wind', revision })).status).toBe(200)
  expect(await refused(patchItem, { itemId }, { outcome: 'passed', revision })).toMatchObject({
    ...{ status: 409, code: 'stale' },
    current: { outcome: 'failed', revision: revision + 1 },
  })
})
