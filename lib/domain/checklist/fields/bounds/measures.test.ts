// Bounds without a place, decided by hand: the words that name what is bounded, the bound, and which of its sides is
// the good one.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { measuresIn } from '@/lib/domain/checklist/fields/bounds/measures'
import { boundOf } from '@/lib/domain/checklist/fields/bounds/thresholds'
import { numberOf } from '@/lib/domain/checklist/fields/bounds/units'
import { PROSE, wordsOf } from '@/lib/domain/checklist/fields/fixtures/prose'
import { LANGUAGES, type Language } from '@/lib/domain/checklist/lexicon/concept'
import { ENGLISH, type Vocabulary, vocabularyOf } from '@/lib/domain/checklist/lexicon/vocabulary'

type Row = [text: string, ...measures: string[]]

function formatMeasures(text: string, words: Vocabulary): string[] {
  return measuresIn(text, text, words).map(({ label, bound: { threshold, unit, polarity } }) =>
    [
      `${label} | ${threshold.comparator} ${threshold.value}`,
      threshold.upper !== undefined && `to ${threshold.upper}`,
      unit,
      polarity === 'unknown' && '?',
    ]
      .filter((part) => part !== undefined && part !== false)
      .join(' '),
  )
}

const MEASURES: Row[] = [
  ['All should return 200 OK with valid data'],
  ['Must return HTTP 204'],
  ['Should return 404 Not Found'],
  ['Should return HTTP status code 301'],
  ['Count should be 200', 'Count | = 200'],
  ['Query should return 200 rows', 'Query | = 200 rows'],
  ['Latency should be 200 ms', 'Latency | = 200 ms'],
  ['Latency < 300 ms', 'Latency | < 300 ms'],
  ['p95 latency < 500ms, error rate < 1%', 'p95 latency | < 500 ms', 'error rate | < 1 %'],
  ['Response times < 300 ms', 'Response times | < 300 ms'],
  ['Error rate is below 1%', 'Error rate | < 1 %'],
  ['Verify that the error rate stays under 0.5%', 'error rate | < 0.5 %'],
  ['Uptime at least 99.9%', 'Uptime | >= 99.9 %'],
  ['Uptime >= 99.9%', 'Uptime | >= 99.9 %'],
  ['Uptime ≥ 99.9 %', 'Uptime | >= 99.9 %'],
  ['p95 < 300 ms and error rate < 1%', 'p95 | < 300 ms', 'error rate | < 1 %'],
  ['CPU usage is below 70% and memory below 80%', 'CPU usage | < 70 %', 'memory | < 80 %'],
  ['CPU and memory below 80%', 'CPU and memory | < 80 %'],
  ['Error budget remaining > 20%', 'Error budget remaining | > 20 %'],
  ['Load test passed with 1000 users (response < 500ms)', 'Load test passed with 1000 users (response) | < 500 ms'],
  ['Cache hit rate > 60%', 'Cache hit rate | > 60 %'],
  ['Crash-free sessions > 99.5%', 'Crash-free sessions | > 99.5 %'],
  ['Pages load within 2 seconds', 'Pages load | <= 2 s'],
  ['Restore takes no more than 30 minutes', 'Restore takes | <= 30 min'],
  ['Coverage of 80% or more', 'Coverage | >= 80 %'],
  ['Coverage of 80 % or higher', 'Coverage | >= 80 %'],
  ['Downtime 5 minutes or less', 'Downtime | <= 5 min'],
  ['Server has 4GB+ RAM', 'RAM | >= 4 GB'],
  ['Free memory > 2GB', 'Free memory | > 2 GB'],
  ['Disk: 20GB+ free', 'Disk | >= 20 GB'],
  ['Image size ~400-500MB', 'Image size | between 400 to 500 MB'],
  ['Response time between 100 and 300 ms', 'Response time | between 100 to 300 ms'],
  ['100% pass rate', 'pass rate | = 100 %'],
  ['Count of stuck jobs should be 0', 'Count of stuck jobs | = 0'],
  ['No queries > 500ms', 'queries | <= 500 ms'],
  ['Response times (<50ms emotion, <200ms creative)', 'emotion | < 50 ms', 'creative | < 200 ms'],
  ['Response time (target: < 3s)', 'Response time | < 3 s'],
  ['Load time (initial: < 3s)', 'Load time (initial) | < 3 s'],
  ['Server (CPU < 80%, memory < 70%)', 'Server (CPU) | < 80 %', 'Server (memory) | < 70 %'],
  ['RTO: < 30 minutes maximum', 'RTO | < 30 min'],
  ['RPO: < 1 hour of data loss', 'RPO | < 1 h'],
  // Which side is the good one, the text does not say.
  ['Error rate > 5%', 'Error rate | > 5 % ?'],
  ['High Response Time (> 2s)', 'High Response Time | > 2 s ?'],
  ['Lag graph shows > 10 minutes', 'Lag graph shows | > 10 min ?'],
  // Past these something happens: they judge nothing.
  ['High Error Rate: Configured (> 5%)'],
  ['Metrics: CPU > 70% triggers scale-up'],
  ['Alert on: Response time >3 sec, error rate >1%'],
  ['Page the on-call if the error rate exceeds 5%'],
  ['Roll back if the error rate is above 5%'],
  ['Warn when disk usage > 80%'],
  ['Escalate if the queue is over 90% full'],
  ['If CPU > 80%, add a node'],
  ['Alerts configured (error rate > 5%, latency > 2s)'],
  // A demand beside an alert is one.
  ['Alerts tested, latency < 500 ms', 'latency | < 500 ms'],
  ['Page load < 2 s', 'Page load | < 2 s'],
  // No bounds.
  ['iPhone (< 768px)'],
  ['JWT_SECRET=<32 chars>'],
  ['Run deploy <10 nodes>'],
  ['PG 15+'],
  ['Node 20+'],
  ['Node >= 18'],
  ['Python >= 3.11 installed'],
  ['TLS 1.2 or higher'],
  ['version 2.0'],
  ['wait 30-60 seconds'],
  ['Hour 4-8'],
  ['7+ days of stable operation'],
  ['Settings > 2FA > Enable'],
  ['a -> 5 b'],
  ['x <commit> y'],
  ['cmd 2>&1'],
  ['Open over HTTPS on port 443'],
  ['over the last 15 minutes'],
  ['Released 2026-01-31 at 10:30'],
  ['At least 2 reviewers approved'],
  ['Autoscaling: min 2, max 10 pods'],
  ['Rate limit: 100 req/s'],
  ['Uptime SLA: 99.9%'],
  ['Health endpoint returns 200'],
]

