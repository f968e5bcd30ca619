// What goes out: signed, in order, once each through a target that was down for an hour; a server that hangs holds up nothing else; a heap goes as one.

import { readFile } from 'node:fs/promises'
import { Webhook } from 'standardwebhooks'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { testDatabase } from '@/e2e/support/database'
import { buildPerson, buildProject, buildRelease } from '@/e2e/support/releases'
import { makeWorkerHome, startWorker } from '@/e2e/support/start-worker'
import { type SmtpTarget, startSmtp } from '@/e2e/targets/smtp'
import { startWebhook, type WebhookTarget } from '@/e2e/targets/webhook'
import { database } from '@/lib/data/client'
import { insertNotices } from '@/lib/data/notify/notices'
import { openIssue } from '@/lib/decision/open-issue'
import type { NewChannel } from '@/lib/domain/notify/channel'
import type { NoticeKind } from '@/lib/domain/notify/kinds'
import { noticesFor } from '@/lib/domain/notify/notice'
import { readWebhookHosts } from '@/lib/domain/notify/webhook-hosts'
import { addChannel, removeChannel, sendDeliveryAgain, tryChannel } from '@/lib/notify/change-channels'
import { endDelivery, type TakenDelivery, takeDeliveries } from '@/lib/notify/deliveries'
import { changeMailPreferences } from '@/lib/notify/mail-preferences'
import { planDeliveries } from '@/lib/notify/plan-deliveries'
import { readChannels } from '@/lib/notify/read-channels'
import { newId } from '@/lib/platform/ids'
import { readWorkerKeys, type WorkerKey } from '@/lib/platform/secrets-open'
import { announceWorker } from '@/lib/release/runs/announce-worker'
import { type Carrier, deliver } from '@/lib/worker/deliver'

const base = testDatabase()
const START = new Date('2026-11-21T10:00:00.000Z')
const at = (seconds: number) => new Date(START.getTime() + seconds * 1000)
const HOUR = 3600

let home: Awaited<ReturnType<typeof makeWorkerHome>>
let keys: [WorkerKey, ...WorkerKey[]]
let hooks: WebhookTarget
let mails: SmtpTarget
const running = new AbortController()

beforeAll(async () => {
  home = await makeWorkerHome()
  keys = readWorkerKeys(await readFile(home.keyFile, 'utf8'))
  hooks = await startWebhook()
  mails = await startSmtp()
  await announceWorker('test', keys, {}, true)
})
afterAll(async () => {
  await Promise.all([home.remove(), hooks.close(), mails.close()])
})

const idsOf = (held: readonly WorkerKey[]) => held.map(({ id }) => id)
const carrier = (over: Partial<Carrier> = {}): Carrier => ({
  ...{ keys, never: [], base: 'https://countersign.example', listed: readWebhookHosts('127.0.0.1'), limitMs: 3000 },
  mail: { host: '127.0.0.1', port: mails.port, secure: false, from: 'Countersign <countersign@example.com>' },
  ...over,
})

/** Everything that is due at a moment, one round after the other as the notification sender does, until nothing is. */
async function sendAllDue(now: Date, by = carrier()): Promise<void> {
  for (;;) {
    const taken = await takeDeliveries(now, 10, idsOf(by.keys))
    if (taken.length === 0) return
    await Promise.all(
      taken.map(async (delivery) => endDelivery(delivery, await deliver(delivery, by, running.signal), now, 0.5)),
    )
  }
}

async function build(channel: Partial<Extract<NewChannel, { kind: 'webhook' }>> = {}) {
  await database().delivery.deleteMany()
  hooks.set('good')
  mails.set('good')
  for (const list of [hooks.received, mails.received]) list.length = 0
  const { projectId } = await buildProject()
  const lead = await buildPerson(projectId, 'lead')
  const url = `http://127.0.0.1:${hooks.port}/hook?token=kept`
  const added = await addChannel(lead, {
    projectId,
    kind: 'webhook',
    name: 'CI',
    url,
    notices: ['decision-made', 'verdict-changed'],
    ...channel,
  })
  const one = { projectId, channelId: added.id }
  const log = async () =>
    (await readChannels(lead, { projectId })).channels.find(({ id }) => id === added.id)?.deliveries ?? []
  const releaseId = newId()
  const tell = async (keys: string[], people: string[] = [], kind: NoticeKind = 'decision-made') => {
    for (const name of keys)
      await insertNotices(
        database(),
        noticesFor(people, people.length === 0, {
          projectId,
          releaseId,
          kind,
          key: name,
          title: `R 1 → staging: ${name}`,
          body: 'Because.',
          href: `/releases/${releaseId}`,
          at: START,
        }),
      )
    await planDeliveries(START, { mail: true })
  }
  return { projectId, lead, one, log, tell, releaseId, secret: added.secret ?? '' }
}

