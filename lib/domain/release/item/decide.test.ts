import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Actor } from '@/lib/domain/actor'
import { Refusal } from '@/lib/domain/refusal'
import { assuranceOf, isVerifiedInPart } from '@/lib/domain/release/item/assurance'
import { decide } from '@/lib/domain/release/item/decide'
import { parseValue, whyNotTaken } from '@/lib/domain/release/item/fill-field'
import { applyRun } from '@/lib/domain/release/run/apply-run'
import { EARLIER, field, item, LATER, NOW } from '@/lib/domain/verdict/snapshot.fixture'

const ADA: Actor = { kind: 'person', id: 'ada', name: 'Ada', email: 'a@example.com', role: 'member', projects: {} }
const OPEN = item('i', { outcome: 'pending', decidedVia: null, decidedBy: null, decidedById: null, decidedAt: null })
const run = (status: 'passed' | 'failed' | 'error', number = 1) => ({
  id: 'u',
  number,
  status,
  requestedBy: '',
  requestedAt: EARLIER,
  finishedAt: EARLIER,
  resultSha256: null,
  freshUntil: null,
  summary: null,
})
const codeOf = (action: () => unknown) => {
  try {
    action()
    return 'done'
  } catch (error) {
    return error instanceof Refusal ? error.code : String(error)
  }
}

describe('deciding by hand', () => {
  test('remembers who, when and why; taking back leaves nothing', () => {
    const facts = decide(OPEN, { outcome: 'failed', reason: 'slow' }, ADA, NOW)
    expect(facts).toMatchObject({
      outcome: 'failed',
      reason: 'slow',
      decidedById: 'ada',
      decidedBy: 'Ada',
      decidedAt: NOW.toISOString(),
      decidedVia: 'person',
    })
    expect(decide({ ...OPEN, ...facts }, { outcome: 'pending' }, ADA, NOW)).toMatchObject({
      outcome: 'pending',
      decidedBy: null,
      decidedAt: null,
      reason: null,
    })
  })
  test.each(['not-applicable', 'blocked'] as const)('%s says why', (outcome) => {
    expect(codeOf(() => decide(OPEN, { outcome }, ADA, NOW))).toBe('invalid')
    expect(codeOf(() => decide(OPEN, { outcome, reason: 'because' }, ADA, NOW))).toBe('done')
  })
  test('passing against the evidence says why', () => {
    const against = [
      { ...OPEN, run: run('failed') },
      { ...OPEN, run: run('error') },
      { ...OPEN, fields: [field('f', { type: 'number', value: 9, threshold: { comparator: '<', value: 5 } })] },
    ]
    for (const contrary of against) {
      expect(codeOf(() => decide(contrary, { outcome: 'passed' }, ADA, NOW))).toBe('invalid')
      expect(codeOf(() => decide(contrary, { outcome: 'passed', reason: 'seen by eye' }, ADA, NOW))).toBe('done')
    }
  })
  test('an item of a probe alone is not passed by hand', () => {
    expect(codeOf(() => decide({ ...OPEN, verification: 'probe' }, { outcome: 'passed' }, ADA, NOW))).toBe('conflict')
  })
})

describe('deciding by a run', () => {
  test('a pass passes, a failure fails, and a failure after a pass reopens loudly', () => {
    expect(applyRun(OPEN, { number: 1, status: 'passed', summary: '200', covers: 'all' }, NOW)).toMatchObject({
      outcome: 'passed',
      decidedVia: 'probe',
      decidedById: null,
    })
    const passed = item('i', { decidedVia: 'probe', run: run('passed') })
    expect(
      applyRun(passed, { number: 2, status: 'failed', summary: 'flag is false', covers: 'all' }, NOW),
    ).toMatchObject({
      outcome: 'failed',
      reason: 'flag is false',
    })
  })
  test('an error never passes, and takes back what only a probe had said', () => {
    expect(applyRun(OPEN, { number: 1, status: 'error', summary: '', covers: 'all' }, NOW)).toBeNull()
    expect(
      applyRun(item('i', { decidedVia: 'probe' }), { number: 2, status: 'error', summary: '', covers: 'all' }, NOW),
    ).toMatchObject({ outcome: 'pending' })
    expect(
      applyRun(item('i', { decidedVia: 'person' }), { number: 2, status: 'error', summary: '', covers: 'all' }, NOW),
    ).toBeNull()
  })
  test('an older run never replaces a newer one, nor anything an item that people decide alone', () => {
    expect(
      applyRun({ ...OPEN, run: run('failed', 7) }, { number: 6, status: 'passed', summary: '', covers: 'all' }, NOW),
    ).toBeNull()
    expect(
      applyRun({ ...OPEN, verification: 'manual' }, { number: 1, status: 'passed', summary: '', covers: 'all' }, NOW),
    ).toBeNull()
  })
})

