// A project in which there is one of everything that a way in may be asked for, and the ids of it.
import { generateKeyPairSync } from 'node:crypto'
import pg from 'pg'
import { questionAbout, saveQuestions } from '@/e2e/support/handmade'
import { buildPerson, buildProject, SYSTEM, unique } from '@/e2e/support/releases'
import { database } from '@/lib/data/client'
import { publishSealingKeys } from '@/lib/data/project/sealing-keys'
import { requestBreakGlass } from '@/lib/decision/break-glass'
import { openIssue } from '@/lib/decision/open-issue'
import { requestSoakWaiver } from '@/lib/decision/request-soak-waiver'
import { requestWaiver } from '@/lib/decision/request-waiver'
import { addComment } from '@/lib/discussion/add-comment'
import type { Person } from '@/lib/domain/actor'
import { markDeployed } from '@/lib/monitor/mark-deployed'
import { addChannel } from '@/lib/notify/change-channels'
import { inviteUser } from '@/lib/people/accounts/invite-user'
import { createToken } from '@/lib/people/tokens/create-token'
import { readWorkerKeys } from '@/lib/platform/secrets-open'
import { SaveFreeze, SaveWindow, saveFreeze, saveWindow } from '@/lib/project/save-entry'
import { addEvidence } from '@/lib/release/add-evidence'
import { createRelease } from '@/lib/release/create-release'
import { readRelease } from '@/lib/release/read/read-release'
import { requestRun } from '@/lib/release/runs/request-run'
import { readRollback } from '@/lib/rollback/read-rollback'
import { importTemplate } from '@/lib/template/import-template'

const TEXT = `# Harbour

## Prepare
- [ ] Health answers
  \`\`\`probe
  kind: http
  url: "https://staging.example.com/health"
  expect: [status == 200]
  \`\`\`
- [ ] Backup taken, file: ____

## Watch (First 8 hours)
- [ ] Look at the bookings every 30 minutes

## Numbers
| Metric | Target | Alert | Check interval |
|---|---|---|---|
| Response time | <50ms | >200ms | 30 seconds |

## GO if all true
- The harbour agrees

## Rollback Instructions (If Needed)

### Quick Rollback (< 15 min)
1. Put the old build back
2. Start it

Ready after 7+ days of stable operation.

## Sign-off
| Role | Name | Signature | Date |
|---|---|---|---|
| QA Lead | ____ | ____ | ____ |
`
const HOUR_MS = 3_600_000
const inHours = (hours: number) => new Date(Date.now() + hours * HOUR_MS).toISOString()
const minutes = (time: string) => time.slice(0, 16)

export type World = Awaited<ReturnType<typeof buildWorld>>

function found<T>(value: T | null | undefined, what: string): T {
  if (value === null || value === undefined) throw new Error(`the world has no ${what}`)
  return value
}

async function buildPeople(projectId: string) {
  const [lead, asker, signer, viewer, stranger, leaver, admin, other] = [
    await buildPerson(projectId, 'lead'),
    await buildPerson(projectId, 'lead'),
    await buildPerson(projectId, 'viewer', ['QA Lead']),
    await buildPerson(projectId),
    await buildPerson(null),
    await buildPerson(null),
    await buildPerson(null),
    await buildPerson(null),
  ]
  for (const { id } of [admin, other]) await database().user.update({ where: { id }, data: { role: 'admin' } })
  return {
    ...{ lead, asker, signer, viewer, stranger, leaver },
    admin: { ...admin, role: 'admin' as const },
    other: { ...other, role: 'admin' as const },
  }
}

const addList = (lead: Person, projectId: string, name: string) =>
  addChannel(lead, { projectId, kind: 'email-list', name, notices: [], to: ['ops@example.com'] })

/** A key of a worker, so that secrets can be sealed. */
async function publishKey(): Promise<void> {
  const pem = generateKeyPairSync('x25519').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()
  const [{ id, publicKeyPem: publicKey }] = readWorkerKeys(pem)
  await publishSealingKeys([{ id, publicKey }])
}

