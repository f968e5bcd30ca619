// The matrix, executed: every use case that an action, a route or a page opens, called by every kind of actor. Whoever
// may not is refused and nothing is written; whoever may is not refused for want of a right. A way in without a row fails.
import { beforeAll, describe, expect, test } from 'vitest'
import { collectEntries } from '@/e2e/http/entries'
import { sample } from '@/e2e/http/sample'
import { buildWorld, type World } from '@/e2e/http/world'
import { testDatabase } from '@/e2e/support/database'
import { MAY } from '@/e2e/support/rights'
import { database } from '@/lib/data/client'
import { type Act, can } from '@/lib/domain/access/can'
import type { Actor } from '@/lib/domain/actor'
import { Refusal } from '@/lib/domain/refusal'
import { admit } from '@/lib/release/read/read-patch'

const served = testDatabase()
const entries = await collectEntries()
let world: World
beforeAll(async () => {
  world = await buildWorld(served.url())
})

type Known = Record<string, unknown>
/** The right that a use case asks for; input beyond the ids of the world; and why an allowed call may find nothing. */
type Row = {
  act: Act
  more?: (world: World) => Known
  finds?: string
  /** Whoever may, beside those of the act; and how else it is refused. */
  also?: string
  refuses?: string
}

const LINK = 'the link or the form is itself the right'
/** Use cases for people who are not signed in. */
const PUBLIC: Record<string, string> = {
  acceptInvitation: LINK,
  resetPassword: LINK,
  setUp: LINK,
  forgotPassword: 'whoever cannot sign in is nobody yet',
  offerPasskey: 'signing in',
  readFeed: 'the address is itself the right',
  finishIdentityProof: 'the answer of the identity provider is itself the right',
  readClosedProjects: 'yields nothing to whoever may not enter projects',
  readClosedProject: 'yields nothing to whoever may not enter projects',
}

const probedItem = ({ probed }: World): Known => ({ itemId: probed.id, revision: probed.revision, confirmed: true })
const filledItem = ({ filled, until }: World): Known => ({
  ...{ itemId: filled.id, revision: filled.revision, outcome: 'passed', text: 'seen', reason: 'a sound reason' },
  ...{ expiresAt: until, scope: 'this release' },
})
const watchedItem = ({ watched }: World): Known => ({ itemId: watched.id, reason: 'was at sea' })
const freeze = ({ ids }: World): Known => ({ id: ids.freezeId })
const window = ({ ids }: World): Known => ({ id: ids.windowId })
const entry = (): Known => ({ zone: 'UTC', startsAt: '2031-01-01T10:00', endsAt: '2031-01-01T12:00', kind: 'once' })
const leaver = ({ people }: World): Known => ({ userId: people.leaver.id, email: people.leaver.email })
const viewer = ({ people }: World): Known => ({ userId: people.viewer.id, email: people.viewer.email })
const definition = { kind: 'http', url: 'https://staging.example.com/health', expect: ['status == 200'] }
const own = (act: Act, finds?: string): Row => ({ act, ...(finds && { finds }) })
const NONE = 'there is none of it in the world'

const scim: Row = { act: 'scim.provision', finds: NONE, refuses: 'invalid' }

