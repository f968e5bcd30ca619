// Which go/no-go lines the release itself can answer. A line that says one word more is for a person.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { derivationIn, derivationOf } from '@/lib/domain/checklist/criteria/derivation'
import type { CriterionMode } from '@/lib/domain/enums'
import type { Derivation } from '@/lib/domain/verdict/criteria/derivation'

const ITEMS: Derivation = { from: 'items' }
const NOT_ITEMS: Derivation = { from: 'items', negated: true }
const NO_ISSUES: Derivation = { from: 'issues' }
const ISSUES: Derivation = { from: 'issues', negated: true }
const ROLES: Derivation = { from: 'roles' }
const NOT_ROLES: Derivation = { from: 'roles', negated: true }
const SOAK: Derivation = { from: 'soak' }
const DAY = 86_400

describe('a line is answered by the release', () => {
  test.each<[string, Derivation]>([
    ['All checklist items completed', ITEMS],
    ['all items are done.', ITEMS],
    ['Checklist complete', ITEMS],
    ['**Every item** has been checked off', ITEMS],
    ['No open items', ITEMS],
    ['Not all items completed', NOT_ITEMS],
    ['Any checklist item incomplete', NOT_ITEMS],
    ['Alle Punkte erledigt', ITEMS],
    ['Tous les éléments sont terminés', ITEMS],
    ['Todos los puntos completados', ITEMS],
    ['Todas as tarefas concluídas', ITEMS],
    ['Tutti i punti completati', ITEMS],
    ['Alle punten afgerond', ITEMS],
    ['Wszystkie zadania zakończone', ITEMS],
    ['Все пункты выполнены', ITEMS],
    ['所有检查项已完成', ITEMS],
    ['すべての項目が完了', ITEMS],
    ['جميع العناصر مكتملة', ITEMS],
    ['No critical issues', NO_ISSUES],
    ['No open critical issues', NO_ISSUES],
    ['0 critical issues open', NO_ISSUES],
    ['Zero critical issues', NO_ISSUES],
    ['No critical issues found', NO_ISSUES],
    ['All critical issues resolved', NO_ISSUES],
    ['Outstanding critical issues', ISSUES],
    ['Critical issues not resolved', ISSUES],
    ['Keine kritischen Probleme', NO_ISSUES],
    ['Offene kritische Probleme', ISSUES],
    ['Aucun problème critique ouvert', NO_ISSUES],
    ['Aucun problème critique non résolu', NO_ISSUES],
    ['No hay problemas críticos abiertos', NO_ISSUES],
    ['Nenhum problema crítico', NO_ISSUES],
    ['Nessun problema critico aperto', NO_ISSUES],
    ['Geen kritieke problemen', NO_ISSUES],
    ['Brak otwartych krytycznych problemów', NO_ISSUES],
    ['Нет открытых критических проблем', NO_ISSUES],
    ['无未解决的严重问题', NO_ISSUES],
    ['未解決の重大な問題なし', NO_ISSUES],
    ['لا توجد مشكلات حرجة مفتوحة', NO_ISSUES],
    ['All roles signed', ROLES],
    ['All sign-offs obtained', ROLES],
    ['All required approvers have signed', ROLES],
    ['Team sign-off', ROLES],
    ['Sign-offs missing', NOT_ROLES],
    ['No approvals pending', ROLES],
    ['Not all roles signed', NOT_ROLES],
    ['Alle Freigaben erteilt', ROLES],
    ['Toutes les signatures obtenues', ROLES],
    ['Full test suite: 687/687 passing', { from: 'tests', count: 687 }],
    ['All 18 tests passing', { from: 'tests', count: 18 }],
    ['All tests passed (18/18)', { from: 'tests', count: 18 }],
    ['Alle 18 Tests bestanden', { from: 'tests', count: 18 }],
    ['Soak over', SOAK],
    ['Soak period completed', SOAK],
    ['7+ days of stable operation', { from: 'soak', seconds: 7 * DAY }],
    ['24-hour stability achieved', { from: 'soak', seconds: DAY }],
    ['24 Stunden stabiler Betrieb', { from: 'soak', seconds: DAY }],
    ['Soak not over', { from: 'soak', negated: true }],
  ])('%s', (line, derivation) => {
    expect(derivationOf(line)).toEqual(derivation)
  })
})

describe('a line is for a person', () => {
  test.each([
    'No critical security issues',
    'No critical errors in logs',
    'Zero critical bugs',
    'A critical bug is open',
    'No open blockers',
    'No blocking issues',
    'Keine kritischen Fehler',
    'No critical or high issues',
    'No open issues',
    'Fewer than 5 critical issues',
    'Critical issues < 5',
    'At most 2 critical issues open',
    '3 critical issues',
    'All tests passing',
    'Tests failing',
    'All unit tests passing (18/18)',
    'All 4 smoke tests pass (`npm run test:staging`)',
    'Smoke tests pass 3/4',
    'Tests 3/4 passing',
    'All pre-deployment items completed',
    'All items completed, except the dashboard',
    'All items completed or waived',
    'All items completed and all tests passing',
    'Sign-off authorized',
    'Sign-off obtained',
    'Security sign-off obtained',
    'All stakeholders informed',
    'Team trained and ready',
    'Rollback plan ready',
    'Staging deployment successful',
    'Performance >target',
    'Monitoring healthy',
    'SSL certificate issues',
    'Security vulnerabilities found',
    'Multi-provider identity: Discord + Sovereign resolve to same vi_user_id',
    '24 hours',
    'Stability',
    'Items',
    '',
    '✅',
  ])('%s', (line) => {
    expect(derivationOf(line)).toBeNull()
  })
})

test.each<[CriterionMode, string, boolean]>([
  ['go-if-all', 'No open critical issues', true],
  ['matrix', 'All items completed', true],
  ['success', '687/687 tests passing', true],
  ['no-go-if-any', 'Outstanding critical issues', true],
  ['no-go-if-any', 'No open critical issues', false],
  ['no-go-if-any', 'All items completed', false],
  ['go-if-all', 'Outstanding critical issues', false],
])('below %s, “%s” is answered by the release: %s', (mode, line, is) => {
  expect(derivationIn(mode, line) !== null).toBe(is)
})

test('whatever is said beside it, it is for a person', () => {
  fc.assert(
    fc.property(
      fc.constantFrom('All items completed', 'No critical issues', 'All roles signed', '687/687 tests passing'),
      fc.stringMatching(/^[b-h]{6,12}$/),
      fc.boolean(),
      (line, word, behind) => {
        expect(derivationOf(behind ? `${line} ${word}` : `${word} ${line}`)).toBeNull()
      },
    ),
  )
})

test('takes time in proportion to a line of any kind', () => {
  const hostile = ['1/'.repeat(60), 'no '.repeat(40), '1 of '.repeat(24), '('.repeat(120), '項'.repeat(120)]
  const started = performance.now()
  for (let round = 0; round < 200; round++) for (const line of hostile) derivationOf(line)
  expect(performance.now() - started).toBeLessThan(5000)
})
