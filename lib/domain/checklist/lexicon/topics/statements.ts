// Words of the sentences that a release can answer itself ("All items completed", "No open critical issues"), in all languages of the lexicon at once.
// Such a sentence is understood only when each of its words is here, so that nothing it says beside is passed over.
import { entries } from '@/lib/domain/checklist/lexicon/table'
import type { DerivedFrom } from '@/lib/domain/verdict/criteria/derivation'

/**
 * `noun` is what it speaks of, `severity` how grave it is. `good` and `bad` are its states; `not` turns them around. `all` says
 * that none is left out, `unit` is of a time in hours, `filler` says nothing.
 */
export type StatementRole = 'noun' | 'severity' | 'good' | 'bad' | 'not' | 'all' | 'filler'
export type StatementWords = Partial<Record<StatementRole, readonly string[]>>

/** Words that every such sentence may have. */
export const COMMON: StatementWords = {
  all: entries(`
    all, every, each, full, alle, jede, jeder, sämtliche, tous, toutes, chaque, todos, todas, cada, tutti, tutte, ogni, elk, elke, wszystkie, każdy, każda,
    все, каждый, 所有, 全部, すべて, 全て, 全, جميع, كل, كافة`),
  not: entries(`
    no, not, none, zero, without, never, keine, kein, keinen, nicht, ohne, aucun, aucune, pas, non, sans, zéro, ningún, ninguna, ninguno, sin, cero,
    nenhum, nenhuma, não, sem, nessun, nessuno, nessuna, senza, geen, niet, zonder, nul, brak, nie, bez, żadnych, нет, не, без, отсутствуют, ноль,
    无, 没有, 不, なし, ない, ゼロ, いない, لا, لا توجد, لا يوجد, بدون, دون, غير, ليس`),
  filler: entries(`
    the, are, is, be, been, have, has, there, of, in, this, any, required, mandatory, sind, ist, wurden, der, die, das, es, gibt, noch, les, le, la, des,
    de, d, l, n, sont, est, ont, été, il, y, a, du, los, las, el, del, están, está, han, sido, ha, hay, en, os, as, o, do, da, dos, das, estão, foram,
    foi, há, em, i, gli, lo, della, di, sono, è, stati, state, stato, ci, het, zijn, werden, er, van, są, jest, zostały, na, z, из, в, 的, 均, 都, 已, の,
    が, は, に, して, いる, している, した, في, من, قد`),
}