const ROWS: Record<string, Row> = {
  accountForCheckIns: { act: 'checkin.account', more: watchedItem },
  acknowledgeSeparation: { act: 'item.decide' },
  addChannel: { act: 'project.administer' },
  addComment: { act: 'comment.add' },
  addEvidence: { act: 'evidence.add', more: filledItem },
  addMember: { act: 'project.administer', more: viewer },
  addMetric: { act: 'monitor.plan' },
  addNote: { act: 'evidence.add', more: filledItem },
  addPasskey: own('profile.change'),
  addSample: { act: 'metric.sample', more: () => ({ value: 20 }) },
  addUser: { act: 'user.administer' },
  answerCriterion: { act: 'criterion.answer' },
  answerQuestion: { act: 'question.answer' },
  requestBreakGlass: { act: 'release.break-glass' },
  askNewPasskey: own('profile.change'),
  askPasskey: own('profile.change'),
  requestSoakWaiver: { act: 'waiver.request', more: filledItem },
  requestWaiver: { act: 'waiver.request', more: filledItem },
  assignCondition: { act: 'condition.assign', finds: NONE },
  changeSeparation: { act: 'settings.change', more: () => ({ on: false }) },
  confirmSecondFactor: own('profile.change'),
  createScimGroup: scim,
  createScimUser: scim,
  deleteScimUser: scim,
  endProjectEntry: { act: 'project.read', finds: NONE },
  enterProject: { act: 'project.enter' },
  offerSecondFactor: own('profile.change'),
  patchScimGroup: scim,
  patchScimUser: scim,
  readResourceType: scim,
  readResourceTypes: scim,
  readScimGroupById: scim,
  readScimGroups: scim,
  readScimProvider: scim,
  readScimSchema: scim,
  readScimSchemas: scim,
  readScimUserById: scim,
  readScimUsers: scim,
  readEntries: { act: 'project.read' },
  readGroupMappings: { act: 'user.administer' },
  readLeavers: { act: 'project.administer' },
  readOwnLeavers: own('inbox.read'),
  readReleaseDocuments: { act: 'release.read' },
  readSeparation: { act: 'settings.change' },
  readSignOutUrl: own('profile.change'),
  readTemplateChanges: { act: 'project.read' },
  readTemplatePlaces: { act: 'document.preview' },
  readTemplateToEdit: { act: 'template.import' },
  reassignWork: {
    act: 'project.administer',
    more: ({ people }) => ({ userId: people.leaver.id, toId: people.viewer.id }),
    finds: NONE,
  },
  removeMapping: { act: 'user.administer', finds: NONE },
  removeScimGroup: scim,
  removeSecondFactor: own('profile.change'),
  renewRecoveryCodes: own('profile.change'),
  replaceScimGroup: scim,
  replaceScimUser: scim,
  resetSecondFactor: { act: 'user.reset-password', more: leaver },
  saveMapping: { act: 'user.administer', more: () => ({ administrator: false, access: 'viewer' }) },
  startIdentityProof: { act: 'signoff.sign', finds: NONE, refuses: 'conflict' },
  supersedeSignature: { act: 'signoff.sign', finds: NONE },
  assignCheckIn: { act: 'monitor.plan', more: watchedItem },
  callRelease: { act: 'release.decide', more: () => ({ contentHash: 'a'.repeat(64) }) },
  cancelGroup: { act: 'run.request', finds: NONE },
  cancelRun: { act: 'run.request' },
  changeComment: { act: 'comment.change' },
  changeEnvironment: { act: 'project.administer', more: () => ({ revision: 1 }) },
  changePassword: own('profile.change'),
  changePolicy: { act: 'policy.change' },
  changeProfile: { act: 'profile.change', more: () => ({ timeZone: 'UTC' }) },
  changeUser: { act: 'user.administer', more: (world) => ({ ...leaver(world), role: 'member' }) },
  changeWrittenPolicy: { act: 'policy.change' },
  checkHistory: { act: 'audit.read' },
  changeMailPreferences: own('mail.change'),
  closeCondition: { act: 'condition.close', finds: NONE },
  correctTemplate: { act: 'document.preview' },
  countNotifications: own('inbox.read'),
  createAndReadRelease: { act: 'release.create', more: ({ ids }) => ({ templateIds: [ids.templateId] }) },
  createProject: { act: 'project.create' },
  createRelease: { act: 'release.create', more: ({ ids }) => ({ templateIds: [ids.templateId] }) },
  createToken: { act: 'token.administer', more: () => ({ personal: false }) },
  disableUser: { act: 'user.administer', more: leaver },
  doCheckIn: { act: 'checkin.do', more: watchedItem },
  endFreezeNow: { act: 'calendar.change', more: freeze },
  endInvitation: { act: 'user.administer' },
  endOtherSessions: own('profile.change'),
  endSession: own('profile.change', NONE),
  endSessionsOf: { act: 'user.administer', more: leaver },
  endToken: { act: 'token.administer' },
  endWindowNow: { act: 'calendar.change', more: window },
  feedMetric: { act: 'monitor.plan', more: () => ({ itemId: null }) },
  fillField: {
    act: 'field.fill',
    more: ({ filled }) => ({ fieldId: filled.fields[0]?.id, value: 'a.sql', revision: filled.revision }),
  },
  finishRollback: { act: 'rollback.work' },
  createCalendarFeed: own('calendar.create-feed'),
  grant: { act: 'project.administer', more: (world) => ({ ...viewer(world), role: 'Tester' }) },
  importTemplate: { act: 'template.import', more: () => ({ text: '# A\n- [ ] one\n' }) },
  importVersion: { act: 'template.import', more: () => ({ text: '# A\n- [ ] one\n' }) },
  inviteUser: { act: 'user.administer' },
  saveRehearsal: { act: 'evidence.add', more: filledItem, finds: NONE },
  revokeCalendarFeed: own('calendar.create-feed'),
  makeDelegation: {
    act: 'delegation.create',
    more: ({ people }) => ({ role: 'QA Lead', toId: people.viewer.id, endsAt: '2030-01-04T00:00:00Z' }),
  },
  markDeployed: { act: 'release.deploy' },
  markNotifications: { act: 'notification.mark', more: () => ({ upTo: 1 }) },
  offerPassword: { act: 'user.reset-password', more: leaver },
  openIssue: { act: 'issue.open' },
  overrideApplicability: {
    act: 'applicability.override',
    more: ({ ids }) => ({ target: { kind: 'section', id: ids.sectionId }, reason: 'a sound reason' }),
  },
  patchItem: { act: 'item.decide', more: filledItem },
  planWindow: { act: 'monitor.plan', more: ({ ids }) => ({ sectionId: ids.watchSectionId }) },
  previewTemplate: { act: 'template.read' },
  readAssignable: { act: 'project.administer', more: () => ({ role: 'QA Lead' }) },
  readAttestation: { act: 'release.read', finds: 'nobody has decided yet' },
  readAudit: { act: 'audit.read' },
  readBoard: { act: 'board.read' },
  readCalendar: { act: 'project.read' },
  readChallenge: { act: 'signoff.sign', more: () => ({ role: 'QA Lead' }) },
  readChannels: { act: 'project.administer' },
  readCheckpoints: { act: 'audit.read' },
  readComments: { act: 'release.read' },
  readDuties: own('inbox.read'),
  readEnvironment: { act: 'project.read' },
  readEnvironments: { act: 'project.read' },
  readEvidenceFile: { act: 'release.read', finds: 'a note is no file' },
  readFigures: { act: 'project.read' },
  readGranters: { act: 'waiver.request' },
  readHandOver: { act: 'release.read' },
  readHistory: { act: 'release.read' },
  readInbox: own('inbox.read'),
  readInvitations: { act: 'user.administer' },
  readMailPreferences: own('inbox.read'),
  readMembers: { act: 'project.read' },
  readMetric: { act: 'release.read' },
  readMetrics: { act: 'queue.read' },
  readMonitoring: { act: 'release.read' },
  readNotifications: own('inbox.read'),
  readPeople: { act: 'user.administer' },
  readPolicy: { act: 'release.read' },
  readPolicyView: { act: 'release.read' },
  readProbeNames: { act: 'probe.edit' },
  readProfile: own('profile.change'),
  readProject: { act: 'project.read' },
  readProjectHistory: { act: 'audit.read' },
  readProjects: { act: 'board.read' },
  readRelease: { act: 'release.read' },
  readReleaseEvents: { act: 'audit.read' },
  readReport: { act: 'release.read' },
  readRollback: { act: 'release.read' },
  readRuns: { act: 'release.read' },
  readRun: { act: 'release.read' },
  readSignInMethods: own('profile.change'),
  readSignOff: { act: 'release.read' },
  readSigningKeys: { act: 'key.read' },
  readSnapshot: { act: 'release.read' },
  readDiscussion: { act: 'release.read' },
  readTemplate: { act: 'template.read' },
  readTemplateText: { act: 'template.read' },
  readTemplates: { act: 'template.read' },
  readTimeline: { act: 'release.read' },
  readTimings: { act: 'release.read' },
  readTitle: { act: 'release.read' },
  readTokenList: { act: 'token.own', also: 'admintoken' },
  readTokens: { act: 'token.own', also: 'admintoken' },
  readWrittenRecord: { act: 'release.read' },
  readUsers: { act: 'user.administer' },
  readVerdict: { act: 'release.read' },
  readWhatIf: { act: 'release.read' },
  remindRole: { act: 'signoff.remind', more: () => ({ role: 'QA Lead' }) },
  removeChannel: { act: 'project.administer' },
  removeComment: { act: 'comment.remove-others' },
  removePasskey: own('profile.change', NONE),
  removeProbe: { act: 'probe.edit', more: probedItem },
  reopenRelease: { act: 'release.reopen' },
  requestGroup: { act: 'run.request' },
  requestRun: { act: 'run.request', more: probedItem },
  resumeRelease: { act: 'rollback.work' },
  reviewProbe: { act: 'probe.edit', more: () => ({ definition }) },
  revokeDelegation: { act: 'delegation.create', finds: NONE },
  revokeGrant: { act: 'project.administer', more: (world) => ({ ...viewer(world), role: 'Tester' }) },
  rotateToken: { act: 'token.administer', more: ({ ids }) => ({ tokenId: ids.otherTokenId }) },
  saveEnvironment: { act: 'project.administer' },
  saveFreeze: { act: 'calendar.change', more: entry },
  saveProbe: {
    act: 'probe.edit',
    more: (world) => ({ ...probedItem(world), definition }),
  },
  saveWindow: { act: 'calendar.change', more: entry },
  saveWritten: { act: 'project.administer' },
  setMember: { act: 'project.administer', more: (world) => ({ ...viewer(world), access: 'viewer' }) },
  setSecret: { act: 'project.administer' },
  scheduleProbe: { act: 'run.request' },
  sendDeliveryAgain: { act: 'project.administer', finds: NONE },
  resolveBreakGlass: { act: 'release.break-glass', more: () => ({ confirm: false }) },
  resolveIssue: { act: 'issue.resolve' },
  resolveSoakWaiver: { act: 'waiver.request', more: ({ ids }) => ({ waiverId: ids.soakWaiverId }) },
  resolveWaiver: { act: 'waiver.request' },
  sign: { act: 'signoff.sign', finds: NONE, refuses: 'conflict' },
  startRollback: { act: 'rollback.start' },
  startSection: { act: 'item.decide' },
  tickStep: { act: 'rollback.work' },
  tryChannel: { act: 'project.administer', more: ({ ids }) => ({ channelId: ids.otherChannelId }) },
  tryProbe: {
    act: 'probe.edit',
    more: (world) => ({ ...probedItem(world), definition }),
  },
  withdrawSignature: { act: 'signoff.withdraw', finds: NONE },
}