const types = () => hooks.received.map(({ body }) => JSON.parse(body).data.title.split(': ').at(-1))

describe('a webhook', () => {
  test('is signed as Standard Webhooks has it, thin, and its address and secret are not to be read back', async () => {
    const { lead, projectId, one, tell, secret, releaseId } = await build()
    await tell(['GO'])
    await sendAllDue(at(1))
    const [got] = hooks.received
    expect(new Webhook(secret).verify(got?.body ?? '', got?.headers ?? {})).toEqual({
      type: 'release.decided',
      timestamp: START.toISOString(),
      data: {
        title: 'R 1 → staging: GO',
        body: 'Because.',
        link: `https://countersign.example/releases/${releaseId}`,
        project: { id: projectId, name: expect.any(String) },
        releaseId,
      },
    })
    expect(() => new Webhook(secret).verify(`${got?.body} `, got?.headers ?? {})).toThrow()
    expect(got?.path).toBe('/hook?token=kept')
    const stored = JSON.stringify([
      await database().channel.findMany(),
      await database().auditEvent.findMany({ where: { action: 'channel.added' }, select: { body: true } }),
    ])
    for (const retained of ['token=kept', secret]) expect(stored).not.toContain(retained)
    expect(JSON.stringify(await readChannels(lead, { projectId }))).not.toMatch(/whsec_|token=kept/)
    expect(one.channelId).toEqual(expect.any(String))
  })

  test('that was down for an hour gets everything once, in order, when it is back', async () => {
    const { tell, log } = await build()
    hooks.set('down')
    await tell(['first'])
    await sendAllDue(at(1))
    await tell(['second', 'third'])
    const before = hooks.turnedAway()
    for (let minute = 1; minute <= 60; minute++) await sendAllDue(at(minute * 60))
    expect(hooks.received).toEqual([])
    expect(hooks.turnedAway() - before).toBeLessThan(20)
    expect((await log()).map(({ state, attempts, lastError }) => [state, attempts > 0, lastError])).toEqual([
      ['pending', false, null],
      ['pending', false, null],
      ['pending', true, 'The target answered 503.'],
    ])
    hooks.set('good')
    for (let minute = 61; minute <= 80; minute++) await sendAllDue(at(minute * 60))
    expect(types()).toEqual(['first', 'second', 'third'])
    expect(new Set(hooks.received.map(({ headers }) => headers['webhook-id'])).size).toBe(3)
    expect((await log()).map(({ state, responseCode }) => [state, responseCode])).toEqual([
      ['sent', 204],
      ['sent', 204],
      ['sent', 204],
    ])
  })

  test('that stays down is given up after a day, to be seen and sent again; one that is gone at once', async () => {
    const { tell, log, lead, one } = await build()
    hooks.set('down')
    await tell(['lost'])
    for (let hour = 0; hour <= 26; hour++) await sendAllDue(at(hour * HOUR))
    const [lost] = await log()
    expect(lost).toMatchObject({ state: 'given-up', lastError: 'The target answered 503.', responseCode: 503 })
    hooks.set('gone')
    await tryChannel(lead, one, at(30 * HOUR))
    await sendAllDue(at(30 * HOUR))
    expect((await log())[0]).toMatchObject({ state: 'given-up', attempts: 1, responseCode: 410 })
    hooks.set('good')
    await sendDeliveryAgain(lead, { ...one, deliveryId: lost?.id ?? '' }, at(31 * HOUR))
    await sendAllDue(at(31 * HOUR))
    expect(types()).toEqual(['lost'])
    await expect(sendDeliveryAgain(lead, { ...one, deliveryId: lost?.id ?? '' }, at(32 * HOUR))).rejects.toThrow(
      /has been sent/,
    )
    await tell(['more'])
    await removeChannel(lead, one)
    await sendAllDue(at(33 * HOUR))
    expect(types()).toEqual(['lost'])
  })

  test('goes to no private place that nobody listed, not to our own database, and not without TLS', async () => {
    const { lead, one, log } = await build()
    const output: (string | null)[] = []
    for (const over of [{ listed: [] }, { never: [{ host: '127.0.0.1', port: hooks.port }] }]) {
      await tryChannel(lead, one, START)
      await sendAllDue(at(1), carrier(over))
      output.push((await log())[0]?.lastError ?? null)
    }
    expect(output).toEqual([
      expect.stringMatching(/may not be reached.*COUNTERSIGN_WEBHOOK_HOSTS/),
      expect.stringMatching(/database of this product/),
    ])
    const inner = await addChannel(lead, {
      projectId: one.projectId,
      kind: 'slack',
      name: 'inner',
      url: `https://127.0.0.1:${hooks.port}/`,
      notices: ['decision-made'],
    })
    const local = await addChannel(lead, {
      projectId: one.projectId,
      kind: 'slack',
      name: 'local',
      url: `https://localhost.:${hooks.port}/`,
      notices: ['decision-made'],
    })
    for (const { id } of [inner, local]) await tryChannel(lead, { ...one, channelId: id }, START)
    await sendAllDue(at(1), carrier({ listed: [] }))
    const { channels } = await readChannels(lead, { projectId: one.projectId })
    expect(channels.slice(1).map(({ deliveries }) => deliveries[0]?.state)).toEqual(['given-up', 'given-up'])
    expect(hooks.received).toEqual([])
  })
})

