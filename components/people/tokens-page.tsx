'use client'
// API tokens: what each may do, until when, and when it was last used.
import { useState } from 'react'
import { TokenDialog, type TokenSecret, TokenSecretDialog } from '@/components/people/token-dialog'
import { useServerAction } from '@/components/shell/use-server-action'
import { Button } from '@/components/ui/button'
import { ConfirmDialog } from '@/components/ui/dialog/confirm-dialog'
import { Empty } from '@/components/ui/empty'
import { Moment } from '@/components/ui/moment'
import { Notice } from '@/components/ui/notice'
import { Page } from '@/components/ui/page'
import { Panel } from '@/components/ui/panel'
import { Pill } from '@/components/ui/pill'
import type { TokenView } from '@/lib/domain/people/view'
import type { Permission } from '@/lib/domain/release/view/view'
import { revokeTokenAction, rotateTokenAction } from '@/lib/people/actions'

type Props = {
  me: string
  tokens: TokenView[]
  projects: { id: string; name: string }[]
  may: { administer: Permission }
}

const STATES: Record<TokenView['state'], string> = {
  active: 'Active',
  expired: 'Expired',
  revoked: 'Revoked',
  'owner disabled': 'Owner disabled',
}

function TokenFacts({ token }: { token: TokenView }) {
  const { scope, prefix, project, owner, expiresAt, lastUsedAt } = token
  return (
    <p className="text-small text-soft">
      <code>{prefix}…</code> · {scope} · {project?.name ?? 'every project'}
      {owner && ` · of ${owner.name}`} · {expiresAt ? 'expires ' : 'does not expire'}
      {expiresAt && <Moment at={expiresAt} />} · {lastUsedAt ? 'last used ' : 'not used yet'}
      {lastUsedAt && <Moment at={lastUsedAt} />}
    </p>
  )
}

function TokenRow({ token, mayRotate }: { token: TokenView; mayRotate: boolean }) {
  const { id, name, state } = token
  const [question, setQuestion] = useState<'revoke' | 'rotate' | null>(null)
  const [secret, setSecret] = useState<TokenSecret | null>(null)
  const revoking = useServerAction()
  const rotating = useServerAction<TokenSecret>(setSecret)
  const error = revoking.error ?? rotating.error
  const busy = revoking.busy || rotating.busy
  const confirm = () => {
    setQuestion(null)
    if (question === 'revoke') revoking.run(() => revokeTokenAction({ tokenId: id }))
    else rotating.run(() => rotateTokenAction({ tokenId: id }))
  }
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-1 border-line border-b px-4 py-2 last:border-b-0">
      <div className="min-w-0 flex-1 basis-64">
        <p className="flex flex-wrap items-center gap-2 font-strong">
          {name}
          {state !== 'active' && <Pill tone="hold">{STATES[state]}</Pill>}
        </p>
        <TokenFacts token={token} />
      </div>
      <span className="ms-auto flex gap-2">
        {mayRotate && (
          <Button small disabled={busy} onClick={() => setQuestion('rotate')} aria-label={`Rotate ${name}`}>
            Rotate
          </Button>
        )}
        <Button small tone="quiet" disabled={busy} onClick={() => setQuestion('revoke')} aria-label={`Revoke ${name}`}>
          Revoke
        </Button>
      </span>
      {error && (
        <div className="basis-full">
          <Notice tone="error">{error}</Notice>
        </div>
      )}
      {question && (
        <ConfirmDialog
          title={question === 'revoke' ? `Revoke ${name}` : `Rotate ${name}`}
          message={
            question === 'revoke'
              ? 'Whatever uses it is refused at once. This cannot be undone.'
              : 'You get another secret, which works for 90 days. The one in use stops working at once.'
          }
          label={question === 'revoke' ? 'Revoke' : 'Rotate'}
          onClose={() => setQuestion(null)}
          onConfirm={confirm}
        />
      )}
      {secret && <TokenSecretDialog name={name} secret={secret} onClose={() => setSecret(null)} />}
    </li>
  )
}

export function TokensPage({ me, tokens, projects, may }: Props) {
  const [creating, setCreating] = useState(false)
  const mayAdminister = may.administer.allowed
  const groups = [
    { title: 'My tokens', rows: tokens.filter(({ owner }) => owner?.id === me), mayRotate: true },
    { title: 'Tokens of the instance', rows: tokens.filter(({ owner }) => owner === null), mayRotate: true },
    {
      title: 'Tokens of other people',
      rows: tokens.filter(({ owner }) => owner !== null && owner.id !== me),
      mayRotate: false,
    },
  ].filter(({ rows }) => rows.length > 0)
  return (
    <Page
      title={tokens.length === 1 ? '1 token' : `${tokens.length} tokens`}
      lead="For scripts and pipelines that use the API. A token never signs."
      actions={
        <Button tone="main" onClick={() => setCreating(true)}>
          Create token
        </Button>
      }
    >
      {groups.length === 0 && (
        <Empty title="No tokens yet">
          <p>Create one for a pipeline or a script. Its secret is shown once.</p>
        </Empty>
      )}
      {groups.map(({ title, rows, mayRotate }) => (
        <Panel key={title} title={title} note={rows.length}>
          <ul className="border-line border-t">
            {rows.map((token) => (
              <TokenRow key={token.id} token={token} mayRotate={mayRotate} />
            ))}
          </ul>
        </Panel>
      ))}
      {creating && <TokenDialog projects={projects} mayAdminister={mayAdminister} onClose={() => setCreating(false)} />}
    </Page>
  )
}