const token = (scope: 'read' | 'write' | 'admin' | 'scim', projectId?: string): Actor => ({
  ...{ kind: 'machine', id: '0193d7d8-0000-7000-8000-000000000001', name: `${scope} token`, scope },
  ...(projectId && { projectId }),
})

function actors({ people }: World): Record<string, Actor> {
  const { stranger, viewer, signer, lead, admin } = people
  return {
    anonymous: { kind: 'anonymous' },
    read: token('read'),
    write: token('write'),
    admintoken: token('admin'),
    scimtoken: token('scim'),
    elsewhere: token('admin', '0193d7d8-0000-7000-8000-00000000fffe'),
    ...{ stranger, viewer, signer, lead, admin },
  }
}

/** Sentences of the policy of rights: whoever gets one was refused for want of a right. */
function wants(world: World, act: Act): Set<string> {
  return new Set(
    Object.values(actors(world)).flatMap((actor) => {
      const permit = can(actor, act, { projectId: world.ids.projectId })
      return permit.allowed ? [] : [permit.reason]
    }),
  )
}

/** Tries that are refused are written down, so that they can be looked into. */
const TRIES = ['signoff.refused', 'policy.refused', 'waiver.grant-refused']
const written = () => database().auditEvent.count({ where: { action: { notIn: TRIES } } })