describe('leases', () => {
  test('one at a time a lane; a dead worker’s goes to another; who comes late changes nothing', async () => {
    const { tell, log } = await build()
    await tell(['first', 'second'])
    const both = await Promise.all([takeDeliveries(at(1), 5, idsOf(keys)), takeDeliveries(at(1), 5, idsOf(keys))])
    expect(both.map((taken) => taken.length).toSorted()).toEqual([0, 1])
    const [dead] = both.flat() as [TakenDelivery]
    expect(await takeDeliveries(at(20), 5, idsOf(keys))).toEqual([])
    const [taken] = await takeDeliveries(at(32), 5, idsOf(keys))
    expect(taken).toMatchObject({ id: dead.id, attempts: 2 })
    expect(await endDelivery(dead, { how: 'never', error: 'late', responseCode: null }, at(33), 0.5)).toBe(false)
    if (taken) expect(await endDelivery(taken, { how: 'sent', error: null, responseCode: 200 }, at(33), 0.5)).toBe(true)
    expect((await log()).map(({ state }) => state)).toEqual(['pending', 'sent'])
  })
})

describe('e-mail', () => {
  test('goes to who wants the kind, escaped, with no header of somebody’s making', async () => {
    const { tell, lead, projectId } = await build()
    const quiet = await buildPerson(projectId, 'viewer', ['QA'])
    await changeMailPreferences(quiet, { quiet: true, mail: {} })
    await tell(['Bcc: x@example.com\r\nBcc: y@example.com <b>&\u2028'], [lead.id, quiet.id])
    await tell(['not by default'], [lead.id], 'verdict-changed')
    await sendAllDue(at(1))
    expect(mails.received.map(({ to }) => to)).toEqual([[lead.email]])
    const [mail] = mails.received
    const [head = '', body = ''] = (mail?.data ?? '').split('\n\n', 2)
    expect(head).toMatch(/^Subject: =\?UTF-8\?Q\?R_1_/m)
    expect(head).not.toMatch(/^Bcc:/im)
    expect(head).toMatch(/^Auto-Submitted: auto-generated$/m)
    expect(head).toMatch(/^Message-ID: <[0-9a-f-]{36}@countersign>$/m)
    expect(mail?.data).toMatch(/&lt;b&gt;&amp;/)
    expect(body).not.toBe('')
  })

  test('through a server that hangs costs one slot: one mail is out at a time, everything else goes on', async () => {
    const { tell, lead, projectId, one, log } = await build()
    const another = await buildPerson(projectId, 'lead')
    mails.set('hanging')
    await tell(['mailed'], [lead.id, another.id])
    await tell(['hooked'])
    const taken = await takeDeliveries(at(1), 10, idsOf(keys))
    expect(taken.map(({ kind }) => kind).toSorted()).toEqual(['email', 'webhook'])
    expect(await takeDeliveries(at(2), 10, idsOf(keys))).toEqual([])
    const ended = await Promise.all(
      taken.map((delivery) => deliver(delivery, carrier({ limitMs: 300 }), running.signal)),
    )
    expect(ended.map(({ how, error }) => [how, error]).toSorted()).toEqual([
      ['failed', 'No answer within the time limit.'],
      ['sent', null],
    ])
    for (const [index, delivery] of taken.entries())
      await endDelivery(delivery, ended[index] ?? { how: 'failed', error: null, responseCode: null }, at(3), 0.5)
    expect(await log()).toMatchObject([{ state: 'sent' }])
    mails.set('good')
    for (let second = 4; second < 20; second++) await sendAllDue(at(second))
    expect(mails.received.map(({ to }) => to[0]).toSorted()).toEqual([lead.email, another.email].toSorted())
    mails.set('unknown')
    await addChannel(lead, {
      projectId,
      kind: 'email-list',
      name: 'List',
      to: ['a@example.com'],
      notices: ['decision-made'],
    })
    const list = (await readChannels(lead, { projectId })).channels.find(({ name }) => name === 'List')
    await tryChannel(lead, { ...one, channelId: list?.id ?? '' }, at(30))
    await sendAllDue(at(30))
    const { channels } = await readChannels(lead, { projectId })
    expect(channels.find(({ name }) => name === 'List')?.deliveries[0]).toMatchObject({
      state: 'given-up',
      responseCode: 550,
    })
  })
})