/** `url` is the database's. */
export async function buildWorld(url: string) {
  const now = () => new Date()
  await publishKey()
  const place = await buildProject({ egress: [] })
  const { projectId, environmentId } = place
  const people = await buildPeople(projectId)
  const { lead, asker, other } = people
  const { id: templateId } = await importTemplate(SYSTEM, { text: TEXT, projectId })
  await saveQuestions(url, templateId, [questionAbout('boxes-unread', [4], { key: 'prepare' })])
  const facts = { ...place, templateIds: [templateId], name: unique('release'), version: '1' }
  const { id: releaseId } = await createRelease(SYSTEM, facts, now())
  await markDeployed(SYSTEM, { releaseId }, now())
  const { items, sections, head } = await readRelease(lead, { releaseId }, now())
  const probed = found(
    items.find(({ title }) => title === 'Health answers'),
    'item with a probe',
  )
  const filled = found(
    items.find(({ fields }) => fields.length > 0),
    'item with a field',
  )
  const watched = found(
    items.find(({ title }) => title.startsWith('Look at')),
    'item with check-ins',
  )
  const { id: runId } = await requestRun(lead, { itemId: probed.id, confirmed: true })
  const until = inHours(20)
  const { waiverId } = await requestWaiver(
    asker,
    { itemId: filled.id, reason: 'not needed', scope: 'this release', expiresAt: until },
    now(),
  )
  const soak = await requestSoakWaiver(
    asker,
    { releaseId, reason: 'not needed', scope: 'this release', expiresAt: until },
    now(),
  )
  const { id: issueId } = await openIssue(lead, { releaseId, title: 'It burns', severity: 'low', blocking: false })
  const { breakGlassId } = await requestBreakGlass(
    other,
    { releaseId, call: 'go', reason: 'the harbour has to open' },
    now(),
  )
  const { id: commentId } = await addComment(asker, { releaseId, body: 'All quiet.', mentions: [] }, now())
  const { id: evidenceId } = await addEvidence(lead, { itemId: filled.id, kind: 'note', text: 'seen' }, now())
  const [channel, otherChannel] = [await addList(lead, projectId, 'ops'), await addList(lead, projectId, 'crew')]
  const [token, otherToken] = [
    await createToken(people.admin, { name: 'ci', scope: 'read' }, now()),
    await createToken(people.admin, { name: 'cd', scope: 'read' }, now()),
  ]
  await inviteUser(people.admin, { email: `${unique('new')}@example.com`, role: 'member' }, now())
  const entry = { projectId, environmentId, zone: 'UTC', startsAt: minutes(inHours(24)), endsAt: minutes(inHours(30)) }
  const freeze = await saveFreeze(lead, SaveFreeze.parse({ ...entry, reason: 'a holiday' }), now())
  const window = await saveWindow(lead, SaveWindow.parse({ ...entry, kind: 'once' }), now())
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  const { rows } = await client
    .query<{ id: string }>('SELECT "id" FROM "AccountLink" LIMIT 1')
    .finally(() => client.end())
  const { desk } = await readRollback(lead, { releaseId }, now())
  const plan = found(desk.options[0], 'rollback plan')
  return {
    people,
    until,
    probed,
    filled,
    watched,
    ids: {
      ...{
        projectId,
        environmentId,
        templateId,
        releaseId,
        runId,
        waiverId,
        issueId,
        breakGlassId,
        commentId,
        evidenceId,
      },
      ...{
        channelId: channel.id,
        otherChannelId: otherChannel.id,
        tokenId: token.id,
        otherTokenId: otherToken.id,
        freezeId: freeze.id,
        windowId: window.id,
        soakWaiverId: soak.waiverId,
      },
      itemId: probed.id,
      sectionId: found(sections[0], 'section').id,
      watchSectionId: watched.sectionId,
      metricId: found(head.metrics[0], 'metric').id,
      criterionId: found(head.criteria[0], 'criterion').id,
      questionId: found(head.questions[0], 'question').id,
      invitationId: found(rows[0], 'invitation').id,
      planId: plan.id,
      stepId: found(plan.steps[0], 'step of the plan').id,
    },
  }
}
