// Whole documents in the styles of runbooks, issue templates, forms and wiki pages. What each must give was written
// down by hand before it was read.
import type { Cases } from '@/lib/domain/checklist/cases/case'

export const DOCUMENTS_A: Cases = {
  'blue-green-runbook': {
    text: `# Blue/green switch for the ticket shop

Owner: Platform team

## 1. Before the switch

1. Announce the window in #shop-ops.
2. Scale the green group to 6 instances.
3. Check that replication lag is below 5 seconds.

## 2. Switch

\`\`\`bash
kubectl patch service shop -p '{"spec":{"selector":{"color":"green"}}}'
\`\`\`

Go ahead only if the smoke tests are green.

## 3. Watch for 30 minutes

Alert the on-call engineer if p95 latency exceeds 800 ms.

## 4. Going back

1. Patch the selector back to blue.
2. Purge the CDN.

## 5. Approval

The switch must be approved by the Release Manager before step 2.
`,
    required: 4,
    // A sentence makes nobody a signer: it is asked, with the role as its answer.
    roles: [],
    questions: ['roles-unrecognised'],
    rollbacks: 1,
    rollbackSteps: 2,
    holds: true,
    bounds: 1,
  },
  'issue-template-release': {
    text: `---
name: Release
about: Cut a release
labels: release
---

<!-- Replace X.Y.Z everywhere. -->

Release captain: @

### Type of release (choose one)
- [ ] Patch
- [ ] Minor
- [ ] Major

### To do
- [ ] Update CHANGELOG.md
- [ ] Tag \`vX.Y.Z\`
- [ ] (optional) Write a blog post
- [ ] If major: migration guide is published

### Reviewers
- [ ] @backend-lead
- [ ] @security-lead

/cc @team
`,
    items: 4,
    required: 2,
    roles: ['@backend-lead', '@security-lead'],
    questions: [],
    choices: 1,
    holds: true,
  },
  'confluence-dutch': {
    text: `<h1>Livegang klantportaal</h1>
<h2>Controle vooraf</h2>
<table>
<tr><th>Nr</th><th>Controle</th><th>Verantwoordelijk</th><th>Status (OK/NOK)</th></tr>
<tr><td>1</td><td>Back-up gemaakt</td><td>Beheer</td><td></td></tr>
<tr><td>2</td><td>Certificaat nog 30 dagen geldig</td><td>Netwerk</td><td></td></tr>
<tr><td>3</td><td>Testrapport goedgekeurd</td><td>Test</td><td></td></tr>
</table>
<h2>Akkoord</h2>
<table>
<tr><th>Rol</th><th>Naam</th><th>Datum</th><th>Handtekening</th></tr>
<tr><td>Producteigenaar</td><td></td><td></td><td></td></tr>
<tr><td>Beheerder</td><td></td><td></td><td></td></tr>
</table>
`,
    items: 3,
    required: 3,
    roles: ['Producteigenaar', 'Beheerder'],
    holds: true,
    questions: [],
  },
  'polish-cutover': {
    text: `# Przełączenie systemu płatności

## Przygotowanie
* [ ] Kopia zapasowa bazy wykonana
* [ ] Zespół wsparcia powiadomiony

## Przełączenie
1. Zatrzymać kolejkę.
2. Uruchomić migrację.
3. Wznowić kolejkę.

## Weryfikacja
* [ ] Czas odpowiedzi < 400 ms
* [ ] Odsetek błędów poniżej 1 %

## Decyzja
Decyzja (GO / NO-GO): ______

## Akceptacja
Kierownik projektu: ______  Data: ______
Właściciel produktu: ______  Data: ______
`,
    items: 7,
    required: 7,
    roles: ['Kierownik projektu', 'Właściciel produktu'],
    bounds: 2,
    choices: 1,
    holds: true,
    questions: [],
  },
  'spanish-form': {
    text: `# Formulario de cambio

**Sistema:** ______
**Fecha y hora:** ______

## Verificaciones

| Verificación | Sí | No | N/A |
| --- | --- | --- | --- |
| Respaldo probado | ☐ | ☐ | ☐ |
| Ventana comunicada | ☐ | ☐ | ☐ |

## Plan de reversión

1. Restaurar el respaldo.
2. Reiniciar el servicio.

Tiempo máximo: 20 minutos.

## Autorizaciones

Autorizado por (Gerente de TI): ______________  Firma: ______________
Autorizado por (Dueño del proceso): ______________  Firma: ______________
`,
    items: 2,
    required: 2,
    rollbacks: 1,
    rollbackSteps: 2,
    budgetSeconds: 1200,
    roles: ['Gerente de TI', 'Dueño del proceso'],
    holds: true,
    questions: [],
  },
  'japanese-night-work': {
    text: `# 夜間リリース作業

## 事前準備
- □ バックアップ取得
- □ 関係者へ連絡

## 作業手順
1. サービスを停止する
2. 新バージョンを配置する
3. サービスを起動する

## 確認
- □ エラー率 1% 未満
- □ ログに異常なし

## 判定
判定: 可 / 否

## 承認
| 役割 | 氏名 | 日付 | 印 |
| --- | --- | --- | --- |
| 作業責任者 | | | |
| 承認者 | | | |
`,
    items: 7,
    required: 7,
    roles: ['作業責任者', '承認者'],
    bounds: 1,
    choices: 1,
    holds: true,
    questions: [],
  },
  'german-alarms': {
    text: `# Betriebshandbuch Auslieferung

## Vorbereitung
- [ ] Sicherung erstellt und geprüft
- [ ] Wartungsfenster angekündigt

## Durchführung
- [ ] Neue Version ausgerollt
- [ ] Antwortzeit unter 300 ms

## Überwachung
| Messwert | Ziel | Alarm |
| --- | --- | --- |
| Fehlerrate | < 1 % | > 5 % |
| Speicher | < 70 % | > 90 % |

Alarm bei mehr als 100 Fehlern pro Minute.

## Abbruchkriterien
- Datenverlust festgestellt
- Anmeldung nicht möglich

## Freigabe
- Betriebsleitung: ________________
- Fachbereich: ________________
`,
    items: 4,
    required: 4,
    roles: ['Betriebsleitung', 'Fachbereich'],
    metrics: 2,
    criteria: 2,
    bounds: 3,
    holds: true,
    questions: [],
  },
  'russian-protocol': {
    text: `# Протокол выпуска

Версия: ______

1. Проверки
   - [ ] Резервная копия создана
   - [ ] Тесты пройдены (0 ошибок)
2. Выпуск
   - [ ] Миграции применены
   - [ ] Сервис перезапущен
3. Наблюдение
   - [ ] Время отклика не более 500 мс

## Решение
- [ ] Выпуск разрешён
- [ ] Выпуск разрешён с замечаниями
- [ ] Выпуск отклонён

## Подписи
Руководитель разработки ______________
Руководитель тестирования ______________
`,
    items: 5,
    required: 5,
    roles: ['Руководитель разработки', 'Руководитель тестирования'],
    choices: 1,
    holds: true,
    questions: [],
  },
  'french-ok-ko': {
    text: `# Mise en production du portail

## Contrôles
- Sauvegarde vérifiée : [ ] OK [ ] KO
- Journaux sans erreur : [ ] OK [ ] KO
- Temps de réponse inférieur à 400 ms : [ ] OK [ ] KO

## Retour arrière
Déclencheur : taux d'erreur supérieur à 5 %

1. Remettre la version précédente.
2. Vider le cache.

## Décision
☐ GO  ☐ NO GO

## Visa
Chef de projet : ________
Responsable exploitation : ________
`,
    items: 3,
    required: 3,
    roles: ['Chef de projet', 'Responsable exploitation'],
    rollbacks: 1,
    rollbackSteps: 2,
    triggers: 1,
    holds: true,
    questions: [],
  },
  'chinese-launch': {
    text: `# 上线检查单

| 序号 | 检查项 | 负责人 | 结果（通过/不通过） |
| --- | --- | --- | --- |
| 1 | 数据库已备份 | 张工 | |
| 2 | 灰度验证完成 | 李工 | |
| 3 | 接口耗时不超过 200ms | 王工 | |

## 回滚方案
1. 切回旧版本
2. 恢复数据库

## 审批
| 角色 | 姓名 | 日期 | 签字 |
| --- | --- | --- | --- |
| 技术负责人 | | | |
| 产品负责人 | | | |
`,
    items: 3,
    required: 3,
    roles: ['技术负责人', '产品负责人'],
    rollbacks: 1,
    rollbackSteps: 2,
    bounds: 1,
    holds: true,
    questions: [],
  },
  'portuguese-gmud': {
    text: `# GMUD: atualização do gateway

## Pré-requisitos
- Backup do banco concluído
- Janela aprovada pelo CAB

## Passo a passo
1. Retirar o nó 1 do balanceador
2. Atualizar o pacote
3. Devolver o nó 1 ao balanceador

## Critério de sucesso
- Nenhum erro 5xx durante 15 minutos
- Tempo de resposta menor que 250 ms

## Aprovações
- [ ] Gestor da mudança
- [ ] Líder de infraestrutura
`,
    items: 5,
    required: 5,
    roles: ['Gestor da mudança', 'Líder de infraestrutura'],
    criteria: 2,
    holds: true,
    questions: [],
  },
  'english-wiki-minimal': {
    text: `# Ship it

Do these in order, then ask Dana to sign.

* run the migration
* flip the flag
* check the dashboard: errors must stay under 10 per minute

Signed: ____________ (Engineering Manager)
`,
    items: 3,
    required: 3,
    roles: ['Engineering Manager'],
    holds: true,
    questions: [],
  },
  'exit-criterion-beside-steps': {
    text: `# Aufgabe Abnahme

## Schritte
1. Testlauf durchführen.
2. Bericht ablegen.

## Exit-Kriterium
- Alle Pflichttests sind grün
- Die Adresse ist erreichbar
`,
    items: 2,
    required: 2,
    criteria: 2,
    holds: true,
    questions: [],
  },
  'evidence-of-a-drill': {
    text: `# Restore drill, evidence

Status: Complete

## Goal
Show that a restore works.

## Evidence
1. Log of the drill:
   - \`logs/restore-04-02.txt\`
2. Checks that ran afterwards:
   - \`make check\`
`,
    items: 0,
    holds: true,
  },
  'what-makes-a-check-fail': {
    text: `# Gate

## Check
- \`make gate\`

It reads the manifest and fails when:
- the manifest is missing
- \`approved\` is not \`true\`

## Release
1. Run the tests.
2. Deploy to production.
`,
    items: 3,
    required: 3,
    questions: [],
  },
  'conditions-below-approvals': {
    text: `# Launch

## Checks
- [ ] Health answers

## Approvals
- QA Lead: ____
- Ops Lead: ____

**Conditions (if conditional):** ____
`,
    items: 1,
    roles: ['QA Lead', 'Ops Lead'],
    fieldCount: 1,
    holds: true,
  },
  'auflagen-below-freigabe': {
    text: `# Einführung

## Prüfung
- [ ] Dienst antwortet

## Freigabe
- Testleitung: ____
- Betriebsleitung: ____

Auflagen (falls bedingt): ____
`,
    items: 1,
    roles: ['Testleitung', 'Betriebsleitung'],
    fieldCount: 1,
    holds: true,
  },
  'a-signature-without-a-name': {
    text: `# Restart of the shop

1. Move the files.
2. Restart the service.

Signature: ____________
`,
    items: 2,
    roles: [],
    holds: true,
    questions: ['roles-unrecognised'],
  },
  'a-side-that-is-not-plain': {
    text: `# Check

## Health
- [ ] Error rate > 1 %
- [ ] CPU over 80 %
- [ ] Uptime ≥ 99.9 %
- [ ] Latency below 300 ms
`,
    items: 4,
    bounds: 2,
    holds: true,
    questions: ['polarity-unknown'],
  },
  'a-side-in-a-language-without-a-table': {
    text: `# בדיקה

## Health
- [ ] שיעור שגיאות > 5 %
`,
    items: 1,
    bounds: 0,
    holds: true,
    questions: ['polarity-unknown'],
  },
  'alerts-are-no-checks': {
    text: `# Check

## Alerting
- [ ] Alert if error rate > 5 %
- [ ] Automatic rollback is armed: errors > 2 %
`,
    items: 2,
    bounds: 0,
    questions: [],
  },
  'status-of-an-answer': {
    text: `# Check

## Health
- [ ] Endpoints answer
  \`\`\`bash
  curl http://shop.test/health
  # All should return 200 OK with valid data
  \`\`\`
`,
    items: 1,
    fieldCount: 0,
    questions: [],
  },
}
