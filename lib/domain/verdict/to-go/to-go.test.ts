// Doing what the list says makes it GO, and nothing on the list could be left out.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anySnapshot, SHA } from '@/e2e/support/snapshots'
import { evaluate } from '@/lib/domain/verdict/evaluate'
import { EARLIER, field, item, LATER, NOW, signature, snapshot } from '@/lib/domain/verdict/snapshot.fixture'
import { modelled } from '@/lib/domain/verdict/to-go/remedy'
import { planToGo } from '@/lib/domain/verdict/to-go/to-go'

/** What no list can help with: it would take another checklist, another round, or facts that a rule knows. */
const BEYOND = new Set(['nothing-required', 'rolling-back', 'rule', 'pass-rate'])

describe('whatever the release', () => {
  test('doing all of it makes it GO, but for what is told beside the list', () => {
    let whole = 0
    fc.assert(
      fc.property(anySnapshot, (given) => {
        const { remedies, beyond } = planToGo(given, evaluate(given, NOW, SHA), NOW, SHA)
        const model = modelled({ snapshot: given, hash: SHA, now: NOW }, remedies)
        const after = evaluate(model.snapshot, model.now, model.hash)
        expect(after.reasons).toEqual(beyond)
        for (const reason of beyond) expect(BEYOND).toContain(reason.kind)
        if (beyond.length > 0) return
        whole += 1
        expect(after.level).toBe('go')
      }),
      { numRuns: 800 },
    )
    expect(whole).toBeGreaterThan(150)
  })

  test('nothing of it can be left out', () => {
    fc.assert(
      fc.property(anySnapshot, fc.nat(), (given, pick) => {
        const { remedies, beyond } = planToGo(given, evaluate(given, NOW, SHA), NOW, SHA)
        if (beyond.length > 0 || remedies.length === 0) return
        const model = modelled(
          { snapshot: given, hash: SHA, now: NOW },
          remedies.filter((_, at) => at !== pick % remedies.length),
        )
        expect(evaluate(model.snapshot, model.now, model.hash).level).not.toBe('go')
      }),
      { numRuns: 800 },
    )
  })

  test('there is something to do exactly while it is not GO', () => {
    fc.assert(
      fc.property(anySnapshot, (given) => {
        const verdict = evaluate(given, NOW, SHA)
        const { remedies, beyond } = planToGo(given, verdict, NOW, SHA)
        expect(remedies.length + beyond.length > 0).toBe(verdict.level !== 'go')
      }),
    )
  })
})

describe('the list', () => {
  const role = (name: string, stage = 0) => ({
    role: name,
    required: true,
    quorum: 1,
    independent: true,
    position: 0,
    stage,
  })
  const planOf = (facts: Parameters<typeof snapshot>[0]) => {
    const given = snapshot(facts)
    return planToGo(given, evaluate(given, NOW, SHA), NOW, SHA).remedies
  }

  test('asks everybody to sign again when there is work left, and only who is missing when there is none', () => {
    const roles = [role('QA'), role('Ops')]
    const signatures = [signature('QA', SHA)]
    expect(planOf({ roles, signatures })).toEqual([{ do: 'sign', role: 'Ops' }])
    expect(planOf({ roles, signatures, items: [item('a', { outcome: 'pending' })] })).toEqual([
      { do: 'tick', itemId: 'a' },
      { do: 'sign', role: 'QA' },
      { do: 'sign', role: 'Ops' },
    ])
  })

  test('asks for a tick where a probe shows only part of an item', () => {
    const open = { outcome: 'pending', decidedVia: null, hasProbe: true } as const
    expect(planOf({ items: [item('a', { ...open, probeCovers: 'part' }), item('b', open)] })).toEqual([
      { do: 'tick', itemId: 'a' },
      { do: 'run', itemId: 'b' },
    ])
  })

  test('is in the order of the stages', () => {
    expect(planOf({ roles: [role('Ops', 1), role('QA')] })).toEqual([
      { do: 'sign', role: 'QA' },
      { do: 'sign', role: 'Ops' },
    ])
  })

  test('asks for a field that shows only once its item is fixed', () => {
    expect(planOf({ items: [item('a', { outcome: 'failed', fields: [field('f', { required: true })] })] })).toEqual([
      { do: 'fix', itemId: 'a' },
      { do: 'fill', fieldId: 'f', itemId: 'a', sectionId: 's' },
    ])
  })

  test('waits meanwhile, or first where what was seen would be too old', () => {
    const soak = { requiredSeconds: 3600, coveredSeconds: 0, restartedAt: null, reason: null }
    const waiting = { do: 'wait', seconds: 3600, for: 'soak' }
    expect(planOf({ soak, roles: [role('QA')] })).toEqual([{ do: 'sign', role: 'QA' }, waiting])
    const run = {
      id: 'run',
      number: 1,
      status: 'passed' as const,
      requestedBy: 'x',
      requestedAt: EARLIER,
      finishedAt: EARLIER,
      resultSha256: 'x',
      freshUntil: '2026-05-04T12:30:00.000Z',
      summary: null,
    }
    expect(planOf({ soak, items: [item('a', { hasProbe: true, decidedVia: 'probe', run })] })).toEqual([
      waiting,
      { do: 'run', itemId: 'a' },
    ])
    expect(planOf({ freezes: [{ startsAt: EARLIER, endsAt: LATER, reason: 'holidays' }] })).toMatchObject([
      { do: 'wait', for: 'freeze' },
    ])
  })

  test('asks for what need not pass only where a pass rate does', () => {
    const items = [
      item('a'),
      item('b', { required: false, outcome: 'failed' }),
      item('c', { required: false, outcome: 'pending' }),
    ]
    expect(planOf({ items })).toEqual([])
    expect(
      planOf({ items, policy: { freshForSeconds: null, allowConditional: true, passRate: { all: 0.6 } } }),
    ).toEqual([{ do: 'pass', itemId: 'b' }])
  })
})
