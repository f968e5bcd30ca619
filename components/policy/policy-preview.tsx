// What saving a policy would change of the release: the verdict, its reasons, signatures and roles.
import type { ReactNode } from 'react'
import { policyText } from '@/components/policy/text'
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
      {reasons.length > SHOWN && (
        <p className="text-small text-soft">{policyText.preview.more(reasons.length - SHOWN)}</p>
      )}
    </Changes>
  )
}

/** What each member of a role is called where it changes. */
const ROLE_FACTS: { [K in Exclude<keyof PolicyRole, 'role'>]: (value: PolicyRole[K]) => string } = {
  required: (isRequired) => (isRequired ? 'required' : 'optional'),
  quorum: (quorum) => policyText.preview.peopleSign(quorum),
  stage: (stage) => policyText.preview.stage(stage),
  independent: (isIndependent) => (isIndependent ? 'independent' : policyText.preview.notIndependent),
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
  if (!was) return policyText.preview.isNew({ role, facts: facts.join(', ') })
  const before = factsOf(was)
  return `${role}: ${facts.flatMap((fact, at) => (fact === before[at] ? [] : policyText.preview.was({ now: fact, before: before[at] ?? '' }))).join(', ')}.`
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

const LEADS = policyText.preview.leadsOfTheProjectAnd

/** `preview` null: the text has a mistake, so nothing can be told. */
export function PolicyPreview({ preview }: { preview: Preview | null }) {
  return (
    <section aria-label={policyText.preview.preview} className="flex flex-col gap-3 border-line border-t pt-3">
      <h2 className="font-strong">{policyText.preview.preview}</h2>
      <p aria-live="polite">
        {!preview && policyText.preview.fixFirst}
        {preview?.isSame && policyText.preview.noChanges}
        {preview && !preview.isSame && (
          <>
            {policyText.preview.ifYouSaveItThe(preview.before.level === preview.after.level)}{' '}
            <VerdictMark level={preview.before.level} />
            {preview.before.level !== preview.after.level && (
              <>
                {' '}
                {policyText.preview.to} <VerdictMark level={preview.after.level} />
              </>
            )}
            {policyText.preview.nothingIsSavedYet}
          </>
        )}
      </p>
      {preview && preview.refused.length > 0 && (
        <Notice tone="hold">{policyText.preview.blocked(preview.refused.join('; '))}</Notice>
      )}
      {preview && !preview.isSame && (
        <div className="grid gap-4 half:grid-cols-2">
          <Reasons title={policyText.preview.addedReasons} reasons={preview.comes} />
          <Reasons title={policyText.preview.clearedReasons} reasons={preview.goes} />
          <Lines
            title={policyText.preview.signaturesThatBecomeStale}
            lines={preview.stale.map(({ role, printedName }) => policyText.preview.as({ printedName, role }))}
          />
          <Lines title={policyText.preview.rolesThatChange} lines={preview.roles.map(roleText)} />
          <Lines
            title={policyText.preview.releaseAuthority}
            lines={
              preview.authority
                ? [
                    policyText.preview.was({
                      now: preview.authority.is ?? LEADS,
                      before: preview.authority.was ?? LEADS,
                    }),
                  ]
                : []
            }
          />
        </div>
      )}
    </section>
  )
}
