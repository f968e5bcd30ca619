// The rules of a release: readable for everybody, editable by a lead.
import Link from 'next/link'
import { Page } from '@/components/ui/page'
import { PolicyForm } from '@/components/verdict/policy-form'
import type { PolicySentence } from '@/lib/domain/policy/sentences'
import type { Permission } from '@/lib/domain/release/view'

export type PolicyPage = {
  release: { id: string; name: string; version: string; environment: string }
  sentences: PolicySentence[]
  text: string
  version: string
  signed: string[]
  may: Permission
}

export function PolicyView({ view }: { view: PolicyPage }) {
  const { release, sentences, signed, may } = view
  return (
    <Page
      title={`Policy · ${release.name} ${release.version} → ${release.environment}`}
      lead={
        <>
          What makes this release GO ·{' '}
          <Link href={`/releases/${release.id}`} className="text-accent underline">
            back to the release
          </Link>
        </>
      }
    >
      <ul aria-label="The rules" className="flex max-w-3xl flex-col">
        {sentences.map(({ text, expression }) => (
          <li key={`${text} ${expression ?? ''}`} className="border-line border-t py-1.5 wrap-anywhere">
            {text}
            {expression && <code className="block text-small text-soft">{expression}</code>}
          </li>
        ))}
      </ul>
      <section aria-label="Change the policy" className="flex max-w-3xl flex-col gap-2">
        <h2 className="font-strong">Change the policy</h2>
        {signed.length > 0 && (
          <p className="text-small text-soft">
            {signed.join(', ')} signed. While a signature stands, the policy may become stricter, not weaker.
          </p>
        )}
        {may.allowed ? (
          <PolicyForm key={view.version} releaseId={release.id} text={view.text} version={view.version} />
        ) : (
          <p className="text-soft">{may.reason}</p>
        )}
      </section>
    </Page>
  )
}
