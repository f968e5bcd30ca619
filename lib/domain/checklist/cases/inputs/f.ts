// The first inputs that were read wrongly, group f.
import type { Cases } from '@/lib/domain/checklist/cases/case'

export const INPUTS_F: Cases = {
  'f01-optional-words': {
    text: `# Release
- [ ] A (if applicable)
- [ ] B (optional)
- [ ] C (falls relevant)
- [ ] D (optional, falls vorhanden)
- [ ] E (si applicable)
- [ ] F (facultatif)
- [ ] G (si aplica)
- [ ] H (opcional)
- [ ] I (se aplicável)
- [ ] J (اختياري)
- [ ] K (إذا كان ينطبق)
- [ ] L（如有需要）
- [ ] M（可选）
- [ ] N (任意)
- [ ] O (該当する場合のみ)
- [ ] P (nice to have)
- [ ] Only for patch releases: Q
- [ ] R if applicable
- [ ] S (patch releases only)
- [ ] T (рекомендуется, при необходимости)
`,
    items: 20,
    required: 0,
  },
  // recommended and optional rows are not required; the priority shows
  'f02-priority-column': {
    text: `# Pre-deployment

| # | Item | Priority | Status |
|---|---|---|---|
| 1 | Code is in git | 🔴 BLOCKING | ☐ |
| 2 | Changelog updated | 🟡 IMPORTANT | ☐ |
| 3 | Screenshots taken | 🟢 RECOMMENDED | ☐ |
| 4 | Blog post | Optional | ☐ |
`,
    items: 4,
    required: 2,
  },
}
