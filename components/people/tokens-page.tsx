'use client'
// API tokens: what each may do, until when, and when it was last used.
import { useState } from 'react'
import { peopleText } from '@/components/people/text'
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
  active: peopleText.tokens.active,
  expired: peopleText.tokens.expired,
  revoked: peopleText.tokens.revoked,
  'owner disabled': peopleText.tokens.ownerDisabled,
}

function TokenFacts({ token }: { token: TokenView }) {
  const { scope, prefix, project, owner, expiresAt, lastUsedAt } = token
  return (
    <p className="text-small text-soft">
      <code>{prefix}…</code> · {scope} · {project?.name ?? peopleText.tokens.allProjects}
      {owner && peopleText.tokens.of(owner.name)} ·{' '}
      {expiresAt ? peopleText.tokens.expires : peopleText.tokens.doesNotExpire}
      {expiresAt && <Moment at={expiresAt} />} ·{' '}
      {lastUsedAt ? peopleText.tokens.lastUsed : peopleText.tokens.notUsedYet}
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
          <Button
            small
            disabled={busy}
            onClick={() => setQuestion('rotate')}
            aria-label={peopleText.tokens.rotateFor(name)}
          >
            {peopleText.tokens.rotate}
          </Button>
        )}
        <Button
          small
          tone="quiet"
          disabled={busy}
          onClick={() => setQuestion('revoke')}
          aria-label={peopleText.tokens.revokeFor(name)}
        >
          {peopleText.tokens.revoke}
        </Button>
      </span>
      {error && (
        <div className="basis-full">
          <Notice tone="error">{error}</Notice>
        </div>
      )}
      {question && (
        <ConfirmDialog
          title={question === 'revoke' ? peopleText.tokens.revokeFor(name) : peopleText.tokens.rotateFor(name)}
          message={question === 'revoke' ? peopleText.tokens.revokeExplained : peopleText.tokens.rotateExplained}
          label={question === 'revoke' ? peopleText.tokens.revoke : peopleText.tokens.rotate}
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
    { title: peopleText.tokens.myTokens, rows: tokens.filter(({ owner }) => owner?.id === me), mayRotate: true },
    {
      title: peopleText.tokens.tokensOfTheInstance,
      rows: tokens.filter(({ owner }) => owner === null),
      mayRotate: true,
    },
    {
      title: peopleText.tokens.tokensOfOtherPeople,
      rows: tokens.filter(({ owner }) => owner !== null && owner.id !== me),
      mayRotate: false,
    },
  ].filter(({ rows }) => rows.length > 0)
  return (
    <Page
      title={peopleText.tokens.tokens(tokens.length)}
      lead={peopleText.tokens.forScriptsAndPipelinesThat}
      actions={
        <Button tone="main" onClick={() => setCreating(true)}>
          {peopleText.tokens.createToken}
        </Button>
      }
    >
      {groups.length === 0 && (
        <Empty title={peopleText.tokens.noTokensYet}>
          <p>{peopleText.tokens.createOneForAPipeline}</p>
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
