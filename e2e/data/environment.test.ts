// What a project's lead may let its probes reach, and what only an administrator may.
import { expect, test } from 'vitest'
import { testDatabase } from '@/e2e/support/database'
import { buildPerson, buildProject } from '@/e2e/support/releases'
import { Refusal } from '@/lib/domain/refusal'
import { readProject } from '@/lib/project/read-projects'
import { saveEnvironment } from '@/lib/project/save-environment'

testDatabase()
const bare = { variables: {}, hosts: {}, databases: {}, commands: {}, allowSideEffects: false, perHost: 1, secrets: {} }

test('a lead lists public hosts; private ranges, addresses and this machine are an administrator’s, and what stands may stay', async () => {
  const { projectId, environmentId } = await buildProject({ egress: [{ host: '10.0.0.5', ports: [80] }] })
  const lead = await buildPerson(projectId, 'lead')
  const revision = async () => (await readProject(lead, { projectId })).environments.find(({ id }) => id === environmentId)?.revision
  const save = async (egress: { host: string; ports?: number[]; cidrs?: string[] }[]) => {
    try {
      await saveEnvironment(lead, { projectId, environmentId, name: 'staging', egress, revision: await revision(), ...bare })
      return 'done'
    } catch (error) {
      return error instanceof Refusal ? error.code : String(error)
    }
  }
  const standing = { host: '10.0.0.5', ports: [80] }
  expect(await save([standing, { host: 'staging.example.com', ports: [443] }])).toBe('done')
  for (const rule of [{ host: '127.0.0.1' }, { host: 'localhost' }, { host: '[::1]' }, { host: 'db.internal', cidrs: ['10.0.0.0/8'] }, { host: '10.0.0.5', ports: [81] }]) {
    expect(await save([standing, rule]), JSON.stringify(rule)).toBe('forbidden')
  }
})
