// Small documents for the faults of the first list, kinds R1 and R2.
import type { Cases } from '@/lib/domain/checklist/cases/case'

export const FIRST_R1: Cases = {
  'r1-french-bold-list': {
    text: `# Livraison

- [ ] Tests passés

**Signatures :**
- Chef de projet : ____________ Date : ______
- Responsable qualité : ____________ Date : ______`,
    items: 1,
    roles: ['Chef de projet', 'Responsable qualité'],
    holds: true,
  },
  'r1-german-bold-list': {
    text: `# Auslieferung

- [ ] Tests bestanden

**Unterschriften:**
- Projektleitung: ____________ Datum: ______
- Betriebsleitung: ____________ Datum: ______`,
    items: 1,
    roles: ['Projektleitung', 'Betriebsleitung'],
    holds: true,
  },
  'r1-russian-bold-list': {
    text: `# Релиз

- [ ] Тесты пройдены

**Подписи:**
- Руководитель проекта: ____________ Дата: ______
- Начальник отдела эксплуатации: ____________ Дата: ______`,
    items: 1,
    roles: ['Руководитель проекта', 'Начальник отдела эксплуатации'],
    holds: true,
  },
  'r1-signed-by-lines': {
    text: `# Release

- [ ] Tests pass

**Signed by**

Release manager: ______________________ Date: ______
Security officer: ______________________ Date: ______`,
    items: 1,
    roles: ['Release manager', 'Security officer'],
    holds: true,
  },
  'r1-italian-firme': {
    text: `# Rilascio

- [ ] Test superati

**Firme:**
- Responsabile tecnico: ____________ Data: ______
- Responsabile qualità: ____________ Data: ______`,
    items: 1,
    roles: ['Responsabile tecnico', 'Responsabile qualità'],
    holds: true,
  },
  'r1-in-a-summary-section': {
    text: `# Release

## Summary
- [ ] Tests pass
- [ ] Notes written

Signatures:
- Team lead: ______ Date: ______
- Operations: ______ Date: ______`,
    items: 2,
    roles: ['Team lead', 'Operations'],
    holds: true,
  },
  'r2-boxes-below-bold-approvals': {
    text: `# Release

- [ ] Tests pass

**Required approvals**
- [ ] Engineering manager: ________ Date: ______
- [ ] Data protection officer: ________ Date: ______`,
    items: 1,
    roles: ['Engineering manager', 'Data protection officer'],
    holds: true,
  },
  'r2-chinese-boxes': {
    text: `# 发布检查

- [ ] 测试通过

**审批签字：**
- [ ] 技术负责人：________ 日期：______
- [ ] 测试负责人：________ 日期：______`,
    items: 1,
    roles: ['技术负责人', '测试负责人'],
    holds: true,
  },
  'r2-portuguese-boxes': {
    text: `# Mudança

- [ ] Testes OK

## Aprovação
- [ ] Gerente técnico
- [ ] Gerente de negócio`,
    items: 1,
    roles: ['Gerente técnico', 'Gerente de negócio'],
    holds: true,
  },
  'r2-polish-boxes': {
    text: `# Wdrożenie

- [ ] Testy przeszły

## Zatwierdzenie
- [ ] Kierownik projektu: ________ Data: ______
- [ ] Właściciel produktu: ________ Data: ______`,
    items: 1,
    roles: ['Kierownik projektu', 'Właściciel produktu'],
    holds: true,
  },
  'r2-japanese-boxes': {
    text: `# リリース判定

- [ ] テスト完了

## 承認
- [ ] 開発責任者：________ 日付：______
- [ ] 運用責任者：________ 日付：______`,
    items: 1,
    roles: ['開発責任者', '運用責任者'],
    holds: true,
  },
  'r2-arabic-boxes': {
    text: `# قائمة الإطلاق

- [ ] اجتازت الاختبارات

## الموافقات
- [ ] مدير المشروع: ________ التاريخ: ______
- [ ] مسؤول الأمن: ________ التاريخ: ______`,
    items: 1,
    roles: ['مدير المشروع', 'مسؤول الأمن'],
    holds: true,
  },
}