describe('a worker', () => {
  test('tells, plans and sends by itself, with the mail server of its environment', async () => {
    const { lead, projectId, log } = await build({ notices: ['issue-opened'] })
    const environment = await database().environment.findFirstOrThrow({ where: { projectId } })
    const releaseId = await buildRelease({ projectId, environmentId: environment.id }, '# R\n\n## Do\n- [ ] One\n')
    const settings = {
      SMTP_URL: `smtp://127.0.0.1:${mails.port}`,
      SMTP_FROM: 'Release <release@example.com>',
      COUNTERSIGN_WEBHOOK_HOSTS: '127.0.0.1',
    }
    const worker = await startWorker(base.url(), home.keyFile, settings)
    try {
      await openIssue({ kind: 'system', name: 'test' }, { releaseId, title: 'Slow', severity: 'low', blocking: false })
      await vi.waitUntil(async () => mails.received.length > 0 && (await log()).some(({ state }) => state === 'sent'), {
        timeout: 30_000,
        interval: 30,
      })
      expect(mails.received.map(({ from, to }) => [from, to])).toEqual([['release@example.com', [lead.email]]])
      expect(types()).toEqual(['test opened issue 1 (low), Slow'])
    } finally {
      worker.kill('SIGKILL')
    }
  })
})

describe('a heap', () => {
  test('of one release becomes one digest a lane that tells of all of it; twenty go one by one', async () => {
    const { tell, lead, log, projectId } = await build()
    const heap = newId()
    const names = (many: number, level: string) => Array.from({ length: many }, (_, index) => `${level} ${index}`)
    for (const name of names(24, 'n'))
      await insertNotices(
        database(),
        noticesFor([lead.id], true, {
          projectId,
          releaseId: heap,
          kind: 'decision-made',
          key: name,
          title: `H 2 → prod: ${name}`,
          body: '',
          href: `/releases/${heap}`,
          at: START,
        }),
      )
    await tell(['alone'])
    await sendAllDue(at(1))
    expect(hooks.received.map(({ body }) => JSON.parse(body).type).toSorted()).toEqual(['digest', 'release.decided'])
    const digest = hooks.received.map(({ body }) => JSON.parse(body)).find(({ type }) => type === 'digest')
    expect(digest.data.title).toBe('H 2 → prod: 24 notifications')
    expect(digest.data.notices.map(({ title }: { title: string }) => title)).toEqual(
      names(24, 'n').map((name) => `H 2 → prod: ${name}`),
    )
    expect(mails.received).toHaveLength(1)
    expect(mails.received[0]?.data).toContain('24 notifications')
    expect(await log()).toHaveLength(2)
    hooks.received.length = 0
    await tell(names(20, 'm'))
    await sendAllDue(at(2))
    expect(types()).toEqual(names(20, 'm'))
  })
})
