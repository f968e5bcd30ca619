// Small documents for the faults of the first list, kinds O.
import type { Cases } from '@/lib/domain/checklist/cases/case'

export const FIRST_O: Cases = {
  'o1-where-applicable': {
    text: `# Release
- [ ] Tests pass
- [ ] Screenshots updated, where applicable
- [ ] If applicable: partners informed`,
    items: 3,
    required: 1,
  },
  'o1-german': {
    text: `# Release
- [ ] Tests bestanden
- [ ] Screenshots aktualisiert (optional)
- [ ] Partner informiert (sofern zutreffend)
- [ ] Bei Bedarf: Hotline verstärkt`,
    items: 4,
    required: 1,
  },
  'o1-french': {
    text: `# Livraison
- [ ] Tests passés
- [ ] Captures mises à jour (facultatif)
- [ ] Partenaires prévenus (le cas échéant)
- [ ] Si nécessaire : renfort du support`,
    items: 4,
    required: 1,
  },
  'o1-italian-and-dutch': {
    text: `# Release
- [ ] Test superati
- [ ] Schermate aggiornate (facoltativo)
- [ ] Partner avvisati (se applicabile)
- [ ] Schermafbeeldingen bijgewerkt (optioneel)
- [ ] Partners ingelicht (indien van toepassing)`,
    items: 5,
    required: 1,
  },
  'o1-polish-and-russian': {
    text: `# Release
- [ ] Testy przeszły
- [ ] Zrzuty ekranu (opcjonalnie)
- [ ] Partnerzy powiadomieni (jeśli dotyczy)
- [ ] Снимки экрана (необязательно)
- [ ] Партнёры уведомлены (если применимо)`,
    items: 5,
    required: 1,
  },
  'o1-chinese-japanese-arabic': {
    text: `# Release
- [ ] Tests pass
- [ ] 截图更新（可选）
- [ ] 通知合作方（如适用）
- [ ] スクリーンショット更新（任意）
- [ ] تحديث الصور (اختياري)`,
    items: 5,
    required: 1,
  },
  'o1-the-word-inside-a-sentence': {
    text: `# Release
- [ ] Optional modules still install
- [ ] Fallback works if the cache is down`,
    items: 2,
    required: 2,
  },
  'o1-major-releases-only': {
    text: `# Release
- [ ] Tests pass
- [ ] (Major releases only) Migration guide written
- [ ] Blog post (for major releases)`,
    items: 3,
    required: 1,
  },
  'o2-must-should-could': {
    text: `# Readiness

| Item | Priority | Status |
|---|---|---|
| Backups run | Must | ☐ |
| Dashboards tidy | Should | ☐ |
| Blog post | Could | ☐ |`,
    items: 3,
    required: 1,
  },
  'o2-heading-optional': {
    text: `# Readiness

## Required
- [ ] Backups run

## Optional
- [ ] Dashboards tidy
- [ ] Blog post`,
    items: 3,
    required: 1,
  },
  'o2-bold-low-priority': {
    text: `# Readiness

**High – must be done:**
- [ ] Backups run
- [ ] Alerts ring

**Low – optional:**
- [ ] Dashboards tidy
- [ ] Blog post`,
    items: 4,
    required: 2,
  },
  'o2-german-pflicht': {
    text: `# Bereitschaft

| Punkt | Pflicht/Optional | Status |
|---|---|---|
| Sicherung läuft | Pflicht | ☐ |
| Dashboards aufgeräumt | Optional | ☐ |
| Blogbeitrag | Optional | ☐ |`,
    items: 3,
    required: 1,
  },
  'o2-nice-to-have-heading': {
    text: `# Readiness

## Must have
- [ ] Backups run

## Nice to have
- [ ] Blog post`,
    items: 2,
    required: 1,
  },
  'o2-mandatory-column': {
    text: `# Readiness

| Item | Mandatory | Done |
|---|---|---|
| Backups run | Yes | ☐ |
| Alerts ring | Yes | ☐ |
| Blog post | No | ☐ |`,
    items: 3,
    required: 2,
  },
}
