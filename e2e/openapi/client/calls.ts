// A call of every operation, as a program with a generated client makes it. It is compiled against the types of the document and never run.
import createClient from 'openapi-fetch'
import type { paths } from './api'

const client = createClient<paths>({ baseUrl: 'http://localhost:3000/api/v1' })
type Ids = Record<IdName, string>
type IdName =
  | 'projectId'
  | 'environmentId'
  | 'channelId'
  | 'entryId'
  | 'userId'
  | 'tokenId'
  | 'invitationId'
  | 'mappingId'
  | 'id'
  | 'releaseId'
  | 'itemId'
  | 'fieldId'
  | 'issueId'
  | 'criterionId'
  | 'questionId'
  | 'metricId'
  | 'planId'
  | 'stepId'
  | 'runId'
  | 'evidenceId'
  | 'templateId'
  | 'waiverId'
  | 'breakGlassId'

export async function callProjects({ channelId, entryId, environmentId, id, projectId, userId }: Ids): Promise<void> {
  await client.GET('/projects')
  await client.POST('/projects', { body: { name: 'Atlas' } })
  await client.GET('/projects/{projectId}/channels', { params: { path: { projectId } } })
  await client.POST('/projects/{projectId}/channels', {
    params: { path: { projectId } },
    body: {
      kind: 'webhook',
      name: 'Hook',
      url: 'https://hooks.example.org/a',
      notices: ['decision-made'],
      secret: 'whsec_',
    },
  })
  await client.DELETE('/projects/{projectId}/channels/{channelId}', { params: { path: { projectId, channelId } } })
  await client.GET('/projects/{projectId}/entries', { params: { path: { projectId } } })
  await client.POST('/projects/{projectId}/entries', {
    params: { path: { projectId } },
    body: { reason: 'To look at it', hours: 2 },
  })
  await client.DELETE('/projects/{projectId}/entries/{entryId}', { params: { path: { projectId, entryId } } })
  await client.GET('/projects/{projectId}/environments', { params: { path: { projectId } } })
  await client.GET('/environments/{environmentId}', { params: { path: { environmentId } } })
  await client.PATCH('/environments/{environmentId}', {
    params: { path: { environmentId } },
    body: { variables: { BASE_URL: 'https://next.example.com' }, revision: 3 },
  })
  await client.POST('/environments/{environmentId}/secrets', {
    params: { path: { environmentId } },
    body: { name: 'API_KEY', value: 'another key', hosts: ['next.example.com'] },
  })
  await client.POST('/projects/{projectId}/environments', {
    params: { path: { projectId } },
    body: {
      name: 'staging',
      variables: { BASE_URL: 'https://staging.example.com' },
      secrets: { API_KEY: 'k' },
      egress: [{ host: 'staging.example.com', ports: [443] }],
      allowSideEffects: true,
    },
  })
  await client.GET('/projects/{projectId}/environments/{environmentId}/calendar', {
    params: { path: { projectId, environmentId } },
  })
  await client.POST('/projects/{projectId}/environments/{environmentId}/calendar/freezes', {
    params: { path: { projectId, environmentId } },
    body: { startsAt: '2030-01-01T10:00', endsAt: '2030-01-01T12:00', zone: 'UTC', reason: 'Holidays' },
  })
  await client.DELETE('/projects/{projectId}/environments/{environmentId}/calendar/freezes/{id}', {
    params: { path: { projectId, environmentId, id } },
  })
  await client.POST('/projects/{projectId}/environments/{environmentId}/calendar/windows', {
    params: { path: { projectId, environmentId } },
    body: { kind: 'weekly', weekdays: [1, 2], from: '10:00', to: '16:00', zone: 'Europe/Berlin' },
  })
  await client.DELETE('/projects/{projectId}/environments/{environmentId}/calendar/windows/{id}', {
    params: { path: { projectId, environmentId, id } },
  })
  await client.GET('/projects/{projectId}/leavers', { params: { path: { projectId } } })
  await client.POST('/projects/{projectId}/leavers/{userId}/reassign', {
    params: { path: { projectId, userId } },
    body: { toId: userId },
  })
  await client.GET('/projects/{projectId}/members', { params: { path: { projectId } } })
  await client.POST('/projects/{projectId}/members', {
    params: { path: { projectId } },
    body: { email: 'dana@example.com', access: 'viewer', roles: ['QA Lead'] },
  })
  await client.PUT('/projects/{projectId}/members/{userId}', {
    params: { path: { projectId, userId } },
    body: { access: 'lead', roles: ['QA Lead'] },
  })
  await client.DELETE('/projects/{projectId}/members/{userId}', {
    params: { path: { projectId, userId }, query: { role: 'QA Lead' } },
  })
}

