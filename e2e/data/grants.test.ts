// Nothing is written without a grant of who writes it, for the project that it is about.
import { expect, test } from 'vitest'
import { testDatabase } from '@/e2e/support/database'
import { buildPerson, buildProject, SYSTEM } from '@/e2e/support/releases'
import { change } from '@/lib/data/change'
import { database } from '@/lib/data/client'
import { authorize } from '@/lib/domain/access/can'
import type { Actor } from '@/lib/domain/actor'

testDatabase()

const written = () => database().auditEvent.count()

async function removeChannel(actor: Actor, grantOf: Actor, grantFor: string, projectId: string): Promise<void> {
  const grant = authorize(grantOf, 'project.administer', { projectId: grantFor })
  const event = { action: 'channel.removed', projectId, channelId: projectId, name: 'ops', kind: 'slack' } as const
  await change(actor, async () => ({ grant, event, result: undefined }))
}

test('a grant of somebody else, or for another project, writes nothing', async () => {
  const [one, other] = [(await buildProject()).projectId, (await buildProject()).projectId]
  const lead = await buildPerson(one, 'lead')
  const before = await written()
  await expect(removeChannel(lead, SYSTEM, one, one)).rejects.toThrow('not of who makes the change')
  await expect(removeChannel(SYSTEM, SYSTEM, one, other)).rejects.toThrow('not for the project of channel.removed')
  expect(await written()).toBe(before)
  await removeChannel(lead, lead, one, one)
  expect(await written()).toBe(before + 1)
})
