// Waiting between tries, escalating, who gets e-mail, and what is made of texts that others wrote.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Severity } from '@/lib/domain/enums'
import { nextTry, waitAfter } from '@/lib/domain/notify/backoff'
import { NewChannel } from '@/lib/domain/notify/channel'
import { type Escalations, plantEscalations, stepDue } from '@/lib/domain/notify/escalate'
import { AS_IT_COMES, mails, NOTICE_KINDS, NoticeKind } from '@/lib/domain/notify/kinds'
import { writeLetter } from '@/lib/domain/notify/letter'
import { linkTo } from '@/lib/domain/notify/link-to'
import { FOLD_ABOVE, foldMessages, type Message } from '@/lib/domain/notify/message'
import { partsOf } from '@/lib/domain/notify/notice'
import { slackBody } from '@/lib/domain/notify/slack'
import { readWebhookHosts, webhookRules } from '@/lib/domain/notify/webhook-hosts'

const START = new Date('2026-11-21T10:00:00.000Z')
const after = (seconds: number) => new Date(START.getTime() + seconds * 1000)
const DAY = 86_400

describe('trying again', () => {
  test('waits longer each time, by chance, never more than twenty minutes, and ends after a day', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 0, max: 0.999999, noNaN: true }), { minLength: 200, maxLength: 200 }),
        (random) => {
          let now = START
          let attempts = 0
          for (;;) {
            attempts += 1
            const next = nextTry({ attempts, createdAt: START }, now, random[attempts % random.length] ?? 0)
            if (next === null) break
            expect(next.getTime() - now.getTime()).toBeGreaterThanOrEqual(3750)
            expect(next.getTime() - now.getTime()).toBeLessThanOrEqual(20 * 60_000)
            now = next
          }
          const lived = (now.getTime() - START.getTime()) / 1000
          expect(lived).toBeGreaterThan(DAY - 1200)
          expect(lived).toBeLessThanOrEqual(DAY)
        },
      ),
      { numRuns: 50 },
    )
    for (let attempt = 1; attempt < 40; attempt++)
      expect(waitAfter(attempt + 1, 0.5)).toBeGreaterThanOrEqual(waitAfter(attempt, 0.5))
  })

  test('what has waited for days while nobody worked gets its tries all the same', () => {
    const tries = [1, 2, 3, 4, 5, 6].map(
      (attempts) => nextTry({ attempts, createdAt: START }, after(3 * DAY), 0.5) !== null,
    )
    expect(tries).toEqual([true, true, true, true, true, false])
  })
})

describe('escalation', () => {
  const planted: Escalations = plantEscalations([
    { escalations: [{ severity: 'high', withinSeconds: 1800 }, { severity: 'low' }] },
    {
      escalations: [
        { severity: 'high', withinSeconds: 900 },
        { severity: 'critical', withinSeconds: 0 },
      ],
    },
  ])
  const CASES: { severity: Severity; owner?: string; seconds: number; said: Escalations; step: number | null }[] = [
    { severity: 'critical', seconds: 0, said: [], step: 1 },
    { severity: 'critical', seconds: 1799, said: [], step: 1 },
    { severity: 'critical', seconds: 1800, said: [], step: 2 },
    { severity: 'critical', seconds: 3 * DAY, said: [], step: 3 },
    { severity: 'high', seconds: 1799, said: [], step: null },
    { severity: 'high', seconds: 1800, said: [], step: 1 },
    { severity: 'high', seconds: 900, said: planted, step: 1 },
    { severity: 'high', owner: 'Ada', seconds: 9000, said: planted, step: null },
    { severity: 'medium', seconds: 7200, said: planted, step: 1 },
    { severity: 'medium', seconds: 14_400, said: planted, step: 2 },
    { severity: 'low', seconds: 5 * DAY, said: planted, step: null },
    { severity: 'high', seconds: 9 * DAY, said: [], step: null },
  ]
  test.each(CASES)('$severity after $seconds s: step $step', ({ severity, owner, seconds, said, step }) => {
    expect(stepDue({ severity, owner: owner ?? null, openedAt: START }, said, after(seconds))).toBe(step)
  })

  test('of what documents say the strictest counts, and a severity without a time is as usual', () => {
    expect(planted).toEqual([
      { severity: 'critical', withinSeconds: 0 },
      { severity: 'high', withinSeconds: 900 },
    ])
  })
})

describe('e-mail', () => {
  test('comes as the kind has it, unless somebody says otherwise; quiet lets through only what asks', () => {
    for (const kind of NoticeKind.options) {
      expect(mails(kind, AS_IT_COMES)).toBe(NOTICE_KINDS[kind].mail)
      expect(mails(kind, { quiet: false, mail: { [kind]: false } })).toBe(false)
      expect(mails(kind, { quiet: true, mail: { [kind]: true } })).toBe(NOTICE_KINDS[kind].asks)
    }
  })
})