async function call(name: string, actor: Actor): Promise<{ code: string; message: string }> {
  const entry = entries.find((candidate) => candidate.name === name)
  if (!entry) throw new Error(name)
  const row = ROWS[name]
  const input = entry.schema.parse(sample(entry.schema, { ...world.ids, ...row?.more?.(world) }))
  try {
    await entry.run(actor, input, new Date())
    return { code: 'done', message: '' }
  } catch (error) {
    if (error instanceof Refusal) return { code: error.code, message: error.message }
    throw error
  }
}

test('every way in has its row, and every row its way in', () => {
  const open = entries.map(({ name }) => name)
  expect(open.filter((name) => !(name in ROWS) && !(name in PUBLIC))).toEqual([])
  expect([...Object.keys(ROWS), ...Object.keys(PUBLIC)].filter((name) => !open.includes(name))).toEqual([])
})

/** Rights of the whole instance: a token of one project has them, and sees what is of its project. */
const OF_INSTANCE: Act[] = ['board.read', 'key.read']

function mayOf({ act, also = '' }: Row): Set<string> {
  return new Set([...MAY[act].split(' '), also, OF_INSTANCE.includes(act) ? 'elsewhere' : ''])
}

describe.each(Object.entries(ROWS))('%s', (name, row) => {
  const may = mayOf(row)
  const { act, finds, refuses = '' } = row
  test(`is refused to whoever may not ${act}, and writes nothing`, async () => {
    const before = await written()
    for (const [who, actor] of Object.entries(actors(world))) {
      if (may.has(who)) continue
      const { code } = await call(name, actor)
      expect(['not-signed-in', 'forbidden', 'not-found', refuses], `${who}: ${code}`).toContain(code)
    }
    expect(await written()).toBe(before)
  })

  test(`is not refused to whoever may ${act}`, async () => {
    let done = false
    for (const [who, actor] of Object.entries(actors(world))) {
      if (!may.has(who)) continue
      const { code, message } = await call(name, actor)
      expect(wants(world, act).has(message), `${who}: ${message}`).toBe(false)
      // What the first has ended, the others do not find any more.
      if (!finds && !done) expect(code, `${who}: ${message}`).not.toBe('not-found')
      done ||= code === 'done'
    }
  })
})

describe('the streams of a release', () => {
  test('let in who may read the release, and nobody else', async () => {
    for (const [who, actor] of Object.entries(actors(world))) {
      const admitted = admit(actor, world.ids.releaseId)
      if (MAY['release.read'].split(' ').includes(who)) await admitted
      else await expect(admitted, who).rejects.toThrow(Refusal)
    }
  })
})
