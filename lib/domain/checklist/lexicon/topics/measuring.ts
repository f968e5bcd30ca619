// Words around a number: what only leads to a bound, what is counted, what is a period. Beside the concepts, because
// they name nothing by themselves.
import type { Language } from '@/lib/domain/checklist/lexicon/concept'

export type MeasuringWords = {
  /** Open a sentence that states a bound, and are no part of what it bounds: "verify that the". */
  leading: string
  /** Stand between what is bounded and the bound: "should be", "is", "of". */
  trailing: string
  /** Open what no longer names the thing that is bounded: "after the deployment". */
  preposition: string
  /** Before a unit they make it a period: "in the last hour", "per second". */
  period: string
  /** Between the ends of a range: "30 to 60". */
  range: string
  /** Between two clauses that each state a bound. */
  conjunction: string
  /** More of it is worse: "errors", "latency". `*` stands for any ending or beginning. */
  worse: string
  /** Names that hold a word for something bad, and more of it is better: "error-free sessions". */
  better: string
  /** A number in a place of its own: "[number]". */
  number: string
  /** A time of day, alone as a label or beside a date. */
  clock: string
  /** In brackets: a value that stands somewhere above, not one to fill in. */
  above: string
  /** Before a number: a version, which does not compare as a number. */
  version: string
}

