// The five checklists' checks as documents that can be imported: an item each, with its probe below it.
import { stringify } from 'yaml'
import { ASSISTANT } from '@/e2e/seeds/checks/assistant'
import type { Check } from '@/e2e/seeds/checks/check'
import { CONTAINERS } from '@/e2e/seeds/checks/containers'
import { ORCHESTRATOR } from '@/e2e/seeds/checks/orchestrator'
import { PRODUCTION } from '@/e2e/seeds/checks/production'
import { RUNBOOK } from '@/e2e/seeds/checks/runbook'

export const CHECKS: Record<string, Check[]> = {
  assistant: ASSISTANT,
  runbook: RUNBOOK,
  containers: CONTAINERS,
  orchestrator: ORCHESTRATOR,
  production: PRODUCTION,
}

const itemOf = ({ line, asks, probe }: Check) => {
  const block = stringify(probe, { lineWidth: 0 }).replace(/^(?=.)/gm, '  ')
  return `- [ ] ${asks} (line ${line})\n  \`\`\`probe\n${block}  \`\`\`\n`
}

export function documentOf(name: string, checks: Check[]): string {
  return `# Checks of the ${name}\n\n## Look\n${checks.map(itemOf).join('')}`
}
