// Small documents for the faults of the first list, kinds M.
import type { Cases } from '@/lib/domain/checklist/cases/case'

export const FIRST_M: Cases = {
  'm1-normal-and-page': {
    text: `# Go-live watch

- [ ] Deployed

| Signal | Normal | Page when |
|---|---|---|
| CPU | < 70% | > 90% |
| Free disk | > 20 GB | < 5 GB |`,
    metrics: 2,
    items: 1,
    healthy: { CPU: 40, 'Free disk': 50 },
    breached: { CPU: 95, 'Free disk': 2 },
  },
  'm1-acceptable-column': {
    text: `# Go-live watch

| KPI | Acceptable |
|---|---|
| Checkout errors | ≤ 0.5 % |
| Availability | ≥ 99.9 % |`,
    metrics: 2,
    healthy: { 'Checkout errors': 0.2, Availability: 99.95 },
    breached: { 'Checkout errors': 2, Availability: 97 },
  },
  'm1-spanish-umbral': {
    text: `# Puesta en producción

| Métrica | Umbral | Acción |
|---|---|---|
| Latencia | < 400 ms | Avisar al equipo |
| Tasa de errores | > 2 % | Revertir |`,
    metrics: 2,
    healthy: { Latencia: 120, 'Tasa de errores': 0.1 },
    breached: { Latencia: 900, 'Tasa de errores': 4 },
  },
  'm1-german-grenzwert': {
    text: `# Produktivsetzung

| Kennzahl | Grenzwert | Maßnahme |
|---|---|---|
| Antwortzeit | < 500 ms | Bereitschaft rufen |
| Fehlerquote | > 3 % | Zurückrollen |`,
    metrics: 2,
    healthy: { Antwortzeit: 200, Fehlerquote: 0.5 },
    breached: { Antwortzeit: 800, Fehlerquote: 5 },
  },
  'm1-warning-and-critical': {
    text: `# Watch

| Metric | Warning | Critical |
|---|---|---|
| Queue depth | > 100 | > 1000 |
| Heap free | < 30 % | < 10 % |`,
    metrics: 2,
    healthy: { 'Queue depth': 10, 'Heap free': 60 },
    breached: { 'Queue depth': 5000, 'Heap free': 5 },
  },
  'm1-alert-if-column': {
    text: `# Watch

| Metric | Alert if |
|---|---|
| Sign-ins per minute | < 10 |
| Failed jobs | > 5 |`,
    metrics: 2,
    healthy: { 'Sign-ins per minute': 80, 'Failed jobs': 0 },
    breached: { 'Sign-ins per minute': 2, 'Failed jobs': 9 },
  },
  'm1-number-without-comparison': {
    text: `# Watch

- [ ] Deployed

| Metric | Threshold |
|---|---|
| Orders per minute | 40 |`,
    metrics: 1,
    items: 1,
    holds: true,
    questions: ['polarity-unknown'],
  },
  'm2-german-ziel-und-alarm': {
    text: `# Inbetriebnahme

| Metrik | Zielwert | Alarmschwelle |
|---|---|---|
| Durchsatz | > 500 | < 200 |
| Fehlerrate | < 1 % | > 5 % |`,
    metrics: 2,
    bounds: 2,
    healthy: { Durchsatz: 900, Fehlerrate: 0.1 },
    breached: { Durchsatz: 100, Fehlerrate: 7 },
    findingsWithout: ['bounds-differ'],
  },
  'm2-german-soll-ist': {
    text: `# Abnahme

| Kennzahl | Soll | Ist |
|---|---|---|
| Antwortzeit | < 300 ms | |
| Speicher | < 4 GB | |`,
    metrics: 2,
    bounds: 2,
    healthy: { Antwortzeit: 250 },
    findingsWithout: ['bounds-differ'],
  },
  'm2-german-normal-und-warnung': {
    text: `# Betrieb

| Messgröße | Normalbereich | Warnung | Kritisch |
|---|---|---|---|
| Auslastung | < 60 % | > 80 % | > 95 % |
| Warteschlange | < 50 | > 200 | > 1000 |`,
    metrics: 2,
    healthy: { Auslastung: 40 },
    breached: { Auslastung: 96 },
    findingsWithout: ['bounds-differ'],
  },
  'm2-dutch-streefwaarde': {
    text: `# Livegang

| Meetwaarde | Streefwaarde | Alarmgrens |
|---|---|---|
| Reactietijd | < 300 ms | > 900 ms |
| Foutpercentage | < 1 % | > 3 % |`,
    metrics: 2,
    healthy: { Reactietijd: 150 },
    breached: { Reactietijd: 950 },
  },
  'm2-german-alarm-ab': {
    text: `# Überwachung

| Metrik | Ziel | Alarm ab | Intervall |
|---|---|---|---|
| p95 der API | unter 400 ms | 1200 ms | 5 min |`,
    metrics: 1,
    units: ['ms'],
    healthy: { 'p95 der API': 300 },
    breached: { 'p95 der API': 1500 },
  },
  'm3-french-cible-et-alerte': {
    text: `# Mise en production

| Métrique | Cible | Seuil d'alerte |
|---|---|---|
| Latence | < 300 ms | > 800 ms |
| Taux d'erreur | < 1 % | > 5 % |`,
    metrics: 2,
    bounds: 2,
    healthy: { Latence: 150, "Taux d'erreur": 0.2 },
    breached: { Latence: 900, "Taux d'erreur": 6 },
  },
  'm3-french-objectif-mesure': {
    text: `# Recette

| Indicateur | Objectif | Mesuré |
|---|---|---|
| Disponibilité | ≥ 99,9 % | |
| Temps de réponse | ≤ 2 s | |`,
    metrics: 2,
    bounds: 2,
    healthy: { Disponibilité: 99.95 },
    findingsWithout: ['bounds-differ'],
  },
  'm3-portuguese-limite': {
    text: `# Implantação

| Métrica | Meta | Limite de alerta |
|---|---|---|
| Latência | < 250 ms | > 700 ms |
| Erros | < 1 % | > 5 % |`,
    metrics: 2,
    healthy: { Latência: 100, Erros: 0.1 },
    breached: { Latência: 1000, Erros: 8 },
  },
  'm3-russian-porog': {
    text: `# Ввод в эксплуатацию

| Метрика | Цель | Порог тревоги |
|---|---|---|
| Время ответа | < 300 мс | > 2000 мс |
| Ошибки | < 1 % | > 5 % |`,
    metrics: 2,
    healthy: { 'Время ответа': 120 },
    breached: { 'Время ответа': 2500, Ошибки: 9 },
  },
  'm3-chinese-target': {
    text: `# 上线检查

| 指标 | 目标值 | 告警阈值 |
|---|---|---|
| 响应时间 | < 200 ms | > 800 ms |
| 错误率 | < 1% | > 5% |`,
    metrics: 2,
    healthy: { 响应时间: 100 },
    breached: { 响应时间: 900, 错误率: 8 },
  },
  'm3-japanese-target': {
    text: `# リリース監視

| 指標 | 目標値 | アラートしきい値 |
|---|---|---|
| 応答時間 | < 500 ms | > 2000 ms |
| エラー率 | < 1% | > 5% |`,
    metrics: 2,
    healthy: { 応答時間: 100 },
    breached: { 応答時間: 3000 },
  },
}
