// What saving a policy would change of the release: the verdict, its reasons, signatures and roles.
import type { ReactNode } from 'react'
import { Notice } from '@/components/ui/notice'
import { VerdictMark } from '@/components/verdict/verdict-mark'
import type { PolicyRole } from '@/lib/domain/policy/policy'
import type { Reason } from '@/lib/domain/verdict/reasons'
import type { PolicyPreview as Preview, RoleChange } from '@/lib/domain/verdict/what-if/policy-preview'

const SHOWN = 12

function Changes({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="min-w-0">
      <h3 className="font-strong text-small">{title}</h3>
      {children}
    </section>
  )
}

function Reasons({ title, reasons }: { title: string; reasons: Reason[] }) {
  if (reasons.length === 0) return null
  return (
    <Changes title={`${title} (${reasons.length})`}>
      <ul aria-label={title}>
        {reasons.slice(0, SHOWN).map((reason) => (
          <li
            key={`${reason.kind} ${reason.message}`}
            className="border-line border-b py-1 wrap-anywhere last:border-b-0"
          >
            <VerdictMark level={reason.level} /> {reason.message}
          </li>
        ))}
      </ul>
      {reasons.length > SHOWN && <p className="text-small text-soft">+{reasons.length - SHOWN} more</p>}
    </Changes>
  )
}

/** What each member of a role is called where it changes. */
const ROLE_FACTS: { [K in Exclude<keyof PolicyRole, 'role'>]: (value: PolicyRole[K]) => string } = {
  required: (isRequired) => (isRequired ? 'required' : 'optional'),
  quorum: (quorum) => (quorum === 1 ? '1 person signs' : `${quorum} people sign`),
  stage: (stage) => `stage ${stage}`,
  independent: (isIndependent) => (isIndependent ? 'independent' : 'may have done work of the release'),
}

function factsOf({ required, quorum, stage, independent }: PolicyRole): string[] {
  return [
    ROLE_FACTS.required(required),
    ROLE_FACTS.quorum(quorum),
    ROLE_FACTS.stage(stage),
    ROLE_FACTS.independent(independent),
  ]
}

function roleText({ role, was, is }: RoleChange): string {
  const facts = factsOf(is)
  if (!was) return `${role} is new: ${facts.join(', ')}.`
  const before = factsOf(was)
  return `${role}: ${facts.flatMap((fact, at) => (fact === before[at] ? [] : `${fact} (was: ${before[at]})`)).join(', ')}.`
}

function Lines({ title, lines }: { title: string; lines: string[] }) {
  if (lines.length === 0) return null
  return (
    <Changes title={title}>
      <ul aria-label={title}>
        {lines.map((line) => (
          <li key={line} className="border-line border-b py-1 wrap-anywhere last:border-b-0">
            {line}
          </li>
        ))}
      </ul>
    </Changes>
  )
}

const LEADS = 'leads of the project and administrators'

/** `preview` null: the text has a mistake, so nothing can be told. */
export function PolicyPreview({ preview }: { preview: Preview | null }) {
  return (
    <section aria-label="Preview" className="flex flex-col gap-3 border-line border-t pt-3">
      <h2 className="font-strong">Preview</h2>
      <p aria-live="polite">
        {!preview && 'Fix the mistakes in the YAML to see what would change.'}
        {preview?.isSame && 'Nothing changes: this is the policy of the release.'}
        {preview && !preview.isSame && (
          <>
            If you save it, the verdict {preview.before.level === preview.after.level ? 'stays' : 'changes from'}{' '}
            <VerdictMark level={preview.before.level} />
            {preview.before.level !== preview.after.level && (
              <>
                {' '}
                to <VerdictMark level={preview.after.level} />
              </>
            )}
            . Nothing is saved yet.
          </>
        )}
      </p>
      {preview && preview.refused.length > 0 && (
        <Notice tone="hold">
          Signed roles block this: {preview.refused.join('; ')}. The signers withdraw first, or a new round is opened.
        </Notice>
      )}
      {preview && !preview.isSame && (
        <div className="grid gap-4 half:grid-cols-2">
          <Reasons title="Reasons that are added" reasons={preview.comes} />
          <Reasons title="Reasons that are cleared" reasons={preview.goes} />
          <Lines
            title="Signatures that become stale"
            lines={preview.stale.map(({ role, printedName }) => `${printedName} as ${role}`)}
          />
          <Lines title="Roles that change" lines={preview.roles.map(roleText)} />
          <Lines
            title="Who calls the decision"
            lines={
              preview.authority ? [`${preview.authority.is ?? LEADS} (was: ${preview.authority.was ?? LEADS})`] : []
            }
          />
        </div>
      )}
    </section>
  )
}
