// Small documents for the faults of the first list, kinds T.
import type { Cases } from '@/lib/domain/checklist/cases/case'

export const FIRST_T: Cases = {
  't1-result-pass-fail': {
    text: `# Test protocol

| # | Test | Result (Pass/Fail) |
|---|---|---|
| 1 | Sign in | |
| 2 | Sign out | |`,
    items: 2,
    required: 2,
  },
  't1-one-column-per-state': {
    text: `# Launch

| Item | Not started | In progress | Done |
|---|---|---|---|
| Texts translated | | | |
| Prices checked | | | |`,
    items: 2,
    required: 2,
  },
  't1-german-ja-nein': {
    text: `# Prüfung

| Prüfpunkt | Ja | Nein | N/A |
|---|---|---|---|
| Sicherung vorhanden | | | |
| Alarmierung aktiv | | | |`,
    items: 2,
    required: 2,
  },
  't1-ok-ko': {
    text: `# Recette

| Contrôle | OK | KO | Commentaire |
|---|---|---|---|
| Connexion | ☐ | ☐ | |
| Paiement | ☐ | ☐ | |`,
    items: 2,
    required: 2,
  },
  't1-pass-fail-with-boxes': {
    text: `# Test protocol

| Test | Pass | Fail |
|---|---|---|
| Order placed | ☐ | ☐ |
| Order cancelled | ☐ | ☐ |`,
    items: 2,
    required: 2,
  },
  't1-workflow-states': {
    text: `# Launch

| Task | State |
|---|---|
| Domain bought | Done |
| Mail records set | In progress |
| Certificate ordered | Not started |`,
    items: 3,
    required: 3,
    claimed: 1,
  },
  't1-chinese-result': {
    text: `# 验收

| 检查项 | 通过 | 不通过 | 备注 |
|---|---|---|---|
| 登录 | | | |
| 支付 | | | |`,
    items: 2,
    required: 2,
  },
  't4-requirement-in-title': {
    text: `# Acceptance

| Criterion | Requirement | Met |
|---|---|---|
| Speed | Pages open in < 2 s | ☐ |
| Safety | Two people hold the key | ☐ |`,
    items: 2,
    bounds: 1,
  },
  't4-expected-result-column': {
    text: `# Tests

| Step | Expected result | OK |
|---|---|---|
| Open the order list | Newest order on top | ☐ |
| Cancel an order | Status is "cancelled" | ☐ |`,
    items: 2,
    required: 2,
  },
  't4-german-anforderung': {
    text: `# Abnahme

| Kriterium | Anforderung | Erfüllt |
|---|---|---|
| Leistung | Antwortzeit < 300 ms | ☐ |
| Sicherung | Rücksicherung getestet | ☐ |`,
    items: 2,
    required: 2,
    bounds: 1,
  },
  't4-description-column': {
    text: `# Readiness

| Area | Description | Status |
|---|---|---|
| Logging | Errors reach the central log | ☐ |
| Alerts | The on-call phone rings | ☐ |`,
    items: 2,
    required: 2,
  },
  't4-french-exigence': {
    text: `# Recette

| Critère | Exigence | Statut |
|---|---|---|
| Sécurité | Audit sans faille critique | ☐ |
| Reprise | Restauration testée | ☐ |`,
    items: 2,
    required: 2,
  },
}