export const STATEMENTS: Readonly<Record<DerivedFrom, StatementWords>> = {
  items: {
    noun: entries(`
      item, items, checklist item, checklist items, check item, check items, checklist, task, tasks, step, steps, box, boxes, checkbox, checkboxes, to-do,
      to-dos, todo, todos, punkt, punkte, checklistenpunkt, checklistenpunkte, aufgabe, aufgaben, schritt, schritte, checkliste, point, points, élément,
      éléments, tâche, tâches, étape, étapes, case, cases, punto, puntos, elemento, elementos, tarea, tareas, paso, pasos, casilla, casillas, lista de
      verificación, lista de comprobación, itens, tarefa, tarefas, passo, passos, etapa, etapas, lista de verificação, punti, elementi, voce, voci,
      attività, passaggi, casella, caselle, punt, punten, taak, taken, stap, stappen, checklistpunt, checklistpunten, punkty, pozycje, zadania, kroki,
      lista kontrolna, listy kontrolnej, elementy, пункты, пункт, задачи, шаги, чек-лист, чек-листа, чеклиста, 检查项, 检查清单, 清单项, 项目, 任务, 步骤,
      項目, チェック項目, チェックリスト, タスク, 手順, العناصر, عناصر, البنود, بنود, القائمة, قائمة التحقق, المهام, مهام, الخطوات`),
    good: entries(`
      complete, completed, done, finished, closed, checked, checked off, ticked, ticked off, fulfilled, passed, erledigt, abgeschlossen, abgehakt, fertig,
      vollständig, terminé, terminés, terminée, terminées, fait, faits, faite, faites, complété, complétés, complétée, complétées, coché, cochés, cochée,
      cochées, completado, completados, completada, completadas, completo, completos, completa, completas, hecho, hechos, hecha, hechas, terminado,
      terminados, terminada, terminadas, cerrado, cerrados, cerrada, cerradas, concluído, concluídos, concluída, concluídas, feito, feitos, feita, feitas,
      finalizado, finalizados, finalizada, finalizadas, completato, completati, completata, completate, fatto, fatti, fatta, fatte, terminato, terminati,
      voltooid, afgerond, klaar, gedaan, afgevinkt, ukończone, wykonane, zakończone, zrobione, odhaczone, выполнены, выполнен, завершены, закрыты,
      отмечены, 完成, 已完成, 勾选, 完了, 完了済み, 済み, مكتملة, اكتملت, منجزة, تمت`),
    bad: entries(`
      incomplete, open, outstanding, pending, remaining, missing, unfinished, unchecked, undone, left, offen, offene, offenen, unerledigt, unerledigte,
      ausstehend, ausstehende, unvollständig, incomplet, incomplets, ouvert, ouverts, restant, restants, en attente, pendiente, pendientes, incompleto,
      incompletos, abierto, abiertos, pendente, pendentes, aberto, abertos, aperto, aperti, aperta, aperte, in sospeso, mancante, mancanti, openstaand,
      openstaande, onvoltooid, onvolledig, otwarte, otwartych, nieukończone, niewykonane, открыты, открытые, открытых, невыполненные, незавершенные,
      未完成, 待处理, 未完了, 残り, مفتوحة, معلقة, ناقصة`),
  },
  // Only what the product itself calls an issue and critical: bugs and defects are kept elsewhere, and it knows nothing of them.
  issues: {
    noun: entries(`
      issue, issues, problem, problems, probleme, problème, problèmes, problema, problemas, incidencia, incidencias, problemi, probleem, problemen,
      problemy, problemów, проблемы, проблем, 问题, 問題, 課題, مشاكل, مشكلات, المشاكل`),
    severity: entries(`
      critical, kritisch, kritische, kritischen, kritischer, critique, critiques, crítico, críticos, crítica, críticas, critico, critici, critica,
      critiche, kritiek, kritieke, krytyczne, krytycznych, krytyczny, критические, критических, критичные, критичных, 严重, 致命, 关键, 重大, 重大な,
      致命的, 致命的な, クリティカル, クリティカルな, حرجة, حرج, الحرجة`),
    good: entries(`
      resolved, closed, fixed, addressed, behoben, gelöst, geschlossen, résolu, résolus, résolue, résolues, corrigé, corrigés, corrigée, corrigées, fermé,
      fermés, resuelto, resueltos, resuelta, resueltas, corregido, corregidos, corregida, corregidas, cerrado, cerrados, cerrada, cerradas, resolvido,
      resolvidos, corrigido, corrigidos, fechado, fechados, risolto, risolti, corretto, corretti, chiuso, chiusi, opgelost, gesloten, verholpen,
      rozwiązane, naprawione, zamknięte, устранены, исправлены, решены, закрыты, 解决, 已解决, 已修复, 关闭, 已关闭, 解決, 解決済み, 修正済み, محلولة, مغلقة`),
    bad: entries(`
      open, outstanding, unresolved, remaining, remain, left, found, known, exist, present, pending, offen, offene, offenen, ausstehend, ausstehende,
      ungelöst, ungelöste, ungelösten, bekannt, bekannte, bekannten, vorhanden, ouvert, ouverts, ouverte, ouvertes, connu, connus, connue, connues,
      restant, restants, abierto, abiertos, abierta, abiertas, pendiente, pendientes, conocido, conocidos, aberto, abertos, pendente, pendentes,
      conhecido, conhecidos, aperto, aperti, noto, noti, irrisolto, irrisolti, openstaand, openstaande, bekend, bekende, onopgelost, onopgeloste, otwarte,
      otwartych, nierozwiązane, nierozwiązanych, znane, znanych, открытые, открытых, открыты, нерешенные, нерешенных, известные, известных, 未解决, 未关闭,
      遗留, 存在, 未解決, オープン, 残存, مفتوحة, معلقة, متبقية, معروفة`),
  },
  roles: {
    noun: entries(`
      role, roles, sign-off, sign-offs, signoff, signoffs, approval, approvals, signature, signatures, approver, approvers, signatory, signatories,
      unterschrift, unterschriften, freigabe, freigaben, genehmigung, genehmigungen, zustimmung, zustimmungen, rolle, rollen, approbation, approbations,
      accord, accords, rôle, rôles, firma, firmas, aprobación, aprobaciones, rol, assinatura, assinaturas, aprovação, aprovações, papel, papéis, firme,
      approvazione, approvazioni, ruolo, ruoli, handtekening, handtekeningen, goedkeuring, goedkeuringen, akkoord, podpisy, zatwierdzenia, akceptacje,
      zgody, подписи, подпись, согласования, роли, 签字, 签名, 审批, 签核, 批准, 角色, 署名, 承認, サインオフ, التوقيعات, توقيعات, الموافقات, موافقات,
      الأدوار`),
    all: entries('team, équipe, equipo, equipe'),
    good: entries(`
      signed, signed off, obtained, received, given, granted, collected, complete, completed, in place, approved, recorded, erteilt, liegen vor, liegt vor,
      unterschrieben, erhalten, eingeholt, obtenu, obtenus, obtenue, obtenues, reçu, reçus, reçue, reçues, signé, signés, signée, signées, donné, donnés,
      donnée, données, obtenido, obtenidos, obtenida, obtenidas, recibido, recibidos, recibida, recibidas, firmado, firmados, firmada, firmadas, obtido,
      obtidos, obtida, obtidas, recebido, recebidos, recebida, recebidas, assinado, assinados, assinada, assinadas, ottenuto, ottenuti, ottenuta,
      ottenute, ricevuto, ricevuti, ricevuta, ricevute, firmato, firmati, verkregen, ontvangen, gegeven, getekend, ondertekend, uzyskane, otrzymane,
      złożone, podpisane, получены, подписаны, собраны, 完成, 已完成, 已获得, 已签, 通过, 完了, 取得, 取得済み, 済み, مكتملة, موقعة`),
    bad: entries(`
      missing, outstanding, pending, incomplete, unsigned, awaited, fehlt, fehlen, ausstehend, ausstehende, offen, manquant, manquants, manquante,
      manquantes, en attente, pendiente, pendientes, falta, faltan, pendente, pendentes, ausente, ausentes, mancante, mancanti, in sospeso, ontbreekt,
      ontbreken, openstaand, brakujące, oczekujące, ожидаются, 缺失, 待签, 未取得, 未承認, مفقودة, معلقة`),
  },
  tests: {
    noun: entries(`
      test, tests, test suite, test suites, test case, test cases, suite, suites, automated test, automated tests, automated test suite, testfälle, prueba,
      pruebas, teste, testes, testen, testy, тесты, 测试, 测试用例, テスト, テストケース, الاختبارات, اختبارات`),
    good: entries(`
      pass, passes, passed, passing, green, successful, succeed, succeeded, bestanden, erfolgreich, grün, réussi, réussis, passé, passés, passent, vert,
      verts, superado, superados, superada, superadas, pasan, pasado, pasados, pasada, pasadas, exitoso, exitosos, exitosa, exitosas, passando, passaram,
      aprovado, aprovados, superato, superati, passano, passati, riusciti, geslaagd, groen, slagen, zaliczone, przechodzą, udane, pomyślne, пройдены,
      проходят, успешны, зеленые, 通过, 已通过, 成功, 合格, パス, 通過, ناجحة, نجحت, اجتازت`),
    bad: entries(`
      fail, fails, failed, failing, failure, failures, red, broken, fehlgeschlagen, rot, échoué, échoués, en échec, fallido, fallidos, fallida, fallidas,
      fallan, falhando, falharam, fallito, falliti, falliscono, gefaald, mislukt, falen, niezaliczone, nieudane, провалены, падают, 失败, 失敗, فاشلة, فشلت`),
  },
  soak: {
    noun: entries(`
      soak, soak period, soak time, stable operation, stability, stability period, burn-in, bake time, stabiler betrieb, stabilen betriebs, stabilem
      betrieb, beobachtungszeit, beobachtungsphase, stabilität, stabilité, fonctionnement stable, exploitation stable, estabilidad, operación estable,
      funcionamiento estable, estabilidade, operação estável, stabilità, funzionamento stabile, stabiliteit, stabiele werking, stabiel bedrijf, stabilnej
      pracy, stabilna praca, stabilność, стабильной работы, стабильная работа, стабильность, 稳定运行, 稳定性, 安定稼働, 安定運用, 安定性, تشغيل مستقر,
      استقرار, الاستقرار`),
    good: entries(`
      over, complete, completed, passed, finished, elapsed, achieved, done, reached, abgelaufen, vorbei, abgeschlossen, erreicht, terminé, terminée,
      atteint, atteinte, écoulé, écoulée, alcanzado, alcanzada, completado, completada, finalizado, finalizada, cumplido, atingido, atingida, concluído,
      concluída, alcançado, alcançada, raggiunto, raggiunta, completato, completata, terminato, terminata, bereikt, voorbij, afgerond, osiągnięta,
      zakończona, достигнута, завершена, прошло, 完成, 达到, 完了, 達成, 経過`),
    bad: entries('running, incomplete, interrupted, ongoing'),
  },
}

