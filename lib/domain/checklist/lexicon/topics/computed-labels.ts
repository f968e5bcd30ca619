// Labels of fields that ask for what the release knows itself ("Deployment date", "Pass rate"), in all languages of the lexicon at once. A label is
// understood only when it is one of these as a whole: one word more ("Migration duration") asks for something else.
import { fold } from '@/lib/domain/checklist/lexicon/search/fold'
import { entries } from '@/lib/domain/checklist/lexicon/table'

/**
 * `deployed-*` are of the deployment; `duration`, `start` and `end` say of what only by the fields beside them. `tests-*` are of reports of tests; `passed`,
 * `failed` and `skipped` are so only beside a total. `signature` and `signed-date` are of all signatures.
 */
export const COMPUTED_LABELS = {
  'deployed-date': entries(`
    deployment date, date of deployment, date deployed, deployed on, release date, go-live date, deployment-datum, bereitstellungsdatum, date de
    déploiement, date du déploiement, fecha de despliegue, fecha del despliegue, data de implantação, data do deploy, data di rilascio, data del deploy,
    implementatiedatum, uitroldatum, data wdrożenia, дата развертывания, дата развёртывания, 部署日期, デプロイ日, تاريخ النشر`),
  'deployed-by': entries(`
    deployment lead, deployed by, deployment leader, deployment-verantwortlicher, bereitgestellt von, deployt von, responsable du déploiement, déployé
    par, responsable del despliegue, desplegado por, responsável pela implantação, implantado por, responsabile del rilascio, rilasciato da, uitgerold
    door, verantwoordelijke uitrol, wdrożone przez, kierownik wdrożenia, ответственный за развертывание, развернул, 部署负责人, 部署人, デプロイ責任者,
    デプロイ担当者, مسؤول النشر, تم النشر بواسطة`),
  'deployed-start': entries(`
    deployment start time, deployment start, deployment started, deployment started at, beginn der bereitstellung, deployment-beginn, deployment-start,
    début du déploiement, inicio del despliegue, início da implantação, inizio del deploy, start uitrol, początek wdrożenia, начало развертывания,
    部署开始时间, デプロイ開始時刻, وقت بدء النشر`),
  'deployed-end': entries(`
    deployment end time, deployment end, deployment finished, deployment finished at, deployment completed at, ende der bereitstellung, deployment-ende,
    fin du déploiement, fin del despliegue, fim da implantação, fine del deploy, einde uitrol, koniec wdrożenia, конец развертывания,
    окончание развертывания, 部署结束时间, デプロイ終了時刻, وقت انتهاء النشر`),
  'deployed-duration': entries(`
    deployment duration, total deployment duration, total deployment time, duration of deployment, deployment-dauer, dauer der bereitstellung, durée du
    déploiement, duración del despliegue, duração da implantação, durata del deploy, duur uitrol, czas trwania wdrożenia, длительность развертывания,
    部署耗时, 部署时长, デプロイ所要時間, مدة النشر`),
  duration: entries(`
    duration, total duration, dauer, gesamtdauer, durée, durée totale, duración, duración total, duração, duração total, durata, durata totale, duur,
    totale duur, czas trwania, łączny czas, длительность, общая длительность, 总耗时, 总时长, 所要時間, 合計時間, المدة, المدة الإجمالية`),
  start: entries(`
    start time, started at, startzeit, beginn, heure de début, hora de inicio, hora de início, ora di inizio, starttijd, czas rozpoczęcia, время начала,
    开始时间, 開始時刻, وقت البدء`),
  end: entries(`
    end time, finished at, endzeit, ende, heure de fin, hora de fin, hora de término, ora di fine, eindtijd, czas zakończenia, время окончания, 结束时间,
    終了時刻, وقت الانتهاء`),
  'tests-total': entries(`
    total tests, tests total, number of tests, total number of tests, tests run, tests gesamt, anzahl der tests, total des tests, nombre de tests, total de
    pruebas, número de pruebas, total de testes, número de testes, totale test, numero di test, totaal aantal tests, aantal tests, liczba testów, всего
    тестов, количество тестов, 测试总数, テスト総数, テスト数, إجمالي الاختبارات`),
  'tests-passed': entries(`
    tests passed, passed tests, passing tests, tests passing, bestandene tests, tests réussis, pruebas superadas, testes aprovados, test superati,
    geslaagde tests, testy zaliczone, пройдено тестов, 通过的测试, 成功したテスト, الاختبارات الناجحة`),
  'tests-failed': entries(`
    tests failed, failed tests, failing tests, tests failing, fehlgeschlagene tests, tests échoués, pruebas fallidas, testes com falha, test falliti,
    mislukte tests, testy nieudane, не пройдено тестов, 失败的测试, 失敗したテスト, الاختبارات الفاشلة`),
  'tests-skipped': entries(`
    tests skipped, skipped tests, übersprungene tests, tests ignorés, pruebas omitidas, testes ignorados, test saltati, overgeslagen tests, testy
    pominięte, пропущено тестов, 跳过的测试, スキップしたテスト, الاختبارات المتجاوزة`),
  'tests-rate': entries(`
    test pass rate, tests pass rate, erfolgsquote der tests, taux de réussite des tests, tasa de éxito de pruebas, taxa de sucesso dos testes, 测试通过率,
    テスト合格率, معدل نجاح الاختبارات`),
  passed: entries(
    `passed, bestanden, réussis, superadas, aprovados, superati, geslaagd, zaliczone, пройдено, 通过, 成功, ناجحة`,
  ),
  failed: entries(
    `failed, fehlgeschlagen, échoués, fallidas, com falha, falliti, mislukt, nieudane, не пройдено, 失败, 失敗, فاشلة`,
  ),
  skipped: entries(
    `skipped, übersprungen, ignorés, omitidas, ignorados, saltati, overgeslagen, pominięte, пропущено, 跳过, スキップ, متجاوزة`,
  ),
  rate: entries(`
    pass rate, overall pass rate, erfolgsquote, bestehensquote, taux de réussite, tasa de éxito, taxa de sucesso, taxa de aprovação, tasso di successo,
    slagingspercentage, wskaźnik zdawalności, процент прохождения, 通过率, 合格率, معدل النجاح`),
  signature: entries(`
    signature, signatures, unterschrift, unterschriften, firma, firmas, assinatura, assinaturas, handtekening, podpis, podpisy, подпись, подписи, 签名, 署名,
    التوقيع`),
  'signed-date': entries(`date, date signed, signed on, datum, fecha, data, дата, 日期, 日付, التاريخ`),
} as const
export type ComputedLabel = keyof typeof COMPUTED_LABELS

const isLabel = (name: string): name is ComputedLabel => name in COMPUTED_LABELS
const BY_WORDS: ReadonlyMap<string, ComputedLabel> = new Map(
  Object.entries(COMPUTED_LABELS).flatMap(([name, labels]) =>
    isLabel(name) ? labels.map((label) => [fold(label), name] as const) : [],
  ),
)
const LONGEST = 60

/** What a label asks for; null where the release knows nothing of it, or the label may mean something else. */
export function computedLabel(label: string): ComputedLabel | null {
  return label.length > LONGEST ? null : (BY_WORDS.get(fold(label).replace(/[:：\s]+$/, '')) ?? null)
}
