// Words that only findings look for, beside the concepts.
import type { Language } from '@/lib/domain/checklist/lexicon/concept'

export type FindingWords = {
  /** "Option A": one of several ways, of which one is taken. */
  alternative: string
  /** Environments in front of production. */
  staging: string
  production: string
  /** Under which circumstances a number holds. Bounds for different ones do not contradict each other. */
  circumstance: string
  /** Say nothing of what a number is about. */
  generic: string
  /** What a place in code stands for: `[id]`, `<hostname>`. */
  place: string
  /** Before a hyphen, an underscore or a name: "your-domain". */
  your: string
  /** Between what is measured and how it is: "performance looks good". Other words there name another thing. */
  seems: string
  /** Of a document that says of itself that it may be used. */
  ready: string
  zero: string
}

/** Words of each kind, parted by commas; line breaks are blanks. `*` stands for any ending. */
export const FINDING_WORDS: Readonly<Record<Language, FindingWords>> = {
  en: {
    alternative: 'option, alternative, variant, approach',
    staging: `
      staging, stage, uat, preprod, pre-production, pre-prod, preproduction, sandbox, qa environment, test environment`,
    production: 'production, prod, live environment',
    circumstance: `
      peak, cold, warm, warmed, idle, busy, first, initial, final, last, before, after, average, mean, avg, worst,
      best, read, reads, write, writes, without, uncached, burst, night, weekend, internal, external, soft, hard`,
    generic: `
      multiple, several, percentile, percentiles, sample, samples, slowest, fastest, median, baseline, figure,
      figures, key, overall, full, from, via, service, system, environment, value, values, measurement, measurements,
      metric, metrics, time, times, number, count, result, results, usage, level, limit, key, per, test, tests, check,
      checks, normal, valid, input, quick, total, actual, current, recommended, expected, expectation, note`,
    place: `
      id, uuid, name, username, user, email, version, tag, hash, commit, sha, branch, timestamp, date, time, year,
      month, port, host, hostname, server, service, domain, ip, url, uri, endpoint, path, file, filename, folder,
      directory, region, zone, cluster, namespace, pod, container, image, project, account, app, application,
      database, db, table, bucket, token, key, password, secret, number, build, release, ticket, backup, environment,
      env, team, channel, company, org, organization, repo, repository, registry, instance, node, address, value,
      previous`,
    your: 'your',
    seems: `
      look, looks, appear, appears, seem, seems, feel, feels, back, within, still, all, figures, numbers, values,
      levels, also, both`,
    ready: 'ready, approved, go, cleared',
    zero: 'zero',
  },
  de: {
    alternative: 'option, alternative, variante, möglichkeit, weg',
    staging: `
      staging, stage, abnahme, abnahmeumgebung, testumgebung, vorproduktion, integrationsumgebung, preprod, uat`,
    production: 'produktion, produktiv*, prod, produktionsumgebung, echtbetrieb, wirkbetrieb',
    circumstance: `
      spitze, spitzenlast, kalt, warm, leerlauf, erste*, erstmalig*, initial, letzte*, vor, nach, mittel, mittlere*,
      durchschnitt, durchschnittlich*, lesend*, schreibend*, ohne, nachts, wochenende, intern*, extern*`,
    generic: `
      mehrere, perzentil, stichprobe, stichproben, langsamste*, schnellste*, median, gesamt, system, dienst, umgebung,
      wert, werte, messung, messwert*, kennzahl*, zeit, zahl, anzahl, ergebnis*, nutzung, grenze, prüfung, test,
      tests, normal, aktuell, empfohlen, empfehlung, hinweis`,
    place: `
      name, benutzer, benutzername, version, datum, uhrzeit, zeitstempel, kennung, nummer, server, rechner, dienst,
      domäne, domain, pfad, datei, ordner, verzeichnis, passwort, kennwort, schlüssel, wert, umgebung, team, projekt,
      datenbank, tabelle, sicherung, adresse, firma, kunde`,
    your: 'ihr, ihre, ihren, dein, deine, euer, eure',
    seems: 'wirkt, wirken, erscheint, erscheinen, weiterhin, wieder, noch, alle, werte',
    ready: 'bereit, freigegeben, fertig',
    zero: 'null',
  },
  fr: {
    alternative: 'option, alternative, variante, approche',
    staging: `
      staging, préproduction, pré-production, preprod, préprod, recette, qualification, uat, environnement de test`,
    production: 'production, prod',
    circumstance: `
      pointe, pic, froid, à froid, chaud, premier, première, initial, initiale, final, finale, dernier, dernière,
      avant, après, moyen, moyenne, lecture, écriture, sans, nuit, interne, externe`,
    generic: `
      plusieurs, centile, percentile, échantillon*, médiane, total, totale, système, service, environnement, valeur,
      valeurs, mesure, mesures, indicateur*, temps, nombre, résultat*, utilisation, limite, contrôle, test, tests,
      normal, normale, actuel, recommandé, recommandation, note`,
    place: `
      nom, utilisateur, identifiant, version, date, heure, horodatage, numéro, serveur, hôte, service, domaine,
      chemin, fichier, dossier, répertoire, mot de passe, clé, valeur, environnement, équipe, projet, base, table,
      sauvegarde, adresse, société, client, jeton`,
    your: 'votre, vos, ton, ta',
    seems: 'semble, semblent, paraît, paraissent, toujours, tous, toutes, valeurs',
    ready: 'prêt, prête, approuvé, approuvée, validé',
    zero: 'zéro',
  },
  es: {
    alternative: 'opción, alternativa, variante',
    staging: 'staging, preproducción, pre-producción, preprod, homologación, uat, entorno de pruebas',
    production: 'producción, prod',
    circumstance: `
      pico, frío, caliente, primer, primera, inicial, final, último, última, antes, después, promedio, medio, media,
      lectura, escritura, sin, noche, interno, externo`,
    generic: `
      varias, varios, percentil, muestra*, mediana, total, sistema, servicio, entorno, valor, valores, medición,
      métrica*, tiempo, número, resultado*, uso, límite, prueba, pruebas, normal, actual, recomendado, recomendación,
      nota`,
    place: `
      nombre, usuario, identificador, versión, fecha, hora, marca de tiempo, número, servidor, servicio, dominio,
      ruta, archivo, fichero, carpeta, directorio, contraseña, clave, valor, entorno, equipo, proyecto, base, tabla,
      respaldo, copia, dirección, empresa, cliente`,
    your: 'tu, su',
    seems: 'parece, parecen, sigue, siguen, dentro, todos, todas, valores',
    ready: 'listo, lista, aprobado, aprobada',
    zero: 'cero',
  },
  pt: {
    alternative: 'opção, alternativa, variante',
    staging: 'staging, homologação, pré-produção, preprod, hml, uat, ambiente de teste, ambiente de testes',
    production: 'produção, prod',
    circumstance: `
      pico, frio, quente, primeiro, primeira, inicial, final, último, última, antes, depois, após, média, médio,
      leitura, escrita, sem, noite, interno, externo`,
    generic: `
      várias, vários, percentil, amostra*, mediana, total, sistema, serviço, ambiente, valor, valores, medição,
      métrica*, tempo, número, resultado*, uso, limite, teste, testes, normal, atual, recomendado, recomendação, nota`,
    place: `
      nome, usuário, utilizador, identificador, versão, data, hora, número, servidor, serviço, domínio, caminho,
      arquivo, ficheiro, pasta, diretório, senha, chave, valor, ambiente, equipe, projeto, banco, tabela, backup,
      endereço, empresa, cliente`,
    your: 'seu, sua, teu, tua',
    seems: 'parece, parecem, segue, continua, dentro, todos, todas, valores',
    ready: 'pronto, pronta, aprovado, aprovada, liberado',
    zero: 'zero',
  },
  it: {
    alternative: 'opzione, alternativa, variante',
    staging: 'staging, collaudo, preproduzione, pre-produzione, preprod, uat, ambiente di test',
    production: 'produzione, prod, esercizio',
    circumstance: `
      picco, freddo, caldo, primo, prima, iniziale, finale, ultimo, ultima, dopo, medio, media, lettura, scrittura,
      senza, notte, interno, esterno`,
    generic: `
      diverse, diversi, percentile, campion*, mediana, totale, sistema, servizio, ambiente, valore, valori, misura,
      misure, metrica, metriche, tempo, numero, risultat*, uso, limite, prova, test, normale, attuale, consigliato,
      nota`,
    place: `
      nome, utente, identificativo, versione, data, ora, numero, servizio, dominio, percorso, file, cartella, chiave,
      valore, ambiente, squadra, progetto, tabella, backup, indirizzo, azienda, cliente`,
    your: 'tuo, tua, vostro, vostra',
    seems: 'sembra, sembrano, appare, ancora, entro, tutti, tutte, valori',
    ready: 'pronto, pronta, approvato, approvata',
    zero: 'zero',
  },
  nl: {
    alternative: 'optie, alternatief, variant',
    staging: 'staging, acceptatie, acceptatieomgeving, testomgeving, preproductie, preprod, uat',
    production: 'productie, prod, productieomgeving',
    circumstance: `
      piek, koud, warm, eerste, initieel, initiële, laatste, voor, na, gemiddeld, gemiddelde, lezen, schrijven,
      zonder, nacht, intern, extern`,
    generic: `
      meerdere, percentiel, steekproef*, mediaan, totaal, systeem, dienst, omgeving, waarde, waarden, meting*,
      metriek*, tijd, aantal, resultaat, resultaten, gebruik, limiet, test, tests, normaal, huidig, aanbevolen,
      opmerking`,
    place: `
      naam, gebruiker, gebruikersnaam, versie, datum, tijdstip, nummer, server, dienst, domein, pad, bestand, map,
      wachtwoord, sleutel, waarde, omgeving, team, project, tabel, adres, bedrijf, klant`,
    your: 'uw, jouw, je',
    seems: 'lijkt, lijken, blijkt, nog, binnen, alle, waarden',
    ready: 'gereed, klaar, goedgekeurd',
    zero: 'nul',
  },
  pl: {
    alternative: 'opcja, wariant, alternatywa',
    staging: 'staging*, preprodukcj*, przedprodukcyjn*, środowisk* testow*, uat',
    production: 'produkcj*, produkcyjn*, prod',
    circumstance: `
      szczyt*, zimn*, pierwsz*, początkow*, końcow*, ostatni*, przed, po, średni*, odczyt*, zapis*, bez, nocn*,
      wewnętrzn*, zewnętrzn*`,
    generic: `
      wiele, kilka, percentyl, próbk*, mediana, całkowit*, system*, usług*, środowisk*, wartość, wartości, pomiar*,
      metryk*, czas, liczba, wynik*, użycie, limit, test*, normaln*, bieżąc*, zalecan*, uwaga`,
    place: `
      nazwa, użytkownik, wersja, data, godzina, numer, serwer, usługa, domena, ścieżka, plik, katalog, hasło, klucz,
      wartość, środowisko, zespół, projekt, baza, tabela, adres, firma, klient`,
    your: 'twoj*, twój, wasz*',
    seems: 'wygląda, wydaje się, nadal, wszystkie, wartości',
    ready: 'gotowy, gotowa, gotowe, zatwierdzony, zatwierdzone',
    zero: 'zera, zero, zeru',
  },
  ru: {
    alternative: 'вариант, опция, альтернатива',
    staging: 'стейдж*, staging, stage, предпрод*, препрод*, тестов* сред*, тестов* контур*, uat',
    production: 'продакшн*, продакшен*, прод, прода, проде, продуктив*, промышленн*, production, prod',
    circumstance: `
      пик*, холодн*, прогрет*, перв*, начальн*, конечн*, последн*, до, после, средн*, чтени*, запис*, без, ночн*,
      внутренн*, внешн*`,
    generic: `
      несколько, перцентил*, процентил*, выборк*, медиан*, общ*, систем*, сервис*, сред*, значени*, измерени*,
      метрик*, врем*, числ*, количеств*, результат*, использовани*, предел, лимит, проверк*, тест*, нормальн*, текущ*,
      рекоменд*, примечани*`,
    place: `
      имя, название, пользователь, версия, дата, время, номер, сервер, хост, служба, сервис, домен, путь, файл, папка,
      каталог, пароль, ключ, значение, среда, команда, проект, база, таблица, адрес, компания, клиент, идентификатор,
      ветка, тег`,
    your: 'ваш*, тво*',
    seems: 'выглядит, выглядят, кажется, остаётся, остаются, все, значения, в',
    ready: 'готов, готова, готово, готовы, утвержден, утверждено, одобрено',
    zero: 'ноль, нуль, нулю, нуля, ноля, нулевой',
  },
  zh: {
    alternative: '方案, 选项, 备选',
    staging: '预发布, 预发, 预生产, 测试环境, 灰度环境, staging, uat',
    production: '生产, 生产环境, 线上, 正式环境',
    circumstance: '高峰, 峰值, 冷启动, 首次, 初始, 最终, 最后, 之前, 之后, 平均, 读, 写, 无缓存, 夜间, 内部, 外部',
    generic:
      '多个, 多次, 百分位, 样本, 中位数, 总, 系统, 服务, 环境, 值, 数值, 测量, 指标, 时间, 数量, 结果, 使用, 上限, 检查, 测试, 正常, 当前, 建议, 注意',
    place: `
      名称, 姓名, 用户, 用户名, 版本, 版本号, 日期, 时间, 时间戳, 编号, 端口, 主机, 服务器, 服务, 服务名, 域名, 路径, 文件, 文件名, 目录, 密码, 密钥, 值, 环境, 团队, 项目,
      数据库, 表名, 备份, 地址, 公司, 客户, 分支, 标签`,
    your: '您的, 你的, 贵公司',
    seems: '看起来, 保持, 均, 都, 仍, 值',
    ready: '就绪, 已就绪, 已批准, 准备就绪',
    zero: '零',
  },
  ja: {
    alternative: '案, 選択肢, 方法, オプション, プラン',
    staging: 'ステージング, 検証環境, テスト環境, 準本番, staging, uat',
    production: '本番, 本番環境, プロダクション',
    circumstance:
      'ピーク, コールド, 初回, 初期, 最終, 最後, 前, 後, 平均, 読み取り, 書き込み, キャッシュなし, 夜間, 内部, 外部',
    generic: `
      複数, パーセンタイル, サンプル, 中央値, 合計, システム, サービス, 環境, 値, 数値, 測定, 指標, メトリクス, 時間, 件数, 結果, 使用, 上限, 確認, テスト, 通常, 現在, 推奨, 備考`,
    place: `
      名前, 氏名, ユーザー, ユーザー名, バージョン, 日付, 日時, 時刻, 番号, ポート, ホスト, ホスト名, サーバー, サーバー名, サービス, サービス名, ドメイン, パス, ファイル, ファイル名,
      ディレクトリ, パスワード, 鍵, 値, 環境, チーム, プロジェクト, データベース, テーブル, アドレス, 会社名, ブランチ, タグ`,
    your: 'あなたの, 貴社',
    seems: 'は, が, も, に, 値',
    ready: '準備完了, 承認済み, 完了',
    zero: 'ゼロ',
  },
  ar: {
    alternative: 'خيار, الخيار, بديل, البديل',
    staging: 'التجهيز, بيئة الاختبار, البيئة التجريبية, ما قبل الإنتاج, staging, uat',
    production: 'الإنتاج, بيئة الإنتاج, production',
    circumstance: `
      الذروة, ذروة, أول, الأول, الأولى, الأولي, النهائي, الأخير, قبل, بعد, متوسط, القراءة, الكتابة, بدون, الداخلي,
      الخارجي`,
    generic: `
      عدة, عينة, عينات, الوسيط, الإجمالي, النظام, الخدمة, البيئة, القيمة, قيمة, القياس, مقياس, المقاييس, الوقت, وقت,
      العدد, عدد, النتيجة, الاستخدام, الحد, التحقق, اختبار, الاختبار, الحالي, موصى, ملاحظة`,
    place: `
      الاسم, اسم, المستخدم, الإصدار, التاريخ, الوقت, الرقم, الخادم, الخدمة, النطاق, المسار, الملف, المجلد, كلمة
      المرور, المفتاح, القيمة, البيئة, الفريق, المشروع, العنوان, الشركة, العميل`,
    your: 'الخاص بك, الخاصة بك',
    seems: 'يبدو, تبدو, ما زال, ضمن, القيم',
    ready: 'جاهز, جاهزة, معتمد, معتمدة',
    zero: 'صفر, الصفر',
  },
}
