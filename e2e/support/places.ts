// Somewhere of its own for a story: a second try of it finds nothing that the first one left.
import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { type APIRequestContext, expect } from '@playwright/test'

/** A template of the whole instance. */
export async function makeTemplate(api: APIRequestContext, text: string): Promise<{ id: string }> {
  const made = await api.post('/api/v1/templates', { data: text, headers: { 'content-type': 'text/markdown' } })
  expect(made.status(), await made.text()).toBe(201)
  return made.json()
}

/** The demo's project with its first environment. */
export async function placeOfDemo(api: APIRequestContext): Promise<{ projectId: string; environmentId: string }> {
  const projects: { id: string; name: string; environments: { id: string }[] }[] = await (
    await api.get('/api/v1/projects')
  ).json()
  const project = projects.find(({ name }) => name === 'Lighthouse')
  return { projectId: project?.id ?? '', environmentId: project?.environments[0]?.id ?? '' }
}

/** A new environment of the demo's project. */
export async function makeEnvironment(
  api: APIRequestContext,
  name: string,
  data: object = {},
): Promise<{ projectId: string; environmentId: string }> {
  const projects: { id: string; name: string }[] = await (await api.get('/api/v1/projects')).json()
  const projectId = projects.find((project) => project.name === 'Lighthouse')?.id ?? ''
  const made = await api.post(`/api/v1/projects/${projectId}/environments`, {
    data: { name: `${name} ${randomUUID().slice(0, 6)}`, ...data },
  })
  expect(made.status(), await made.text()).toBe(201)
  return { projectId, environmentId: (await made.json()).id }
}

/** A new project with one environment: whoever gets a role in it gets none in the demo's. */
export async function makeProject(
  api: APIRequestContext,
  name: string,
): Promise<{ projectId: string; environmentId: string }> {
  const made = await api.post('/api/v1/projects', { data: { name: `${name} ${randomUUID().slice(0, 6)}` } })
  expect(made.status(), await made.text()).toBe(201)
  const projectId = (await made.json()).id
  const environment = await api.post(`/api/v1/projects/${projectId}/environments`, { data: { name: 'staging' } })
  expect(environment.status(), await environment.text()).toBe(201)
  return { projectId, environmentId: (await environment.json()).id }
}

/** A new release of a document of the examples, in the demo's own environment of that name. Yields its address. */
export async function makeRelease(
  api: APIRequestContext,
  example: string,
  name: string,
  environment: 'staging' | 'production',
): Promise<string> {
  const projects: { id: string; name: string; environments: { id: string; name: string }[] }[] = await (
    await api.get('/api/v1/projects')
  ).json()
  const project = projects.find((one) => one.name === 'Lighthouse')
  const environmentId = project?.environments.find((one) => one.name === environment)?.id
  const data = readFileSync(`examples/${example}.md`, 'utf8')
  const template = await makeTemplate(api, data)
  const made = await api.post('/api/v1/releases', {
    data: { projectId: project?.id, environmentId, templateIds: [template.id], name, version: '1' },
  })
  expect(made.status(), await made.text()).toBe(201)
  return `/releases/${(await made.json()).id}`
}
