// Small documents for the faults of the first list, kinds R3 to R5.
import type { Cases } from '@/lib/domain/checklist/cases/case'

export const FIRST_R3: Cases = {
  'r3-spanish-cargo': {
    text: `# Permiso de producción

- [ ] Pruebas ejecutadas

## Autorización
| Nombre | Cargo | Fecha | Firma |
|---|---|---|---|
|  | Jefe de proyecto |  |  |
|  | Responsable de sistemas |  |  |`,
    items: 1,
    roles: ['Jefe de proyecto', 'Responsable de sistemas'],
    holds: true,
  },
  'r3-german-funktion': {
    text: `# Freigabe

- [ ] Tests gelaufen

## Freigabe durch
| Datum | Name | Funktion | Unterschrift |
|---|---|---|---|
|  |  | Fachbereichsleitung |  |
|  |  | IT-Leitung |  |`,
    items: 1,
    roles: ['Fachbereichsleitung', 'IT-Leitung'],
    holds: true,
  },
  'r3-french-fonction': {
    text: `# Autorisation

- [ ] Tests joués

## Validation
| Nom | Fonction | Date | Signature |
|---|---|---|---|
|  | Directeur technique |  |  |
|  | Responsable sécurité |  |  |`,
    items: 1,
    roles: ['Directeur technique', 'Responsable sécurité'],
    holds: true,
  },
  'r3-chinese-position': {
    text: `# 上线申请

- [ ] 测试完成

## 审批
| 姓名 | 职位 | 日期 | 签字 |
|---|---|---|---|
|  | 项目经理 |  |  |
|  | 运维主管 |  |  |`,
    items: 1,
    roles: ['项目经理', '运维主管'],
    holds: true,
  },
  'r3-title-in-the-last-column': {
    text: `# Permit

- [ ] Tests run

## Signatures
| Signature | Date | Print name | Title |
|---|---|---|---|
|  |  |  | Head of Operations |
|  |  |  | Head of Quality |`,
    items: 1,
    roles: ['Head of Operations', 'Head of Quality'],
    holds: true,
  },
  'r3-department-column': {
    text: `# Permit

- [ ] Tests run

## Approvals
| Department | Approver | Approved (Y/N) | Date |
|---|---|---|---|
| Finance |  |  |  |
| Legal |  |  |  |`,
    items: 1,
    roles: ['Finance', 'Legal'],
    holds: true,
  },
  'r4-conditions-of-approval': {
    text: `# Change

- [ ] Tests pass

## Approval

Approval is given only when the following points are met:
- no open blocker
- the plan was rehearsed

Service Manager: ____________ Date: ________`,
    items: 1,
    roles: ['Service Manager'],
    holds: true,
    textsWithout: ['Approval is given'],
  },
  'r4-undersigned': {
    text: `# Change

- [ ] Tests pass

## Acceptance

The undersigned confirms that the system may go live:

**Plant Manager**

Signature: ____________

Printed name: ____________

Title: ____________

Date: ____________`,
    items: 1,
    roles: ['Plant Manager'],
    holds: true,
    textsWithout: ['undersigned', 'Printed name'],
  },
  'r4-comments-below': {
    text: `# Change

- [ ] Tests pass

## Sign-off

- **Security Lead:** ____________ Date: ________

Comments or conditions: ____________

Reason for rejection: ____________`,
    items: 1,
    roles: ['Security Lead'],
    holds: true,
  },
  'r4-german-sentence': {
    text: `# Änderung

- [ ] Tests bestanden

## Freigabe

Hiermit gebe ich die Änderung für die Produktion frei und bestätige:
- alle Punkte sind erledigt

Leitung Betrieb: ____________ Datum: ________`,
    items: 1,
    roles: ['Leitung Betrieb'],
    holds: true,
  },
  'r4-name-title-signature': {
    text: `# Change

- [ ] Tests pass

## Programme Director

Name: ____________

Title: ____________

Signature: ____________

Date: ____________`,
    items: 1,
    roles: ['Programme Director'],
    holds: true,
  },
  'r4-instructions-to-signers': {
    text: `# Change

- [ ] Tests pass

## Sign-off

Please note before signing:
- read the list above
- ask if anything is unclear

- QA: ____________
- Operations: ____________`,
    items: 1,
    roles: ['QA', 'Operations'],
    holds: true,
    textsWithout: ['Please'],
  },
  'r5-prepared-and-approved-by': {
    text: `# Deployment

- [ ] Tests pass

## Sign-off
- Prepared by: [Name]
- Approved by: [Name]`,
    items: 1,
    roles: ['Prepared by', 'Approved by'],
    holds: true,
  },
  'r5-reviewers-with-gitlab-places': {
    text: `# Deployment

- [ ] Tests pass

## Reviewers
- Product Owner: {+ name +}
- Architect: {+ name +}`,
    items: 1,
    roles: ['Product Owner', 'Architect'],
    holds: true,
  },
  'r5-approvers-with-angles': {
    text: `# Deployment

- [ ] Tests pass

## Approvers
- Tech lead: <name>
- QA lead: <name>`,
    items: 1,
    roles: ['Tech lead', 'QA lead'],
    holds: true,
  },
  'r5-mentions-to-fill': {
    text: `# Deployment

- [ ] Tests pass

## Sign-off
- Engineering: @TODO
- Support: @TODO`,
    items: 1,
    roles: ['Engineering', 'Support'],
    holds: true,
  },
  'r5-german-places': {
    text: `# Auslieferung

- [ ] Tests bestanden

## Freigabe
- Erstellt von: [Name]
- Freigegeben von: [Name]`,
    items: 1,
    roles: ['Erstellt von', 'Freigegeben von'],
    holds: true,
  },
  'r5-nobody-recognised': {
    text: `# Deployment

- [ ] Tests pass

## Signatures

(see the paper form in the office)`,
    items: 1,
    holds: true,
    questions: ['roles-unrecognised'],
  },
}