describe('a probe that covers part of its item', () => {
  const part = { covers: 'part' as const, summary: '200' }
  test('never passes it', () => {
    expect(applyRun(OPEN, { ...part, number: 1, status: 'passed' }, NOW)).toBeNull()
    expect(applyRun(OPEN, { ...part, number: 1, status: 'warned' }, NOW)).toBeNull()
    expect(
      applyRun(item('i', { outcome: 'failed', reason: 'slow' }), { ...part, number: 1, status: 'passed' }, NOW),
    ).toBeNull()
  })
  test('fails it as any other does', () => {
    for (const before of [OPEN, item('i'), item('i', { decidedVia: 'probe' })])
      expect(applyRun(before, { ...part, number: 2, status: 'failed', summary: 'is 503' }, NOW)).toMatchObject({
        outcome: 'failed',
        decidedVia: 'probe',
        reason: 'is 503',
      })
  })
  test('takes back its own failure when it passes again, and leaves the item open', () => {
    const failed = item('i', { outcome: 'failed', decidedVia: 'probe', reason: 'is 503', run: run('failed') })
    expect(applyRun(failed, { ...part, number: 2, status: 'passed' }, NOW)).toMatchObject({
      outcome: 'pending',
      decidedVia: null,
      reason: null,
    })
    const contrary = {
      ...failed,
      fields: [field('f', { type: 'number', value: 9, threshold: { comparator: '<', value: 5 } })],
    }
    expect(applyRun(contrary, { ...part, number: 2, status: 'passed' }, NOW)).toMatchObject({
      outcome: 'failed',
      reason: 'its probe passes, but “f” says otherwise',
    })
  })
  test('takes back a pass that a probe of all of it had said', () => {
    const passed = item('i', { decidedVia: 'probe', run: run('passed') })
    expect(applyRun(passed, { ...part, number: 2, status: 'passed' }, NOW)).toMatchObject({ outcome: 'pending' })
  })
  test('leaves what a person said', () => {
    for (const outcome of ['passed', 'failed', 'blocked', 'not-applicable'] as const)
      expect(applyRun(item('i', { outcome }), { ...part, number: 2, status: 'passed' }, NOW)).toBeNull()
  })
  test('a person decides the item, also where only a probe may', () => {
    const probeOnly = { ...OPEN, verification: 'probe' as const, hasProbe: true }
    expect(codeOf(() => decide({ ...probeOnly, probeCovers: 'part' }, { outcome: 'passed' }, ADA, NOW))).toBe('done')
    expect(codeOf(() => decide({ ...probeOnly, probeCovers: 'all' }, { outcome: 'passed' }, ADA, NOW))).toBe('conflict')
  })
  test('makes a person’s pass evidenced while it counts, and verifies nothing but a failure', () => {
    const seen = (status: 'passed' | 'failed' | 'error', freshUntil: string) => ({
      run: { ...run(status), covers: 'part' as const, freshUntil },
    })
    expect(assuranceOf(item('i', seen('passed', LATER)), NOW)).toBe('evidenced')
    expect(assuranceOf(item('i', seen('passed', EARLIER)), NOW)).toBe('attested')
    expect(assuranceOf(item('i', seen('error', LATER)), NOW)).toBe('attested')
    expect(assuranceOf({ ...OPEN, ...seen('passed', LATER) }, NOW)).toBe('none')
    expect(assuranceOf({ ...OPEN, claimed: true, ...seen('passed', LATER) }, NOW)).toBe('claimed')
    expect(assuranceOf(item('i', { outcome: 'failed', decidedVia: 'probe', ...seen('failed', LATER) }), NOW)).toBe(
      'verified',
    )
  })
  test('has verified it in part while its pass counts', () => {
    const seen = (more: object) => ({ run: { ...run('passed'), covers: 'part' as const, freshUntil: LATER, ...more } })
    expect(isVerifiedInPart(seen({}), NOW)).toBe(true)
    expect(isVerifiedInPart(seen({ status: 'failed' }), NOW)).toBe(false)
    expect(isVerifiedInPart(seen({ freshUntil: EARLIER }), NOW)).toBe(false)
    expect(isVerifiedInPart(seen({ covers: 'all' }), NOW)).toBe(false)
    expect(isVerifiedInPart({ run: null }, NOW)).toBe(false)
  })
})