export async function callPeople({ invitationId, mappingId, projectId, tokenId, userId }: Ids): Promise<void> {
  await client.GET('/group-mappings')
  await client.POST('/group-mappings', {
    body: { groupName: 'release-managers', projectId, access: 'lead', roles: ['QA Lead'] },
  })
  await client.DELETE('/group-mappings/{mappingId}', { params: { path: { mappingId } } })
  await client.GET('/invitations')
  await client.POST('/invitations', { body: { email: 'dana@example.com', role: 'member' } })
  await client.DELETE('/invitations/{invitationId}', { params: { path: { invitationId } } })
  await client.GET('/notices', { params: { query: { limit: 20 } } })
  await client.POST('/notices/read', { body: { upTo: 12 } })
  await client.GET('/notices/unread')
  await client.GET('/settings/project-separation')
  await client.PUT('/settings/project-separation', { body: { on: true } })
  await client.GET('/signing-keys')
  await client.GET('/tokens')
  await client.POST('/tokens', { body: { name: 'ci', scope: 'write', projectId, days: 30 } })
  await client.DELETE('/tokens/{tokenId}', { params: { path: { tokenId } } })
  await client.POST('/tokens/{tokenId}/rotate', { params: { path: { tokenId } }, body: { days: 30 } })
  await client.GET('/users')
  await client.POST('/users', { body: { email: 'dana@example.com', name: 'Dana', role: 'member' } })
  await client.PATCH('/users/{userId}', { params: { path: { userId } }, body: { role: 'admin' } })
  await client.DELETE('/users/{userId}', { params: { path: { userId } } })
  await client.POST('/users/{userId}/password-link', { params: { path: { userId } }, body: { mail: false } })
  await client.DELETE('/users/{userId}/sessions', { params: { path: { userId } } })
}

