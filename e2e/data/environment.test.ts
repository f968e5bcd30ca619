// What a project's lead may let its probes reach, and what only an administrator may.
import { expect, test } from 'vitest'
import { testDatabase } from '@/e2e/support/database'
import { buildPerson, buildProject, SYSTEM } from '@/e2e/support/releases'
import { database } from '@/lib/data/client'
import type { Actor } from '@/lib/domain/actor'
import { Refusal } from '@/lib/domain/refusal'
import { readProject } from '@/lib/project/read-projects'
import { saveEnvironment } from '@/lib/project/save-environment'
import { saveWritten } from '@/lib/project/save-written'

testDatabase()
const bare = { variables: {}, hosts: {}, databases: {}, commands: {}, allowSideEffects: false, perHost: 1, secrets: {} }

test('a lead lists public hosts; private ranges, addresses and this machine are an administrator’s, and what stands may stay', async () => {
  const { projectId, environmentId } = await buildProject({ egress: [{ host: '10.0.0.5', ports: [80] }] })
  const lead = await buildPerson(projectId, 'lead')
  const revision = async () =>
    (await readProject(lead, { projectId })).environments.find(({ id }) => id === environmentId)?.revision
  const save = async (egress: { host: string; ports?: number[]; cidrs?: string[] }[]) => {
    try {
      await saveEnvironment(lead, {
        projectId,
        environmentId,
        name: 'staging',
        egress,
        revision: await revision(),
        ...bare,
      })
      return 'done'
    } catch (error) {
      return error instanceof Refusal ? error.code : String(error)
    }
  }
  const standing = { host: '10.0.0.5', ports: [80] }
  expect(await save([standing, { host: 'staging.example.com', ports: [443] }])).toBe('done')
  for (const rule of [
    { host: '127.0.0.1' },
    { host: 'localhost' },
    { host: '[::1]' },
    { host: 'db.internal', cidrs: ['10.0.0.0/8'] },
    { host: '10.0.0.5', ports: [81] },
  ]) {
    expect(await save([standing, rule]), JSON.stringify(rule)).toBe('forbidden')
  }
})

test('hosts and commands are an administrator’s; what stands may stay, be taken away, and is told by name', async () => {
  const { projectId, environmentId } = await buildProject()
  const lead = await buildPerson(projectId, 'lead')
  const host = {
    address: 'web-1.example.com',
    port: 22,
    user: 'probe',
    hostKey: 'SHA256:+DiY3wvvV6TuJJhbpZisF/zLDA0zPMSvHdkr4UvCOqU',
    privateKeySecret: 'KEY',
  }
  const revision = async () =>
    (await readProject(lead, { projectId })).environments.find(({ id }) => id === environmentId)?.revision
  const save = async (actor: Actor, more: Partial<Parameters<typeof saveEnvironment>[1]>) => {
    try {
      await saveEnvironment(actor, {
        projectId,
        environmentId,
        name: 'staging',
        egress: [],
        revision: await revision(),
        ...bare,
        ...more,
      })
      return 'done'
    } catch (error) {
      return error instanceof Refusal ? error.code : String(error)
    }
  }
  const both = { hosts: { 'web-1': host }, commands: { disk: { argv: ['df', '-h'] } } }
  expect(await save(lead, { hosts: both.hosts })).toBe('forbidden')
  expect(await save(lead, { commands: both.commands })).toBe('forbidden')
  expect(await save(SYSTEM, both)).toBe('done')
  expect(await save(lead, { ...both, variables: { A: '1' } }), 'what stands may stay').toBe('done')
  expect(await save(lead, { ...both, commands: { disk: { argv: ['sh', '-c', 'id'] } } })).toBe('forbidden')
  expect(
    await save(lead, { ...both, egress: [{ host: 'db.internal', ports: [5432] }] }),
    'the host may lead there',
  ).toBe('forbidden')
  const [shown] = (await readProject(lead, { projectId })).environments
  expect(shown?.hostsText).toContain('web-1:')
  expect(await save(lead, { hosts: {}, commands: {}, egress: [{ host: 'db.example.com', ports: [5432] }] })).toBe(
    'done',
  )
  const described = await database().auditEvent.findFirstOrThrow({
    where: { projectId, action: 'environment.changed' },
    orderBy: { seq: 'asc' },
  })
  expect(JSON.parse(described.body)).toMatchObject({ hosts: ['web-1'], commands: { disk: ['df', '-h'] } })
})

test('the text of a form is read as YAML, and told back as it stands', async () => {
  const { projectId, environmentId } = await buildProject()
  const seen = async () =>
    (await readProject(SYSTEM, { projectId })).environments.find(({ id }) => id === environmentId)
  const save = async (hostsText: string) =>
    saveWritten(SYSTEM, {
      projectId,
      environmentId,
      name: 'staging',
      variables: {},
      egress: [],
      databases: {},
      allowSideEffects: false,
      perHost: 2,
      secrets: {},
      revision: (await seen())?.revision,
      hostsText,
    })
  await save('commands:\n  disk: { argv: [df, -h, /] }\n')
  const shown = await seen()
  expect(shown?.commands).toEqual({ disk: { argv: ['df', '-h', '/'] } })
  await save(shown?.hostsText ?? '')
  expect((await seen())?.commands).toEqual(shown?.commands)
  for (const [text, message] of [
    ['commands: [', /not YAML/],
    ['a: &a [1]\nb: *a', /not YAML|alias/],
    ['commands:\n  disk: df', /commands.disk/],
    ['host: {}', /host/],
  ] as const) {
    await expect(save(text), text).rejects.toThrow(message)
  }
  await save('')
  expect((await seen())?.hostsText).toBe('')
})
