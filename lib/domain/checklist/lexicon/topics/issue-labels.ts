// Labels of fields that ask which critical issues there are, and the words that say that there is none, in all languages of the lexicon at once. A label is
// understood only as a whole: "Critical issues resolved by" asks for something else.
import { fold } from '@/lib/domain/checklist/lexicon/search/fold'
import { entries } from '@/lib/domain/checklist/lexicon/table'

const LABELS = entries(`
  critical issues, critical issue, critical issues found, open critical issues, outstanding critical issues, critical problems, critical bugs, blocking
  issues, open blocking issues, blockers, open blockers, showstoppers, critical defects, kritische probleme, kritische fehler, offene kritische fehler,
  blockierende fehler, problèmes critiques, incidents critiques, problèmes bloquants, anomalies bloquantes, problemas críticos, incidencias críticas,
  problemas bloqueantes, erros críticos, defeitos críticos, problemi critici, errori critici, problemi bloccanti, kritieke problemen, kritieke fouten,
  blokkerende problemen, krytyczne problemy, błędy krytyczne, problemy blokujące, критические проблемы, критические ошибки, блокирующие проблемы,
  严重问题, 关键问题, 阻塞问题, 重大な問題, 致命的な問題, ブロッカー, المشاكل الحرجة, مشاكل حرجة`)
const NONE = entries(`
  none, no, nothing, nil, zero, 0, n/a, na, not applicable, none known, none found, no issues, no critical issues, not recorded, keine, keins, nichts,
  entfällt, aucun, aucune, néant, rien, ninguno, ninguna, nada, nenhum, nenhuma, nessuno, nessuna, niente, geen, nvt, brak, żadne, nie dotyczy, нет,
  отсутствуют, 无, 没有, なし, 無し, 特になし, لا, لا يوجد, لا شيء`)

const folded = (words: readonly string[]): ReadonlySet<string> => new Set(words.map(fold))
const LABEL: ReadonlySet<string> = folded(LABELS)
const NOTHING: ReadonlySet<string> = folded(NONE)
const LONGEST = 60
const CLOSING = /[:：\s]+$/
const LOWER_CASE = 0x20
/** Letters of ASCII that a label begins with, in lower case. Folding never changes such a letter, but for its case. */
const FIRST: ReadonlySet<number> = new Set([...LABEL].map((label) => label.charCodeAt(0)))

function mayBegin(label: string): boolean {
  const lower = label.charCodeAt(0) | LOWER_CASE
  return lower < 0x61 || lower > 0x7a || FIRST.has(lower)
}

/** Whether a label asks which critical issues there are. Asked of every field with every verdict, so that most are known by their first letter. */
export function asksForIssues(label: string): boolean {
  return label.length <= LONGEST && mayBegin(label) && LABEL.has(fold(label).replace(CLOSING, ''))
}

/** Whether a text says that there is none. */
export function saysNone(text: string): boolean {
  const bare = text.trim().replace(/[.!。\s]+$/u, '')
  return bare.length <= LONGEST && (/^[-–—/\s]*$/u.test(bare) || NOTHING.has(fold(bare)))
}
