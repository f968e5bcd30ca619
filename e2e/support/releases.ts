// People, projects and releases for tests, made through the use cases.
import type { Actor, Person } from '@/lib/domain/actor'
import type { ProjectAccess } from '@/lib/domain/enums'
import type { EgressRule } from '@/lib/domain/project/environment'
import { addUser } from '@/lib/people/accounts/add-user'
import { personByEmail } from '@/lib/people/accounts/find-person'
import { grant } from '@/lib/project/change-grant'
import { createProject } from '@/lib/project/create-project'
import { saveEnvironment } from '@/lib/project/save-environment'
import { createRelease } from '@/lib/release/create-release'
import { importTemplate } from '@/lib/template/import-template'

export const SYSTEM: Actor = { kind: 'system', name: 'test' }
export const PASSWORD = 'correct horse battery'

let counter = 0
/** A name that no other test uses. */
export function unique(level: string): string {
  counter += 1
  return `${level}-${process.pid}-${counter}`
}

export async function buildProject(
  options: {
    egress?: EgressRule[]
    variables?: Record<string, string>
    allowSideEffects?: boolean
    perHost?: number
  } = {},
): Promise<{ projectId: string; environmentId: string }> {
  const { id: projectId } = await createProject(SYSTEM, { name: unique('project') })
  const { egress = [], variables = {}, allowSideEffects = false, perHost = 1 } = options
  const { id: environmentId } = await saveEnvironment(SYSTEM, {
    projectId,
    name: 'staging',
    variables,
    egress,
    hosts: {},
    databases: {},
    commands: {},
    allowSideEffects,
    perHost,
    secrets: {},
  })
  return { projectId, environmentId }
}

export async function buildPerson(
  projectId: string | null,
  access: ProjectAccess = 'viewer',
  roles: string[] = [],
): Promise<Person> {
  const email = `${unique('person')}@example.com`
  await addUser(SYSTEM, { email, name: `Person ${counter}`, role: 'member', password: PASSWORD })
  if (projectId) {
    await grant(SYSTEM, { projectId, email, access })
    for (const role of roles) await grant(SYSTEM, { projectId, email, role })
  }
  return personByEmail(email)
}

export async function buildAdministrator(): Promise<Person> {
  const email = `${unique('administrator')}@example.com`
  await addUser(SYSTEM, { email, name: `Administrator ${counter}`, role: 'admin', password: PASSWORD })
  return personByEmail(email)
}

export async function buildRelease(
  place: { projectId: string; environmentId: string },
  ...texts: string[]
): Promise<string> {
  const templateIds: string[] = []
  for (const text of texts) templateIds.push((await importTemplate(SYSTEM, { projectId: place.projectId, text })).id)
  return (await createRelease(SYSTEM, { ...place, templateIds, name: unique('release'), version: '1.0.0' }, new Date()))
    .id
}
