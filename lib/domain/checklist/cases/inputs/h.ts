// The first inputs that were read wrongly, group h.
import type { Cases } from '@/lib/domain/checklist/cases/case'

export const INPUTS_H: Cases = {
  // grep ends with 0 when it finds something
  'h01-negative-grep': {
    text: `# Security
- [ ] No keys in the code
  \`\`\`bash
  grep -r "sk_live" src/
  # Goal: 0 results
  \`\`\`
- [ ] Remove console.log
  \`\`\`bash
  grep -rn "console.log" src/
  \`\`\`
- [ ] No leftovers
  \`\`\`bash
  grep -r "TODO" src/ | wc -l
  \`\`\`
`,
    items: 3,
    noOfferWith: ['exitCode == 0'],
  },
  'h02-mutating-offer': {
    text: `# Dependencies
- [ ] Dependencies are safe
  \`\`\`bash
  npm audit fix
  npm outdated
  \`\`\`
- [ ] Packages current
  \`\`\`bash
  pip install -U app
  git tag v1
  yarn audit --level high
  prisma migrate deploy
  \`\`\`
`,
    noOfferCommand: ['npm audit fix', 'pip install', 'prisma migrate deploy', 'git tag v1'],
  },
  // a placeholder is a parameter; without a value the probe is not offered as ready
  'h03-placeholder-argument-dropped': {
    text: `# Deploy
- [ ] Look at the log of the new pod ( \`kubectl logs <pod-name>\` )
- [ ] Check pods \`kubectl get pod <name> -n <namespace>\`
`,
    items: 2,
    noOfferRuns: ['kubectl logs', 'kubectl get pod', 'kubectl get pod -n'],
  },
  // owner, estimate and file are facts of the item, not steps
  'h04-env-names-as-steps': {
    text: `# Configuration
- [ ] Variables are set
  - \`DATABASE_URL\`
  - \`PORT\`
- [ ] Owner known
  - Owner: Backend developer
  - Est. time: 4 hours
  - Validation: penetration test
  - File: \`GenerateSummary.ts\`
`,
    facts: ['Owner', 'Est. time'],
    items: 2,
  },
}