/** Words of each kind, parted by commas; the most common first. */
export const MEASURING: Readonly<Record<Language, MeasuringWords>> = {
  en: {
    leading: `
      expected, expect, verify, check, checks, ensure, confirm, that, the, should, must, be, avg, have, has, is,
      are, was, stay, stays, remain, remains, need, needs, with, a, an, of, in, on, no, none, any, all of, average`,
    trailing: `
      expected, should, must, be, is, are, was, stay, stays, remains, need, needs, of, at, to, by, in, return,
      have, has, show, the, a, an, with, average, avg, reach, reaches, complete, completes, loads, report, healthy`,
    preposition: `
      after, to, by, from, for, on, in, under, if, when, or, and, per, over, of, within, during, at, the,
      available, free, for valid`,
    period: 'last, past, previous, first, next, every, per, each, over the, within the, during the',
    conjunction: 'and',
    range: 'to, and',
    worse: `
      error*, failure*, failed, latency, response time, response times, load time, downtime, timeout*, incident*,
      complaint*, cpu usage, cpu utilization, memory usage, memory utilization, disk usage, lag, backlog,
      rejections, retries, duplicates, defects, vulnerabilities, exceptions`,
    better: 'error budget, error-free, crash-free, failure-free, hit rate, success rate, detection rate, recovered',
    number: 'number, count, amount, value in, #',
    clock: 'time, start time, end time, time of day',
    above: 'above, earlier',
    version: 'version, release, v',
  },
  de: {
    leading: `
      erwartet, erwartete, erwarteter, prüfen, prüfe, überprüfen, sicherstellen, dass, die, der, das, den, dem,
      ein, eine, muss, müssen, soll, sollte, sollen, ist, sind, war, bleibt, bleiben, hat, haben, mit, von, in,
      im, auf, kein, keine, alle, durchschnittlich`,
    trailing: `
      muss, müssen, soll, sollte, sollen, darf, ist, sind, bleibt, bleiben, liegt, liegen, beträgt, sein, von,
      auf, bei, in, im, die, der, das, den, ein, eine, mit, dauert`,
    preposition: `
      nach, für, auf, in, bei, unter, wenn, pro, über, von, während, am, im, oder, und, der, die, das, frei`,
    period: 'letzte*, vergangene*, erste*, nächste*, pro, je, während, seit, jede*',
    conjunction: 'und',
    range: 'bis, und',
    worse: `
      fehler*, *fehler, ausfall*, ausfälle, latenz*, antwortzeit*, ladezeit*, reaktionszeit*, vorfälle, störungen,
      beschwerden, cpu-auslastung, auslastung, speicherauslastung, rückstand, wiederholungen`,
    better: 'fehlerfrei*, erfolgsquote, erfolgsrate',
    number: 'zahl, anzahl, nummer',
    clock: 'uhrzeit, zeit, startzeit, endzeit, beginn um',
    above: 'oben, von oben',
    version: 'version',
  },
  fr: {
    leading: `
      attendu, attendue, vérifier, contrôler, s'assurer, confirmer, que, le, la, les, l', un, une, des, doit,
      doivent, est, sont, reste, restent, avec, de, du, d', en, sur, aucun, aucune, tous les, toutes les, moyenne`,
    trailing: 'doit, doivent, est, sont, être, reste, restent, de, du, des, à, au, en, la, le, les, un, une, avec',
    preposition: 'après, pour, sur, en, dans, sous, si, quand, par, de, du, pendant, à, ou, et, le, la, les, libre',
    period: 'dernière*, dernier*, première*, premier*, prochaine*, prochain*, par, pendant, depuis, chaque',
    conjunction: 'et',
    range: 'à, et',
    worse: `
      erreur*, échec*, panne*, latence, temps de réponse, temps de chargement, incidents, indisponibilité,
      utilisation cpu, charge cpu, utilisation mémoire, retard`,
    better: 'sans erreur, taux de succès, taux de réussite',
    number: 'nombre, chiffre',
    clock: 'heure, heure de début, heure de fin',
    above: 'ci-dessus, plus haut',
    version: 'version',
  },
  es: {
    leading: `
      esperado, esperada, verificar, comprobar, asegurar, confirmar, que, el, la, los, las, un, una, debe, deben,
      es, son, está, están, con, de, del, en, sin, todos, todas, promedio`,
    trailing: 'debe, deben, ser, es, son, está, están, de, del, a, al, en, el, la, los, las, un, una, con',
    preposition: `
      después, tras, para, sobre, en, bajo, si, cuando, por, de, del, durante, a, o, y, el, la, los, las, libre`,
    period: 'último*, última*, primer*, próximo*, próxima*, por, durante, desde, cada',
    conjunction: 'y, e',
    range: 'a, y',
    worse: `
      error*, fallo*, falla*, latencia, tiempo de respuesta, tiempo de carga, incidentes, inactividad, uso de cpu,
      uso de memoria, retraso, quejas`,
    better: 'sin errores, tasa de éxito',
    number: 'número, cantidad',
    clock: 'hora, hora de inicio, hora de fin',
    above: 'arriba, anterior',
    version: 'versión',
  },
  pt: {
    leading: `
      esperado, esperada, verificar, conferir, garantir, confirmar, que, o, a, os, as, um, uma, deve, devem, ser,
      é, são, está, estão, com, de, do, da, em, no, na, sem, nenhum, nenhuma, todos, todas, média`,
    trailing: 'deve, devem, ser, é, são, está, estão, fica, de, do, da, a, ao, em, no, na, o, os, as, um, uma, com',
    preposition: `
      após, depois, para, sobre, em, no, na, sob, se, quando, por, de, do, da, durante, a, ou, e, o, os, as, livre`,
    period: 'último*, última*, primeiro*, primeira*, próximo*, próxima*, por, durante, desde, cada',
    conjunction: 'e',
    range: 'a, e',
    worse: `
      erro*, falha*, latência, tempo de resposta, tempo de carregamento, incidentes, indisponibilidade, uso de
      cpu, uso de memória, atraso, reclamações`,
    better: 'sem erros, taxa de sucesso',
    number: 'número, quantidade',
    clock: 'hora, horário, hora de início, hora de término',
    above: 'acima, anterior',
    version: 'versão',
  },
  it: {
    leading: `
      atteso, attesa, verificare, controllare, assicurarsi, confermare, che, il, lo, la, i, gli, le, un, una,
      deve, devono, è, sono, resta, con, di, del, della, in, su, nessun, nessuna, tutti, tutte, media`,
    trailing: 'deve, devono, essere, è, sono, resta, di, del, della, a, al, in, il, lo, la, le, i, un, una, con',
    preposition: 'dopo, per, su, in, sotto, se, quando, di, del, della, durante, a, o, e, il, lo, la, le, libero',
    period: `
      ultimo, ultimi, ultima, ultime, primo, primi, prima, prime, prossimo, prossimi, prossima, prossime, per,
      durante, ogni, al`,
    conjunction: 'e',
    range: 'a, e',
    worse: `
      errore, errori, guasti, latenza, tempo di risposta, tempo di caricamento, incidenti, indisponibilità, uso
      cpu, utilizzo cpu, utilizzo memoria, ritardo`,
    better: 'senza errori, tasso di successo',
    number: 'numero, quantità',
    clock: 'ora, orario, ora di inizio, ora di fine',
    above: 'sopra, precedente',
    version: 'versione',
  },
  nl: {
    leading: `
      verwacht, verwachte, controleer, controleren, verifieer, bevestig, dat, de, het, een, moet, moeten, is,
      zijn, blijft, met, van, in, op, geen, alle, gemiddelde`,
    trailing: 'moet, moeten, is, zijn, blijft, van, op, bij, in, het, de, een, met, duurt',
    preposition: 'na, voor, op, in, onder, als, wanneer, per, over, van, tijdens, bij, of, en, de, het, vrij',
    period: 'laatste, afgelopen, eerste, volgende, komende, per, gedurende, elke, ieder*',
    conjunction: 'en',
    range: 'tot, en',
    worse: `
      fout*, storing*, latentie, responstijd, reactietijd, laadtijd, uitval, incidenten, klachten, cpu-gebruik,
      geheugengebruik, achterstand`,
    better: 'foutvrij*, foutloos, slagingspercentage',
    number: 'getal, aantal, nummer',
    clock: 'tijd, tijdstip, starttijd, eindtijd',
    above: 'hierboven',
    version: 'versie',
  },
  pl: {
    leading: `
      oczekiwane, oczekiwany, oczekiwana, sprawdź, sprawdzić, zweryfikuj, potwierdź, że, czy, musi, muszą,
      powinien, powinna, powinno, jest, są, z, w, na, bez, wszystkie, średni, średnia`,
    trailing: 'musi, muszą, powinien, powinna, powinno, być, jest, są, wynosi, wynoszą, w, na, z',
    preposition: 'po, dla, na, w, pod, jeśli, gdy, przez, z, podczas, przy, lub, i, wolne',
    period: 'ostatni*, pierwsz*, kolejn*, następn*, przez, na, co, każd*',
    conjunction: 'i, oraz',
    range: 'do, a, i',
    worse: `
      błąd*, błęd*, awari*, opóźnieni*, czas odpowiedzi, czas ładowania, niedostępność, incydent*, użycie cpu,
      użycie pamięci`,
    better: 'bezbłędn*',
    number: 'liczba, ilość',
    clock: 'godzina, czas rozpoczęcia, czas zakończenia',
    above: 'powyżej',
    version: 'wersja',
  },
  ru: {
    leading: `
      ожидается, ожидаемый, проверить, проверьте, убедиться, подтвердить, что, должен, должна, должно, должны,
      быть, это, с, в, на, без, все, средний, среднее, средняя`,
    trailing: 'должен, должна, должно, должны, быть, есть, составляет, на, с, в',
    preposition: 'после, для, на, в, при, если, когда, за, из, во время, или, и, свободно',
    period: 'последни*, первы*, следующи*, за, каждый, каждую, каждые, в',
    conjunction: 'и',
    range: 'до, и',
    worse: `
      ошиб*, сбо*, задержк*, время ответа, время отклика, время загрузки, недоступност*, инцидент*, загрузка
      процессора, загрузка cpu, использование памяти`,
    better: 'безошибочн*, успешн*',
    number: 'число, количество, номер',
    clock: 'время, время начала, время окончания',
    above: 'выше',
    version: 'версия',
  },
  zh: {
    leading: '预期, 期望, 检查, 确认, 验证, 确保, 的, 应该, 应, 必须, 所有, 平均',
    trailing: '应该, 应当, 应, 必须, 须, 需, 为, 是, 的, 要, 在, 保持',
    preposition: '后, 时, 的, 在, 或, 和',
    period: '最近, 过去, 前, 每, 近',
    conjunction: '和, 且, 并且',
    range: '到, 至',
    worse: '错误*, *错误, *错误率, 失败*, *失败率, 延迟, *延迟, 响应时间, 加载时间, 故障*, 告警数, 使用率, *使用率',
    better: '成功率, *成功率, 命中率, *命中率',
    number: '数字, 数量, 个数',
    clock: '时间, 开始时间, 结束时间, 时刻',
    above: '上文, 上面',
    version: '版本',
  },
  ja: {
    leading: '期待値, すべての, 全ての, 平均, 確認',
    trailing: 'は, が, を, の, も, で, に, こと',
    preposition: '後, 時, の, で, に, または',
    period: '直近, 過去, 最初の, 毎, 毎分, 毎秒',
    conjunction: 'かつ, 及び',
    range: 'から, 至',
    worse: 'エラー*, *エラー率, 失敗*, 遅延, 応答時間, レスポンスタイム, 障害*, 使用率, *使用率',
    better: '成功率, ヒット率',
    number: '数, 数値, 件数',
    clock: '時刻, 日時, 開始時刻, 終了時刻, 開始日時, 終了日時',
    above: '上記',
    version: 'バージョン',
  },
  ar: {
    leading: 'المتوقع, تحقق, التحقق, تأكد, التأكد, من, أن, يجب, ينبغي, هو, هي, جميع, متوسط',
    trailing: 'يجب, ينبغي, أن, يكون, تكون, هو, هي, في, من, على',
    preposition: 'بعد, في, على, عند, إذا, من, أو, و, خلال',
    period: 'آخر, أول, خلال, كل, لمدة',
    conjunction: 'و',
    range: 'إلى, و',
    worse: 'خطأ, أخطاء, الأخطاء, فشل, زمن الاستجابة, وقت الاستجابة, تأخير, انقطاع, حوادث',
    better: 'نسبة النجاح, معدل النجاح',
    number: 'رقم, عدد',
    clock: 'الوقت, وقت البدء, وقت الانتهاء, الساعة',
    above: 'أعلاه',
    version: 'الإصدار',
  },
}

/**
 * Programs whose number is a version, wherever it is written ("PG 15+", "Node >= 18"). Proper names, the same in
 * every language.
 */
export const PROGRAMS = `
  node, node.js, nodejs, npm, python, pip, java, jdk, postgres, postgresql, pg, mysql, mariadb, go, golang, php,
  ruby, rust, tls, ssl, openssl, docker, kubernetes, k8s, redis, helm, terraform, ubuntu, debian, ios, android,
  chrome, firefox, safari, .net, kafka, elasticsearch, mongodb, nginx, macos, windows`
