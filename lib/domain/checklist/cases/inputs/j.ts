// The first inputs that were read wrongly, group j.
import type { Cases } from '@/lib/domain/checklist/cases/case'

export const INPUTS_J: Cases = {
  'j01b-gonogo-lists-en': {
    text: `# Decision

- [ ] Tests pass

## Go/No-Go criteria

### ✅ GO if:
- All tests pass
- Documentation complete

### ❌ NO-GO if:
- A blocking bug is known
- No rollback plan
`,
    items: 1,
    criteria: 4,
    holds: true,
  },
  'j02-percent-policy': {
    text: `# Release

- [ ] Tests pass

To approve, these must hold:
- **100% of BLOCKING items** completed
- **95% of CRITICAL items** completed
`,
    items: 1,
    holds: true,
  },
}
