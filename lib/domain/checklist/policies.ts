// The `policy` blocks of a document: read where they stand, taken together at its end.
import { nodesByKey } from '@/lib/domain/checklist/nodes'
import type { FieldNode, Finding, Structure } from '@/lib/domain/checklist/structure'
import { mergePolicies } from '@/lib/domain/policy/merge'
import type { WrittenPolicy } from '@/lib/domain/policy/policy'
import { readPolicy } from '@/lib/domain/policy/read-policy'
import { type Named, unknownNames } from '@/lib/domain/policy/rule'

type Read = Pick<Structure, 'fields' | 'sections' | 'metrics'>

/** A rule may be about what another document of the release brings: it is kept, and does not hold until the name is there. */
function namesOf({ fields, sections, metrics }: Read): Named {
  const labels = (nodes: FieldNode[]) => nodes.map((field) => field.label)
  const below = [...nodesByKey(sections).values()].flatMap((node) => labels(node.fields))
  return { metrics: new Set(metrics.map((metric) => metric.name)), fields: new Set([...labels(fields), ...below]) }
}

export class Policies {
  readonly findings: Finding[] = []
  private readonly known: { policy: WrittenPolicy; line: number }[] = []

  /** Takes a block that begins with its fence at this line. */
  read(text: string, line: number): void {
    const read = readPolicy(text)
    if (read.ok) this.known.push({ policy: read.policy, line })
    else
      for (const mistake of read.mistakes)
        this.find(
          'policy-invalid',
          mistake.message,
          line + mistake.line,
          'Mend the policy block: nothing of it counts until then.',
        )
  }

  private find(code: string, message: string, line: number, suggestion: string): void {
    this.findings.push({ code, severity: 'warning', message: message.slice(0, 1000), lines: [line], suggestion })
  }

  /** What the blocks say together; undefined when there is none that can be used. */
  end(structure: Read): WrittenPolicy | undefined {
    const [first, ...rest] = this.known
    if (!first) return undefined
    const named = namesOf(structure)
    for (const { policy, line } of this.known) {
      for (const { expression } of policy.rules ?? []) {
        for (const message of unknownNames(expression, named))
          this.find(
            'policy-name',
            `${message}, and the rule ${expression} asks for it.`,
            line,
            'Correct the name, or bring it with another document of the release.',
          )
      }
    }
    return rest.reduce((merged, { policy }) => mergePolicies(merged, policy), first.policy)
  }
}