export async function callReleases({
  criterionId,
  environmentId,
  fieldId,
  issueId,
  itemId,
  metricId,
  projectId,
  questionId,
  releaseId,
  templateId,
  userId,
}: Ids): Promise<void> {
  await client.GET('/releases', { params: { query: { projectId, verdict: 'hold', q: 'Atlas' } } })
  await client.POST('/releases', {
    body: { projectId, environmentId, templateIds: [templateId], name: 'Atlas 4.2', version: '4.2.0' },
  })
  await client.GET('/releases/{releaseId}', { params: { path: { releaseId } } })
  await client.POST('/releases/{releaseId}/applicability', {
    params: { path: { releaseId } },
    body: { target: { kind: 'role', id: 'QA Lead' }, applies: false, reason: 'No major release' },
  })
  await client.GET('/releases/{releaseId}/attestation', { params: { path: { releaseId } } })
  await client.GET('/releases/{releaseId}/badge.svg', { params: { path: { releaseId } } })
  await client.POST('/releases/{releaseId}/check-ins', {
    params: { path: { releaseId } },
    body: { itemId, outcome: 'ok' },
  })
  await client.GET('/releases/{releaseId}/comments', { params: { path: { releaseId }, query: { itemId: 'release' } } })
  await client.POST('/releases/{releaseId}/comments', {
    params: { path: { releaseId } },
    body: { body: 'All quiet.', itemId },
  })
  await client.POST('/releases/{releaseId}/conditions', {
    params: { path: { releaseId } },
    body: { fieldId, ownerId: userId, dueAt: '2031-01-01T00:00:00Z' },
  })
  await client.PATCH('/releases/{releaseId}/criteria/{criterionId}', {
    params: { path: { releaseId, criterionId } },
    body: { holds: null, revision: 3 },
  })
  await client.POST('/releases/{releaseId}/deployment', {
    params: { path: { releaseId } },
    body: { at: '2030-01-01T10:00:00Z', reason: 'The clock was wrong' },
  })
  await client.GET('/releases/{releaseId}/documents', { params: { path: { releaseId } } })
  await client.PATCH('/releases/{releaseId}/fields/{fieldId}', {
    params: { path: { releaseId, fieldId } },
    body: { value: '41 ms', revision: 0 },
  })
  await client.POST('/releases/{releaseId}/issues', {
    params: { path: { releaseId } },
    body: { title: 'The scanner found a hole', severity: 'critical', link: 'https://scanner.example/1' },
  })
  await client.PATCH('/releases/{releaseId}/issues/{issueId}', {
    params: { path: { releaseId, issueId } },
    body: { resolved: true, words: 'patched' },
  })
  await client.POST('/releases/{releaseId}/metrics/{metricId}/samples', {
    params: { path: { releaseId, metricId } },
    body: { value: 20, at: '2030-01-01T10:00:00Z' },
  })
  await client.GET('/releases/{releaseId}/policy', { params: { path: { releaseId } } })
  await client.PUT('/releases/{releaseId}/policy', {
    params: { path: { releaseId } },
    body: { version: '1', policy: { freshForSeconds: 600, allowConditional: false, roles: [] } },
  })
  await client.POST('/releases/{releaseId}/probe-groups', { params: { path: { releaseId } }, body: {} })
  await client.GET('/releases/{releaseId}/probe-runs', {
    params: { path: { releaseId }, query: { itemId, status: 'failed', limit: 20 } },
  })
  await client.POST('/releases/{releaseId}/questions/{questionId}/answer', {
    params: { path: { releaseId, questionId } },
    body: { answer: 'prose', reason: 'It is a remark' },
  })
  await client.POST('/releases/{releaseId}/reminders', { params: { path: { releaseId } }, body: { role: 'QA Lead' } })
  await client.GET('/releases/{releaseId}/report', { params: { path: { releaseId }, query: { format: 'md' } } })
  await client.GET('/releases/{releaseId}/signoffs', { params: { path: { releaseId } } })
  await client.GET('/releases/{releaseId}/verdict', { params: { path: { releaseId } } })
}

export async function callDecisions({ breakGlassId, itemId, releaseId, waiverId }: Ids): Promise<void> {
  const waiver = { reason: 'The old scanner reports it wrongly', scope: '4.2 only', expiresAt: '2031-01-01T00:00:00Z' }
  await client.POST('/releases/{releaseId}/items/{itemId}/waivers', {
    params: { path: { releaseId, itemId } },
    body: waiver,
  })
  await client.PATCH('/waivers/{waiverId}', { params: { path: { waiverId } }, body: { grant: true } })
  await client.POST('/releases/{releaseId}/soak-waivers', { params: { path: { releaseId } }, body: waiver })
  await client.PATCH('/soak-waivers/{waiverId}', { params: { path: { waiverId } }, body: { grant: false } })
  await client.POST('/releases/{releaseId}/decisions', {
    params: { path: { releaseId } },
    body: { call: 'no-go', contentHash: 'a'.repeat(64), reason: 'The scanner found a hole' },
  })
  await client.POST('/releases/{releaseId}/reopen', {
    params: { path: { releaseId } },
    body: { reason: 'The hole is patched' },
  })
  await client.POST('/releases/{releaseId}/break-glass', {
    params: { path: { releaseId } },
    body: { call: 'go', reason: 'The outage is worse than the hole' },
  })
  await client.PATCH('/releases/{releaseId}/break-glass/{breakGlassId}', {
    params: { path: { releaseId, breakGlassId } },
    body: { confirm: true },
  })
}

