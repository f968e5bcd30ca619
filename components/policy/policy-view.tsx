// The policy of a release: readable for everybody, editable by a lead.
import { PolicyEditor, type PolicyEditorView } from '@/components/policy/policy-editor'
import { policyText } from '@/components/policy/text'
import { ReleasePage } from '@/components/release/frame'
import type { PolicySentence } from '@/lib/domain/policy/sentences'
import type { Permission } from '@/lib/domain/release/view/view'

export type PolicyPage = {
  release: { id: string; name: string; version: string; environment: string }
  sentences: PolicySentence[]
  editor: PolicyEditorView | null
  signed: string[]
  may: Permission
}

export function PolicyView({ view }: { view: PolicyPage }) {
  const { release, sentences, editor, signed, may } = view
  return (
    <ReleasePage release={release} tab="policy" title={policyText.policy.title} lead={policyText.policy.lead}>
      <ul aria-label={policyText.policy.rules} className="flex max-w-3xl flex-col">
        {sentences.map(({ text, expression }) => (
          <li key={`${text} ${expression ?? ''}`} className="border-line border-t py-1.5 wrap-anywhere">
            {text}
            {expression && <code className="block text-small text-soft">{expression}</code>}
          </li>
        ))}
      </ul>
      <section aria-label={policyText.policy.changePolicy} className="flex flex-col gap-2">
        <h2 className="font-strong">{policyText.policy.changePolicy}</h2>
        {signed.length > 0 && <p className="text-small text-soft">{policyText.policy.signedHint(signed.join(', '))}</p>}
        {editor ? (
          <PolicyEditor key={release.id} view={editor} />
        ) : (
          <p className="text-soft">{may.allowed ? null : may.reason}</p>
        )}
      </section>
    </ReleasePage>
  )
}
