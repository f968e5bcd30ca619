// The demo: one project, four people, three releases of the examples, probes against the staging target that the demo serves. Made through
// use cases only, once, in an installation that is empty.
import { readFile } from 'node:fs/promises'
import { z } from 'zod'
import { watch } from '@/lib/cli/demo-watched'
import { endCommand } from '@/lib/cli/outcome'
import type { Actor } from '@/lib/domain/actor'
import { DEMO_PEOPLE, type DemoPerson } from '@/lib/domain/demo'
import { Refusal } from '@/lib/domain/refusal'
import { cliRefusals } from '@/lib/domain/text/en/refusals/cli'
import { addUser } from '@/lib/people/accounts/add-user'
import { hasPeople, isAnyOpenTo, personByEmail } from '@/lib/people/accounts/find-person'
import { unguessable } from '@/lib/platform/digest'
import { env } from '@/lib/platform/env'
import { grant } from '@/lib/project/change-grant'
import { createProject } from '@/lib/project/create-project'
import { saveEnvironment } from '@/lib/project/save-environment'
import { createRelease } from '@/lib/release/create-release'
import { patchItem } from '@/lib/release/patch-item'
import { readRelease } from '@/lib/release/read/read-release'
import { saveProbe } from '@/lib/release/runs/save-probe'
import { importTemplate } from '@/lib/template/import-template'

const SEEDING: Actor = { kind: 'system', name: 'demo' }
const Target = z.url()

type Definition = Record<string, unknown>

/** The probes of the demo, by the title of their item. */
const PROBES: Record<string, Definition> = {
  'Server answers': { kind: 'http', url: '{{BASE_URL}}/health', expect: ['status == 200', 'body.status == "ok"'] },
  'The new version is live': {
    kind: 'http',
    url: '{{BASE_URL}}/version',
    expect: ['status == 200', 'body.version == "4.2.0"'],
  },
  'Streaming and the cache are switched on': {
    kind: 'http',
    url: '{{BASE_URL}}/health',
    expect: ['body.config.chatStreaming', 'body.config.cacheEnabled'],
  },
  'Health endpoint is green': {
    kind: 'http',
    url: '{{BASE_URL}}/health',
    expect: ['status == 200', 'body.status == "ok"', 'time.total < 1000'],
  },
  'Payment bridge is healthy': {
    kind: 'http',
    url: '{{BASE_URL}}/broken/health',
    expect: ['status == 200', 'body.status == "ok"'],
  },
}

/** What the lead has done already when a newcomer arrives: enough that the rest fits in a minute. */
const DONE = [
  'Release notes reviewed by somebody who did not write them',
  'Database backup taken',
  'Change window announced in the team channel',
  'Roll out the build to staging',
  'Book a berth from a phone',
]

async function plant(
  lead: Actor,
  place: { projectId: string; environmentId: string },
  file: string,
  name: string,
  version = '4.2.0',
): Promise<string> {
  const text = await readFile(file, 'utf8')
  const template = await importTemplate(lead, { projectId: place.projectId, text })
  const now = new Date()
  const { id } = await createRelease(lead, { ...place, templateIds: [template.id], name, version }, now)
  const { items } = await readRelease(lead, { releaseId: id }, now)
  for (const item of items) {
    const definition = PROBES[item.title.replace(/:$/, '')]
    if (definition) await saveProbe(lead, { itemId: item.id, definition }, now)
  }
  return id
}

async function decideDone(lead: Actor, releaseId: string): Promise<void> {
  const now = new Date()
  const { items } = await readRelease(lead, { releaseId }, now)
  for (const item of items) {
    if (!DONE.includes(item.title.replace(/:$/, ''))) continue
    const size = item.fields.find((field) => field.unit === 'MB')
    await patchItem(
      lead,
      { itemId: item.id, outcome: 'passed', revision: item.revision, ...(size && { fields: { [size.id]: 412 } }) },
      now,
    )
  }
}

async function seed(target: string, people: DemoPerson[]): Promise<void> {
  for (const { email, name, role, password } of people) await addUser(SEEDING, { email, name, role, password })
  const { id: projectId } = await createProject(SEEDING, { name: 'Lighthouse' })
  for (const { email, access, roles } of people) {
    if (access) await grant(SEEDING, { projectId, email, access })
    for (const role of roles) await grant(SEEDING, { projectId, email, role })
  }
  const { hostname, port } = new URL(target)
  const environment = {
    variables: { BASE_URL: target },
    egress: [{ host: hostname, ports: [Number(port)] }],
    hosts: {},
    databases: {},
    commands: {},
    perHost: 4,
    secrets: {},
  }
  const { id: staging } = await saveEnvironment(SEEDING, {
    projectId,
    name: 'staging',
    allowSideEffects: true,
    ...environment,
  })
  const { id: production } = await saveEnvironment(SEEDING, {
    projectId,
    name: 'production',
    allowSideEffects: false,
    ...environment,
  })
  const lead = await personByEmail('lead@example.com')
  const kiosks = await plant(
    lead,
    { projectId, environmentId: production },
    'examples/kiosk-rollout.md',
    'Kiosks',
    '2.7.1',
  )
  await watch({ lead, other: await personByEmail('ops@example.com') }, kiosks, new Date())
  await plant(lead, { projectId, environmentId: production }, 'examples/production-cutover.md', 'Lighthouse cutover')
  await decideDone(
    lead,
    await plant(lead, { projectId, environmentId: staging }, 'examples/staging-release.md', 'Lighthouse'),
  )
}

/** The demo's people; with passwords of their own where others than this machine can reach them. */
function peopleOf(passwords: 'public' | 'random'): DemoPerson[] {
  if (passwords === 'public') return DEMO_PEOPLE
  return DEMO_PEOPLE.map((person) => ({ ...person, password: unguessable().slice(0, 20) }))
}

try {
  const passwords = env('COUNTERSIGN_DEMO_PASSWORDS')
  if (!(await hasPeople())) {
    const people = peopleOf(passwords)
    await seed(Target.parse(process.env.COUNTERSIGN_DEMO_TARGET), people)
    for (const { email, password, name, what } of people)
      process.stdout.write(`${name} (${what}): ${email} / ${password}\n`)
  } else if (passwords === 'random' && (await isAnyOpenTo(DEMO_PEOPLE)))
    throw new Refusal('conflict', cliRefusals.publicDemo())
} catch (error) {
  if (!(error instanceof Refusal)) throw error
  process.stderr.write(`${error.message}\n`)
  process.exitCode = 1
} finally {
  await endCommand()
}
