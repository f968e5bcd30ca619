// Templates belong to projects: who reads and changes them, what a release may be made from, and what changed since the
// last release.
import { beforeAll, describe, expect, test } from 'vitest'
import { testDatabase } from '@/e2e/support/database'
import { buildAdministrator, buildPerson, buildProject, buildRelease } from '@/e2e/support/releases'
import { readAudit } from '@/lib/data/audit'
import type { Actor, Machine, Person } from '@/lib/domain/actor'
import { INSTANCE_CHAIN } from '@/lib/domain/audit/event'
import { Refusal } from '@/lib/domain/refusal'
import { createRelease } from '@/lib/release/create-release'
import { importTemplate, importVersion } from '@/lib/template/import-template'
import { previewTemplate } from '@/lib/template/preview-template'
import { readReleaseDocuments, readTemplateChanges } from '@/lib/template/read-changes'
import { readTemplate, readTemplateToEdit } from '@/lib/template/read-template'
import { readTemplatePlaces, readTemplates } from '@/lib/template/read-templates'

testDatabase()
const TEXT = '# Ferry\n\n## Prepare\n- [ ] Ropes\n- [ ] Fuel\n'
const UNKNOWN = '00000000-0000-7000-8000-000000000000'

let place: { projectId: string; environmentId: string }
let other: { projectId: string; environmentId: string }
let lead: Person
let viewer: Person
let stranger: Person
let admin: Person
let own: string
let shared: string

beforeAll(async () => {
  place = await buildProject()
  other = await buildProject()
  lead = await buildPerson(place.projectId, 'lead')
  viewer = await buildPerson(place.projectId)
  stranger = await buildPerson(other.projectId, 'lead')
  admin = await buildAdministrator()
  own = (await importTemplate(lead, { projectId: place.projectId, text: TEXT })).id
  shared = (await importTemplate(admin, { text: '# Shared\n\n- [ ] Everybody\n' })).id
})

async function refusalOf(work: Promise<unknown>): Promise<{ code: string; message: string; detail: unknown }> {
  const error = await work.then(
    () => null,
    (reason: unknown) => reason,
  )
  if (!(error instanceof Refusal)) throw new Error(`no refusal but ${String(error)}`)
  return { code: error.code, message: error.message, detail: error.detail }
}

const EVERY_USE: Record<string, (actor: Actor, templateId: string) => Promise<unknown>> = {
  read: (actor, templateId) => readTemplate(actor, { templateId }),
  'read a version': (actor, templateId) => readTemplate(actor, { templateId, version: 1 }),
  edit: (actor, templateId) => readTemplateToEdit(actor, { templateId }),
  'save a version': (actor, templateId) => importVersion(actor, { templateId, text: '# Taken\n\n- [ ] over\n' }),
  'preview against it': (actor, templateId) => previewTemplate(actor, { templateId, texts: [{ text: TEXT }] }),
  'carry over from it': (actor, templateId) =>
    previewTemplate(actor, { templateId, carry: true, texts: [{ text: TEXT }] }),
  'compare it': (actor, templateId) => readTemplateChanges(actor, { templateId, projectId: other.projectId }),
  'make a release from it': (actor, templateId) =>
    createRelease(actor, { ...other, templateIds: [templateId], name: 'R', version: '1' }, new Date()),
}

describe('other people of other projects', () => {
  test.each(Object.keys(EVERY_USE))('%s: the same answer as for a template that does not exist', async (use) => {
    const run = EVERY_USE[use]
    if (!run) throw new Error(use)
    const machine: Machine = { kind: 'machine', id: UNKNOWN, name: 'ci', scope: 'write', projectId: other.projectId }
    for (const actor of [stranger, machine]) {
      const real = await refusalOf(run(actor, own))
      if (actor === stranger) expect(real.code).toBe('not-found')
      expect(await refusalOf(run(actor, UNKNOWN))).toEqual(real)
    }
  })
  test('the list has the templates of one’s projects and of the whole instance', async () => {
    const names = async (actor: Actor, projectId?: string) =>
      (await readTemplates(actor, projectId ? { projectId } : {})).map(({ id }) => id)
    expect(new Set(await names(viewer))).toEqual(new Set([own, shared]))
    expect(await names(stranger)).toEqual([shared])
    expect(new Set(await names(admin))).toEqual(new Set([own, shared]))
    expect(await names(admin, other.projectId)).toEqual([shared])
    expect((await refusalOf(readTemplates(stranger, { projectId: place.projectId }))).code).toBe('not-found')
  })
})