const LOCAL: Record<Exclude<Language, 'en'>, Row[]> = {
  de: [
    ['Antwortzeit < 2 Sekunden', 'Antwortzeit | < 2 s'],
    ['Antwortzeit unter 300 ms', 'Antwortzeit | < 300 ms'],
    ['Fehlerquote < 0,5 %', 'Fehlerquote | < 0.5 %'],
    ['Verfügbarkeit mindestens 99,9 %', 'Verfügbarkeit | >= 99.9 %'],
    ['Ausfallzeit höchstens 5 Minuten', 'Ausfallzeit | <= 5 min'],
    ['Alarm bei Fehlerquote > 5 %'],
    ['Fehlerquote > 5 %', 'Fehlerquote | > 5 % ?'],
    ['Läuft unter Linux seit 3 Tagen'],
  ],
  fr: [
    ['Temps de réponse < 2 secondes', 'Temps de réponse | < 2 s'],
    ['Temps de réponse inférieur à 300 ms', 'Temps de réponse | < 300 ms'],
    ["Taux d'erreur < 0,5 %", "Taux d'erreur | < 0.5 %"],
    ['Disponibilité au moins 99,9 %', 'Disponibilité | >= 99.9 %'],
    ["Alerte si taux d'erreur > 5 %"],
  ],
  es: [
    ['Tiempo de respuesta < 2 segundos', 'Tiempo de respuesta | < 2 s'],
    ['Tiempo de respuesta menor a 300 ms', 'Tiempo de respuesta | < 300 ms'],
    ['Disponibilidad al menos 99,9 %', 'Disponibilidad | >= 99.9 %'],
    ['Alerta si la tasa de errores > 5 %'],
  ],
  pt: [
    ['Tempo de resposta < 2 segundos', 'Tempo de resposta | < 2 s'],
    ['Taxa de erro abaixo de 0,5%', 'Taxa de erro | < 0.5 %'],
    ['Disponibilidade pelo menos 99,9 %', 'Disponibilidade | >= 99.9 %'],
    ['Alerta se taxa de erro > 5 %'],
  ],
  it: [
    ['Tempo di risposta < 2 secondi', 'Tempo di risposta | < 2 s'],
    ['Tempo di risposta inferiore a 300 ms', 'Tempo di risposta | < 300 ms'],
    ['Disponibilità almeno 99,9 %', 'Disponibilità | >= 99.9 %'],
  ],
  nl: [
    ['Responstijd < 2 seconden', 'Responstijd | < 2 s'],
    ['Foutpercentage lager dan 0,5 %', 'Foutpercentage | < 0.5 %'],
    ['Beschikbaarheid minstens 99,9 %', 'Beschikbaarheid | >= 99.9 %'],
  ],
  pl: [
    ['Czas odpowiedzi < 2 sekundy', 'Czas odpowiedzi | < 2 s'],
    ['Czas odpowiedzi poniżej 300 ms', 'Czas odpowiedzi | < 300 ms'],
    ['Dostępność co najmniej 99,9 %', 'Dostępność | >= 99.9 %'],
  ],
  ru: [
    ['Время ответа < 300 мс', 'Время ответа | < 300 ms'],
    ['Время ответа не более 2 секунд', 'Время ответа | <= 2 s'],
    ['Доступность не менее 99,9 %', 'Доступность | >= 99.9 %'],
  ],
  zh: [
    ['响应时间 < 200毫秒', '响应时间 | < 200 ms'],
    ['错误率低于1%', '错误率 | < 1 %'],
    ['响应时间不超过2秒', '响应时间 | <= 2 s'],
    ['可用性99.9%以上', '可用性 | >= 99.9 %'],
    ['磁盘空间至少20GB', '磁盘空间 | >= 20 GB'],
    ['备份大小为20GB'],
    ['错误率超过5%时告警'],
  ],
  ja: [
    ['応答時間 < 2秒', '応答時間 | < 2 s'],
    ['応答時間は2秒以内', '応答時間 | <= 2 s'],
    ['エラー率1%未満', 'エラー率 | < 1 %'],
    ['可用性が99.9%以上', '可用性 | >= 99.9 %'],
    ['エラーが0件であること', 'エラー | = 0'],
    ['バックアップは20GB'],
  ],
  ar: [
    ['وقت التحميل < 5 ثواني', 'وقت التحميل | < 5 s'],
    ['وقت التحميل أقل من ٥ ثواني', 'وقت التحميل | < 5 s'],
    ['نسبة الخطأ لا تزيد عن 1%', 'نسبة الخطأ | <= 1 %'],
  ],
}