export async function callItems({ evidenceId, fieldId, itemId, planId, releaseId, runId, stepId }: Ids): Promise<void> {
  await client.GET('/evidence/{evidenceId}', { params: { path: { evidenceId } } })
  await client.GET('/probe-runs/{runId}', { params: { path: { runId } } })
  await client.PATCH('/releases/{releaseId}/items/{itemId}', {
    params: { path: { releaseId, itemId } },
    body: { outcome: 'passed', reason: 'measured cold', fields: { [fieldId]: '640 ms' }, revision: 4 },
  })
  await client.POST('/releases/{releaseId}/items/{itemId}/evidence', {
    params: { path: { releaseId, itemId } },
    body: { kind: 'link', url: 'https://example.com/log', title: 'Log' },
  })
  await client.PUT('/releases/{releaseId}/items/{itemId}/probe', {
    params: { path: { releaseId, itemId } },
    body: {
      kind: 'http',
      method: 'GET',
      url: '{{BASE_URL}}/health',
      everySeconds: 30,
      forSeconds: 60,
      expect: ['status == 200'],
    },
  })
  await client.POST('/releases/{releaseId}/items/{itemId}/probe-runs', {
    params: { path: { releaseId, itemId } },
    body: { confirmed: true },
  })
  await client.PUT('/releases/{releaseId}/items/{itemId}/schedule', {
    params: { path: { releaseId, itemId } },
    body: { on: true },
  })
  await client.POST('/releases/{releaseId}/rollbacks/{planId}/finish', {
    params: { path: { releaseId, planId } },
    body: { reason: 'Seen by eye' },
  })
  await client.POST('/releases/{releaseId}/rollbacks/{planId}/resume', {
    params: { path: { releaseId, planId } },
    body: { reason: 'It was healthy' },
  })
  await client.POST('/releases/{releaseId}/rollbacks/{planId}/start', {
    params: { path: { releaseId, planId } },
    body: { rehearsal: true, reason: 'To practise' },
  })
  await client.POST('/releases/{releaseId}/rollbacks/{planId}/steps/{stepId}', {
    params: { path: { releaseId, planId, stepId } },
    body: { done: true },
  })
}

export async function callTemplates({ projectId, templateId }: Ids): Promise<void> {
  await client.GET('/audit', { params: { query: { projectId } } })
  await client.GET('/audit/checkpoints', { params: { query: { projectId } } })
  await client.GET('/calendar.ics', { params: { query: { token: 'secret-address' } } })
  await client.GET('/templates', { params: { query: { projectId } } })
  await client.POST('/templates', { params: { query: { projectId, name: 'Small' } }, body: '# T\n\n- [ ] a\n' })
  await client.GET('/templates/{templateId}', { params: { path: { templateId }, query: { version: 1 } } })
  await client.GET('/templates/{templateId}/changes', { params: { path: { templateId }, query: { projectId } } })
  await client.POST('/templates/{templateId}/versions', {
    params: { path: { templateId }, query: { version: 1, carry: 'false' } },
    body: '# T\n\n- [ ] b\n',
  })
}

/** What comes back has the names of the document, down to the items within items; a refusal has its code. */
export async function readAnswers(releaseId: string): Promise<string[]> {
  const { data, error } = await client.GET('/releases/{releaseId}', { params: { path: { releaseId } } })
  if (error) return [error.detail, error.code]
  const nested = data.sections.flatMap(({ items }) =>
    items.flatMap((item) => [item.outcome, ...item.items.map(({ title }) => title)]),
  )
  const probe = await client.PUT('/releases/{releaseId}/items/{itemId}/probe', {
    params: { path: { releaseId, itemId: releaseId } },
    // @ts-expect-error a definition has an expectation
    body: { kind: 'http', url: 'https://example.com' },
  })
  // @ts-expect-error there is no such outcome
  const wrong: typeof nested = data.sections.flatMap(({ items }) => items.filter(({ outcome }) => outcome === 'fine'))
  return [...nested, ...wrong, probe.response.statusText]
}