describe('filling in', () => {
  const number = field('n', { type: 'number', unit: 'ms', threshold: { comparator: '<', value: 500 } })
  test.each([
    ['41', 41],
    ['41 ms', 41],
    ['1,234.5', 1234.5],
    [' 7 ', 7],
    ['-3e2', -300],
    [12, 12],
    ['', null],
    [null, null],
  ])('a number reads %j as %j', (raw, value) => {
    expect(parseValue(number, raw)).toBe(value)
  })
  test.each(['fast', '1,2', '0x10', 'NaN', 'Infinity', '1e999', '4 s'])('a number refuses %j', (raw) => {
    expect(codeOf(() => parseValue(number, raw))).toBe('invalid')
  })
  test.each([
    ['%', '“Load” takes a number in %, such as 12.5.'],
    ['ms', '“Load” takes a number in ms, such as 250.'],
    ['rows', '“Load” takes a number in rows, such as 120.'],
    [null, '“Load” takes a number, such as 1234.5.'],
  ])('a number in %s says what it takes, with an example that fits', (unit, why) => {
    const load = field('l', { type: 'number', label: 'Load', unit })
    expect(whyNotTaken(load, '0,4')).toBe(why)
    expect(whyNotTaken(load, '0.4')).toBeNull()
    expect(whyNotTaken(load, '')).toBeNull()
  })
  test.each([
    ['boolean', 'Yes', true],
    ['boolean', 'off', false],
    ['date', '2026-02-28', '2026-02-28'],
    ['text', ' x ', 'x'],
  ] as const)('%s reads %j', (type, raw, value) => {
    expect(parseValue(field('f', { type }), raw)).toBe(value)
  })
  test.each([
    ['boolean', 'maybe'],
    ['date', '2026-02-30'],
    ['date', '28.2.2026'],
    ['choice', 'other'],
  ] as const)('%s refuses %j', (type, raw) => {
    expect(codeOf(() => parseValue(field('f', { type, choices: [{ value: 'a' }] }), raw))).toBe('invalid')
  })
  test.each([
    ['number', {}, 'not recorded'],
    ['date', {}, 'not recorded'],
    ['boolean', {}, 'not recorded'],
    ['text', {}, 'not recorded'],
    ['choice', { choices: [{ value: 'a' }] }, 'not recorded'],
    ['number', { required: true }, 'invalid'],
    ['text', { required: true }, 'invalid'],
    ['number', { threshold: { comparator: '<', value: 5 } }, 'invalid'],
    ['choice', { choices: [{ value: 'Yes', meaning: 'pass' }] }, 'invalid'],
  ] as const)('a %s field with %j that nobody recorded: %s', (type, facts, expected) => {
    const given = field('f', { type, ...facts, choices: 'choices' in facts ? [...facts.choices] : [] })
    const parse = () => parseValue(given, ' Not Recorded ')
    if (expected === 'invalid') expect(codeOf(parse)).toBe('invalid')
    else expect(parse()).toBe('not recorded')
  })
  test('any text gives a value or a refusal, never a defect', () => {
    fc.assert(
      fc.property(fc.constantFrom('text', 'number', 'boolean', 'choice', 'date' as const), fc.string(), (type, raw) => {
        expect(['done', 'invalid']).toContain(codeOf(() => parseValue(field('f', { type: type as 'text' }), raw)))
      }),
    )
  })
})

test('assurance: claimed, attested, evidenced, verified while fresh', () => {
  const evidence = [
    { id: 'e', kind: 'note' as const, title: '', sha256: '', size: 0, url: null, createdBy: '', createdAt: EARLIER },
  ]
  expect(assuranceOf(OPEN, NOW)).toBe('none')
  expect(assuranceOf({ ...OPEN, claimed: true }, NOW)).toBe('claimed')
  expect(assuranceOf(item('i'), NOW)).toBe('attested')
  expect(assuranceOf(item('i', { evidence }), NOW)).toBe('evidenced')
  expect(assuranceOf(item('i', { decidedVia: 'probe', run: { ...run('passed'), freshUntil: LATER } }), NOW)).toBe(
    'verified',
  )
  expect(assuranceOf(item('i', { decidedVia: 'probe', run: { ...run('passed'), freshUntil: EARLIER } }), NOW)).toBe(
    'attested',
  )
  expect(assuranceOf(item('i', { run: run('failed') }), NOW)).toBe('attested')
})
