// What the editor of a probe is told, who is told it, and what has to be said before something may be changed.
import { describe, expect, test } from 'vitest'
import { testDatabase } from '@/e2e/support/database'
import { buildPerson, buildProject, buildRelease } from '@/e2e/support/releases'
import { database } from '@/lib/data/client'
import { Refusal } from '@/lib/domain/refusal'
import { readProbeNames } from '@/lib/release/read/read-probe-names'
import { readRelease } from '@/lib/release/read/read-release'
import { requestGroup } from '@/lib/release/runs/request-group'
import { requestRun, tryProbe } from '@/lib/release/runs/request-run'
import { reviewProbe } from '@/lib/release/runs/review-probe'
import { saveProbe } from '@/lib/release/runs/save-probe'
import { scheduleProbe } from '@/lib/release/runs/schedule-probe'

testDatabase()
const now = () => new Date()
const POST = { kind: 'http', method: 'POST', url: '{{BASE_URL}}/chat', body: '{}', expect: ['status == 200'] }
const GET = { kind: 'http', url: '{{BASE_URL}}/health', expect: ['status == 200'], capture: { SESSION: 'body.id' } }

async function build(allowSideEffects: boolean) {
  const place = await buildProject({
    variables: { BASE_URL: 'https://api.example.org' },
    egress: [{ host: 'api.example.org' }],
    allowSideEffects,
  })
  await database().secret.create({
    data: { id: crypto.randomUUID(), ...place, name: 'TOKEN', sealed: 'sealed-value', keyIds: ['none'] },
  })
  const releaseId = await buildRelease(place, '# R\n\n## Verify\n- [ ] first\n- [ ] second\n')
  const lead = await buildPerson(place.projectId, 'lead')
  const { items } = await readRelease(lead, { releaseId }, now())
  const idOf = (title: string) => items.find((item) => item.title === title)?.id ?? ''
  return { ...place, releaseId, lead, first: idOf('first'), second: idOf('second') }
}

describe('names', () => {
  test('come with what other probes capture, and without the value of a secret', async () => {
    const { lead, first, second } = await build(false)
    await saveProbe(lead, { itemId: first, definition: GET }, now())
    const names = await readProbeNames(lead, { itemId: second })
    expect(names).toMatchObject({
      variables: [{ name: 'BASE_URL', value: 'https://api.example.org' }],
      secrets: ['TOKEN'],
      captures: [{ name: 'SESSION', from: 'first' }],
      hosts: [],
      databases: [],
      commands: [],
    })
    expect(JSON.stringify(names)).not.toContain('sealed')
    expect((await readProbeNames(lead, { itemId: first })).captures).toEqual([])
  })

  test('are for who may edit the probe', async () => {
    const { projectId, first } = await build(false)
    await expect(
      readProbeNames(await buildPerson(projectId, 'viewer', ['QA']), { itemId: first }),
    ).rejects.toMatchObject({ code: 'forbidden' })
    await expect(readProbeNames(await buildPerson(null), { itemId: first })).rejects.toMatchObject({
      code: 'not-found',
    })
  })
})

describe('a review', () => {
  test('says what is wrong at its place, or what would be done', async () => {
    const { lead, first } = await build(false)
    expect(await reviewProbe(lead, { itemId: first, definition: { ...GET, expect: ['true', 'stat == 200'] } })).toEqual(
      {
        wrong: { 'expect.1': expect.stringContaining('"stat"') },
        preview: null,
      },
    )
    const { preview } = await reviewProbe(lead, { itemId: first, definition: GET })
    expect(preview).toMatchObject({
      exact: expect.stringMatching(/^GET https:\/\/api\.example\.org\/health\n/),
      steps: [{ rule: 'api.example.org' }],
      effect: { changing: false },
    })
  })

  test('of the saved probe is for whoever may see it; of another one for who may edit', async () => {
    const { projectId, lead, first } = await build(false)
    await saveProbe(lead, { itemId: first, definition: GET }, now())
    const viewer = await buildPerson(projectId, 'viewer')
    expect((await reviewProbe(viewer, { itemId: first })).preview?.exact).toContain(
      'GET https://api.example.org/health',
    )
    await expect(reviewProbe(viewer, { itemId: first, definition: GET })).rejects.toMatchObject({ code: 'forbidden' })
    await expect(reviewProbe(await buildPerson(null), { itemId: first })).rejects.toMatchObject({ code: 'not-found' })
  })
})

describe('a probe that may change something', () => {
  const unconfirmed = { code: 'invalid', detail: { fields: { confirmed: expect.any(String) } } }

  test('runs, is tried and runs in a group only when that is confirmed; a refusal leaves nothing behind', async () => {
    const { lead, first, second, releaseId } = await build(true)
    await saveProbe(lead, { itemId: first, definition: GET }, now())
    await saveProbe(lead, { itemId: second, definition: POST }, now())
    await expect(requestRun(lead, { itemId: second })).rejects.toMatchObject(unconfirmed)
    await expect(requestRun(lead, { itemId: second, confirmed: false })).rejects.toBeInstanceOf(Refusal)
    await expect(tryProbe(lead, { itemId: first, definition: POST })).rejects.toMatchObject(unconfirmed)
    await expect(requestGroup(lead, { releaseId, stopAtFailure: false })).rejects.toMatchObject({
      ...unconfirmed,
      message: expect.stringContaining('“second” may change something'),
    })
    expect(await database().probeRun.count({ where: { releaseId } })).toBe(0)
    expect(await database().probeGroup.count({ where: { releaseId } })).toBe(0)
    await requestRun(lead, { itemId: first })
    await tryProbe(lead, { itemId: first, definition: POST, confirmed: true })
    await requestRun(lead, { itemId: second, confirmed: true })
    expect(await database().probeRun.count({ where: { releaseId } })).toBe(3)
  })

  test('a group is asked about as a whole, and runs when it is confirmed', async () => {
    const { lead, second, releaseId } = await build(true)
    await saveProbe(lead, { itemId: second, definition: POST }, now())
    expect(await requestGroup(lead, { releaseId, stopAtFailure: false, confirmed: true })).toMatchObject({ total: 1 })
  })

  test('is a command that the environment says so of, too; it has no schedule', async () => {
    const { lead, first, environmentId } = await build(true)
    const host = { address: '10.0.0.7', port: 22, user: 'probe', hostKey: 'SHA256:x', passwordSecret: 'TOKEN' }
    await database().environment.update({
      where: { id: environmentId },
      data: {
        hosts: { web: host },
        commands: { restart: { argv: ['restart'], changes: true }, look: { argv: ['look'] } },
      },
    })
    const ssh = (command: string) => ({
      kind: 'ssh',
      host: 'web',
      command,
      expect: ['exitCode == 0'],
      everySeconds: 60,
    })
    await saveProbe(lead, { itemId: first, definition: ssh('restart') }, now())
    await expect(requestRun(lead, { itemId: first })).rejects.toMatchObject(unconfirmed)
    await expect(scheduleProbe(lead, { itemId: first, on: true }, now())).rejects.toMatchObject({
      code: 'conflict',
      message: expect.stringContaining('only runs on request'),
    })
    await saveProbe(lead, { itemId: first, definition: ssh('look') }, now())
    await requestRun(lead, { itemId: first })
    expect(await scheduleProbe(lead, { itemId: first, on: true }, now())).toMatchObject({ on: true })
  })
})