const BASE = 'https://countersign.example'
const message = (over: Partial<Message> = {}): Message => ({
  ...{
    type: 'release.decided',
    title: 'T',
    body: 'B',
    href: '/releases/r',
    at: START.toISOString(),
    project: { id: 'p', name: 'P' },
    releaseId: 'r',
  },
  ...over,
})

describe('texts of others', () => {
  test('stay texts in Slack and in letters, and lead nowhere else', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string(), (title, body) => {
        const hostile = message({
          title: `<!channel> <https://evil.example|x> ${title}`,
          body,
          href: `//evil.example/${body}`,
          folded: [{ id: '1', type: 't', title, href: body, at: '' }],
        })
        const slack = JSON.parse(slackBody(hostile, BASE))
        expect(slack.text).not.toMatch(/[<>]/)
        for (const block of slack.blocks) if (block.type === 'section') expect(block.text.type).toBe('plain_text')
        const { subject, html } = writeLetter(hostile, BASE)
        expect(subject).not.toMatch(/[\r\n\p{Cc}]/u)
        expect(
          html
            .match(/<[a-z/!][^>]*>/g)
            ?.filter(
              (tag) => !/^<\/?(p|strong|a href="https:\/\/countersign\.example[^"<>]*"|a|ul|li|small)>$/.test(tag),
            ),
        ).toEqual([])
      }),
    )
    for (const href of ['//evil.example/x', 'javascript:alert(1)', '//', 'https://evil.example'])
      expect(linkTo(BASE, href)).toBe(`${BASE}/`)
  })

  test('a long message is cut to what Slack takes', () => {
    const { blocks } = JSON.parse(slackBody(message({ title: 'x'.repeat(9000), body: 'y'.repeat(9000) }), BASE))
    for (const { text } of blocks.slice(0, 2)) expect(text.text.length).toBeLessThanOrEqual(3000)
  })

  test('a digest names all that went into it, and few messages are none', () => {
    const waiting = Array.from({ length: FOLD_ABOVE + 1 }, (_, at) => ({
      id: String(at),
      message: message({ title: `R → s: ${at}` }),
    }))
    expect(foldMessages(waiting.slice(1), START)).toBeNull()
    const digest = foldMessages(waiting, START)
    expect(digest?.title).toBe(`R → s: ${FOLD_ABOVE + 1} notifications`)
    expect(digest?.folded?.map(({ id }) => id)).toEqual(waiting.map(({ id }) => id))
  })
})

test('a title is told apart where it can be', () => {
  expect(partsOf('Atlas: the 2nd 4.2 → staging: GO, was HOLD')).toEqual({
    where: 'Atlas: the 2nd 4.2 → staging',
    what: 'GO, was HOLD',
  })
  expect(partsOf('Look')).toEqual({ where: '', what: 'Look' })
})

describe('channels', () => {
  const written = { projectId: '018f0000-0000-7000-8000-000000000000', name: 'A', notices: ['decision-made'] }
  test.each([
    { kind: 'webhook', url: 'ftp://x.example/' },
    { kind: 'webhook', url: 'https://user:pass@x.example/' },
    { kind: 'webhook', url: 'https://x.example/', secret: 'whsec_short' },
    { kind: 'slack', url: 'javascript:alert(1)' },
    { kind: 'slack', url: 'https://x.example/', notices: [] },
    { kind: 'email-list', to: ['a@example.com, b@example.com'] },
    { kind: 'email-list', to: ['a@example.com\r\nBcc: b@example.com'] },
    { kind: 'email-list', to: [] },
  ])('%j is refused', (given) => {
    expect(NewChannel.safeParse({ ...written, ...given }).success).toBe(false)
  })

  test('only a plain name is listed unasked, and only with TLS', () => {
    const listed = readWebhookHosts('ci.internal:8443, 10.0.0.5,[::1]:9000, nonsense here, ,http://x')
    expect(listed.map(({ host, ports }) => [host, ports])).toEqual([
      ['ci.internal', [8443]],
      ['10.0.0.5', undefined],
      ['::1', [9000]],
    ])
    const own = (url: string) => webhookRules(new URL(url), []).map(({ host }) => host)
    expect(own('https://hooks.example.com/x')).toEqual(['hooks.example.com'])
    for (const url of [
      'http://hooks.example.com/',
      'https://10.0.0.5/',
      'https://0x7f.1/',
      'https://[::1]/',
      'https://localhost/',
      'https://LOCALHOST./',
    ])
      expect(own(url)).toEqual([])
  })
})