describe('who changes a template', () => {
  test('leads do, members read, and members are told why not', async () => {
    const view = await readTemplate(viewer, { templateId: own })
    expect(view).toMatchObject({ project: { id: place.projectId }, may: { change: { allowed: false } } })
    expect((await refusalOf(importVersion(viewer, { templateId: own, text: '# x' }))).code).toBe('forbidden')
    expect((await refusalOf(readTemplateToEdit(viewer, { templateId: own }))).code).toBe('forbidden')
    expect((await readTemplate(lead, { templateId: own })).may.change.allowed).toBe(true)
  })
  test('those of the whole instance are read by everybody and changed by administrators', async () => {
    expect((await readTemplate(stranger, { templateId: shared })).project).toBeNull()
    expect((await refusalOf(importVersion(lead, { templateId: shared, text: '# x' }))).code).toBe('forbidden')
    const made = await importVersion(admin, { templateId: shared, text: '# Shared\n\n- [ ] Everybody\n- [ ] Again\n' })
    expect(made.version).toBe(2)
  })
  test('a new one needs a project, unless an administrator makes it', async () => {
    expect(await refusalOf(importTemplate(lead, { text: TEXT }))).toMatchObject({
      code: 'invalid',
      detail: { fields: { projectId: 'missing' } },
    })
    expect((await refusalOf(importTemplate(viewer, { projectId: place.projectId, text: TEXT }))).code).toBe('forbidden')
    const foreign = await refusalOf(importTemplate(stranger, { projectId: place.projectId, text: TEXT }))
    expect(await refusalOf(importTemplate(stranger, { projectId: UNKNOWN, text: TEXT }))).toEqual(foreign)
    expect(foreign.code).toBe('not-found')
    expect((await refusalOf(importTemplate(admin, { projectId: UNKNOWN, text: TEXT }))).code).toBe('not-found')
  })
  test('a token of one project makes templates of that project, and cannot name another', async () => {
    const token: Machine = { kind: 'machine', id: UNKNOWN, name: 'ci', scope: 'write', projectId: place.projectId }
    const { id } = await importTemplate(token, { text: TEXT })
    expect((await readTemplate(lead, { templateId: id })).project?.id).toBe(place.projectId)
    expect((await refusalOf(importTemplate(token, { projectId: other.projectId, text: TEXT }))).code).toBe('not-found')
    expect((await refusalOf(importVersion(token, { templateId: shared, text: '# x' }))).code).toBe('forbidden')
  })
  test('the page offers the projects that one leads', async () => {
    const lists = async (actor: Actor) => {
      const { projects, instance } = await readTemplatePlaces(actor)
      return { projects: projects.map(({ id }) => id), instance }
    }
    expect(await lists(lead)).toEqual({ projects: [place.projectId], instance: false })
    expect(await lists(viewer)).toEqual({ projects: [], instance: false })
    expect((await lists(admin)).instance).toBe(true)
  })
  test('the log of the project has its imports, that of the instance the others', async () => {
    const actionsOf = async (chain: string) => {
      const found: unknown[] = []
      for await (const page of readAudit(chain))
        for (const { body } of page) {
          const event = JSON.parse(body)
          if (event.action === 'template.imported') found.push(event.templateId)
        }
      return found
    }
    expect(await actionsOf(place.projectId)).toContain(own)
    expect(await actionsOf(INSTANCE_CHAIN)).toContain(shared)
    expect(await actionsOf(INSTANCE_CHAIN)).not.toContain(own)
  })
})

test('an administrator makes no release from the template of another project', async () => {
  const release = { ...other, templateIds: [own], name: 'R', version: '1' }
  expect((await refusalOf(createRelease(admin, release, new Date()))).code).toBe('not-found')
})

describe('what changed since the last release', () => {
  test('by whom, in which versions, and node by node', async () => {
    const { id } = await importTemplate(lead, { projectId: place.projectId, text: TEXT })
    const release = (name: string) =>
      createRelease(lead, { ...place, templateIds: [id], name, version: '1' }, new Date())
    const changes = () => readTemplateChanges(viewer, { templateId: id, projectId: place.projectId })
    expect(await changes()).toMatchObject({ version: 1, since: null, saved: [], changes: [] })

    const first = await release('First')
    expect(await changes()).toMatchObject({ version: 1, since: { releaseName: 'First', version: 1 }, changes: [] })

    const second = await buildPerson(place.projectId, 'lead')
    await importVersion(second, { templateId: id, text: TEXT.replace('- [ ] Fuel\n', '- [ ] Fuel\n- [ ] Flags\n') })
    await importVersion(lead, { templateId: id, text: TEXT.replace('- [ ] Fuel\n', '- [ ] Flags\n') })
    const now = await changes()
    expect(now.saved.map(({ version, createdBy }) => [version, createdBy])).toEqual([
      [3, lead.name],
      [2, second.name],
    ])
    expect(now).toMatchObject({ version: 3, since: { releaseId: first.id, version: 1 } })
    expect(now.counts).toEqual({ added: 1, changed: 0, removed: 1 })
    expect(now.changes?.map(({ what, title }) => [what, title])).toEqual([
      ['added', 'Flags'],
      ['removed', 'Fuel'],
    ])

    const { id: releaseId } = await release('Second')
    expect((await changes()).since).toMatchObject({ releaseId, version: 3 })
    const { documents } = await readReleaseDocuments(viewer, { releaseId })
    expect(documents).toEqual([{ ...now, mayRead: true }])
    const before = await readReleaseDocuments(viewer, { releaseId: first.id })
    expect(before.documents).toMatchObject([{ version: 1, since: null, changes: [] }])
  })
  test('a release of another project does not count, and its readers are strangers', async () => {
    const releaseId = await buildRelease(place, TEXT)
    expect((await refusalOf(readReleaseDocuments(stranger, { releaseId }))).code).toBe('not-found')
    await createRelease(admin, { ...place, templateIds: [shared], name: 'Here', version: '1' }, new Date())
    expect((await readTemplateChanges(stranger, { templateId: shared, projectId: other.projectId })).since).toBeNull()
    expect((await readTemplateChanges(viewer, { templateId: shared, projectId: place.projectId })).since).toMatchObject(
      {
        releaseName: 'Here',
      },
    )
  })
})