/** Words for lengths of time, with their seconds. */
export const LENGTHS: readonly (readonly [number, readonly string[]])[] = [
  [
    3600,
    entries(`hour, hours, h, hr, hrs, stunde, stunden, heure, heures, hora, horas, ora, ore, uur, uren, godzina, godziny, godzin, час, часа, часов, 小时,
      時間, ساعة, ساعات`),
  ],
  [
    86_400,
    entries(`day, days, d, tag, tage, tagen, jour, jours, día, días, dia, dias, giorno, giorni, dag, dagen, dzień, dni, день, дня, дней, 天, 日, 日間, يوم,
      أيام`),
  ],
  [
    604_800,
    entries(`week, weeks, woche, wochen, semaine, semaines, semana, semanas, settimana, settimane, weken, tydzień, tygodnie, неделя, недели, недель, 周,
      週間, أسبوع, أسابيع`),
  ],
]

/** "Conditions (if conditional)", "Auflagen": what is written in such a field are the conditions of the decision beside it. */
export const CONDITIONS: readonly string[] = entries(`
  condition, conditions, caveat, caveats, proviso, provisos, stipulation, stipulations, auflage, auflagen, bedingung, bedingungen, vorbehalt, vorbehalte,
  réserve, réserves, condición, condiciones, salvedad, salvedades, condição, condições, ressalva, ressalvas, condizione, condizioni, riserva, riserve,
  voorwaarde, voorwaarden, warunek, warunki, zastrzeżenia, условие, условия, оговорки, 条件, 附加条件, 付帯条件, 留保事項, شرط, شروط, الشروط`)
