'use client'
// The rules of a policy that go further: an expression, and the sentence that says what it asks for.
import { policyText } from '@/components/policy/text'
import { useRows } from '@/components/policy/use-rows'
import { Button } from '@/components/ui/button'
import { TextField } from '@/components/ui/form/field'
import type { Rule } from '@/lib/domain/policy/policy'
import { checkRule } from '@/lib/domain/policy/rule'

type RowProps = { rule: Rule; at: number; onChange(rule: Rule): void; onRemove(): void }

function RuleRow({ rule, at, onChange, onRemove }: RowProps) {
  const { expression, says } = rule
  const wrong = expression.trim() === '' ? policyText.rules.enterAnExpression : checkRule(expression)
  return (
    <li className="border-line border-t py-2 first:border-t-0">
      <fieldset className="flex min-w-0 flex-col gap-2">
        <legend className="sr-only">{policyText.rules.rule(at + 1)}</legend>
        <TextField
          label={policyText.rules.expression}
          mono
          spellCheck={false}
          value={expression}
          error={wrong ?? undefined}
          onChange={(event) => onChange({ ...rule, expression: event.target.value })}
        />
        <div className="flex items-end gap-2">
          <div className="min-w-0 flex-1">
            <TextField
              label={policyText.rules.description}
              value={says}
              onChange={(event) => onChange({ ...rule, says: event.target.value })}
            />
          </div>
          <Button onClick={onRemove} aria-label={policyText.rules.removeRule(at + 1)}>
            {policyText.rules.remove}
          </Button>
        </div>
      </fieldset>
    </li>
  )
}

export function PolicyRules({ rules, onChange }: { rules: Rule[]; onChange(rules: Rule[]): void }) {
  const rows = useRows()
  return (
    <fieldset className="flex min-w-0 flex-col gap-1">
      <legend className="font-strong text-small">{policyText.rules.rules}</legend>
      <p className="text-small text-soft">{policyText.rules.lead}</p>
      <ul ref={rows.list} aria-label={policyText.rules.rulesOfThePolicy}>
        {rules.map((rule, at) => (
          <RuleRow
            // biome-ignore lint/suspicious/noArrayIndexKey: a rule that is being written has no name but its place
            key={at}
            rule={rule}
            at={at}
            onChange={(is) => onChange(rules.with(at, is))}
            onRemove={() => rows.remove(() => onChange(rules.toSpliced(at, 1)))}
          />
        ))}
      </ul>
      <div ref={rows.addButton}>
        <Button onClick={() => rows.add(() => onChange([...rules, { expression: '', says: '' }]))}>
          {policyText.rules.addRule}
        </Button>
      </div>
    </fieldset>
  )
}
