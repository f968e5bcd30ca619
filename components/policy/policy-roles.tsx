'use client'
// The roles of a policy: one row each. A role that the release has stays; one that was only added here can be removed
// again.
import { NumberField } from '@/components/policy/number-field'
import { policyText } from '@/components/policy/text'
import { useRows } from '@/components/policy/use-rows'
import { Button } from '@/components/ui/button'
import { CheckField, TextField } from '@/components/ui/form/field'
import type { PolicyRole } from '@/lib/domain/policy/policy'

type RowProps = {
  role: PolicyRole
  isNew: boolean
  onChange(role: PolicyRole): void
  onRemove(): void
}

function RoleRow({ role, isNew, onChange, onRemove }: RowProps) {
  const change = (facts: Partial<PolicyRole>) => onChange({ ...role, ...facts })
  const name = role.role || policyText.roles.newRole
  return (
    <li className="border-line border-t py-2 first:border-t-0">
      <fieldset className="flex min-w-0 flex-col gap-2">
        <legend className={isNew ? 'sr-only' : 'font-strong wrap-anywhere'}>{name}</legend>
        {isNew && (
          <div className="flex items-end gap-2">
            <div className="min-w-0 flex-1">
              <TextField
                label={policyText.roles.role}
                value={role.role}
                maxLength={120}
                onChange={(event) => change({ role: event.target.value })}
              />
            </div>
            <Button onClick={onRemove} aria-label={policyText.roles.removeFor(name)}>
              {policyText.roles.remove}
            </Button>
          </div>
        )}
        <div className="flex flex-wrap items-end gap-x-4 gap-y-1">
          <div className="w-24">
            <NumberField
              label={policyText.roles.quorum}
              value={role.quorum}
              onChange={(quorum) => change({ quorum: quorum ?? 1 })}
            />
          </div>
          <div className="w-24">
            <NumberField
              label={policyText.roles.stage}
              value={role.stage}
              onChange={(stage) => change({ stage: stage ?? 0 })}
            />
          </div>
          <CheckField
            label={policyText.roles.required}
            checked={role.required}
            onChange={(required) => change({ required })}
          />
          <CheckField
            label={policyText.roles.independent}
            hint={policyText.roles.independentHint}
            checked={role.independent}
            onChange={(independent) => change({ independent })}
          />
        </div>
      </fieldset>
    </li>
  )
}

/** `known`: the names of the roles that the release has. */
type Props = { roles: PolicyRole[]; known: ReadonlySet<string>; onChange(roles: PolicyRole[]): void }

export function PolicyRoles({ roles, known, onChange }: Props) {
  const rows = useRows()
  const added: PolicyRole = { role: '', required: true, quorum: 1, stage: 0, independent: true }
  return (
    <fieldset className="flex min-w-0 flex-col gap-1">
      <legend className="font-strong text-small">{policyText.roles.roles}</legend>
      <p className="text-small text-soft">{policyText.roles.lead}</p>
      {roles.length === 0 && <p className="text-soft">{policyText.roles.none}</p>}
      <ul ref={rows.list} aria-label={policyText.roles.rolesOfThePolicy}>
        {roles.map((role, at) => (
          <RoleRow
            key={at < known.size ? role.role : `added ${at}`}
            role={role}
            isNew={at >= known.size}
            onChange={(is) => onChange(roles.with(at, is))}
            onRemove={() => rows.remove(() => onChange(roles.toSpliced(at, 1)))}
          />
        ))}
      </ul>
      <div ref={rows.addButton}>
        <Button onClick={() => rows.add(() => onChange([...roles, added]))}>{policyText.roles.addRole}</Button>
      </div>
    </fieldset>
  )
}