describe('the measures of', () => {
  test.each(MEASURES)('%s', (text, ...measures) => {
    expect(formatMeasures(text, ENGLISH)).toEqual(measures)
  })
})
describe.each(LANGUAGES.flatMap((language) => (language === 'en' ? [] : [[language, LOCAL[language]] as const])))(
  'in %s',
  (language, rows) => {
    test.each(rows)('%s', (text, ...measures) => {
      expect(formatMeasures(text, wordsOf(language))).toEqual(measures)
    })
  },
)

test('a bound says what it is there for', () => {
  const polarity = (text: string) => boundOf(text, ENGLISH)?.polarity
  expect(
    ['< 300 ms', 'Uptime must be > 99 %', 'Error rate > 5 %', 'Alert when error rate > 5 %'].map(polarity),
  ).toEqual(['kept', 'kept', 'unknown', 'alert'])
  expect(
    ['Error rate must be > 5 %', 'No requests > 2 s', 'Alert delivered in < 1 min', 'nothing'].map(polarity),
  ).toEqual(['kept', 'kept', 'kept', undefined])
})

test('one mark before three digits is read by the language of the document', () => {
  const [german, english] = [wordsOf('de'), ENGLISH]
  expect(
    ['1.500', '1,500', '0,5', '1 000', '99,9', '1.234.567', '1.234,5'].map((text) => numberOf(text, german)),
  ).toEqual([1500, 1.5, 0.5, 1000, 99.9, 1_234_567, 1234.5])
  expect(
    ['1.500', '1,500', '0,5', '1 000', '99.9', '1,234,567', '1,234.5'].map((text) => numberOf(text, english)),
  ).toEqual([1.5, 1500, 0.5, 1000, 99.9, 1_234_567, 1234.5])
  expect(numberOf('٣٫٥')).toBe(3.5)
})

describe('whatever a line holds', () => {
  const every = vocabularyOf(Object.values(PROSE).join('\n'))
  const PIECES = [
    '< 5',
    '> ',
    '≥',
    '5',
    '99,9',
    '%',
    'ms',
    ' s',
    ' ',
    '(',
    ')',
    ',',
    ';',
    'under',
    'at least',
    'alert',
    'must be',
    'no',
    'und',
    '低于',
    '以内',
    'p95',
    '-',
    '+',
  ]
  const line = fc.oneof(
    fc.string(),
    fc.string({ unit: 'binary' }),
    fc.array(fc.constantFrom(...PIECES), { maxLength: 50 }).map((all) => all.join(' ')),
  )
  test('reading it never throws; every measure has a name and a number', () => {
    fc.assert(
      fc.property(line, (text) => {
        for (const { label, bound } of measuresIn(text, text, every)) {
          expect(label).not.toBe('')
          expect(Number.isFinite(bound.threshold.value)).toBe(true)
          expect(bound.polarity).not.toBe('alert')
        }
      }),
      { numRuns: 500 },
    )
  })
  test('a line without a number has no measure', () => {
    fc.assert(
      fc.property(line, (text) => {
        expect(measuresIn(text.replace(/\p{N}/gu, ''), 'rest', every)).toEqual([])
      }),
      { numRuns: 300 },
    )
  })
  test('a bound stands where it says', () => {
    fc.assert(
      fc.property(line, (text) => {
        const bound = boundOf(text, every)
        if (!bound) return
        expect(bound.at).toBeGreaterThanOrEqual(0)
        expect(bound.end).toBeGreaterThan(bound.at)
        expect(bound.end).toBeLessThanOrEqual(text.length)
        expect(text.slice(bound.at, bound.end)).toMatch(/\p{N}/u)
      }),
      { numRuns: 500 },
    )
  })
})
