'use client'
// A new token: what it is for and may do; then its secret, this once.
import { type FormEvent, useState } from 'react'
import { useServerAction } from '@/components/shell/use-server-action'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog/dialog'
import { DialogFoot } from '@/components/ui/dialog/dialog-foot'
import { SelectField, TextField } from '@/components/ui/form/field'
import { SecretField } from '@/components/ui/form/secret-field'
import { Moment } from '@/components/ui/moment'
import { TokenScope } from '@/lib/domain/enums'
import { DEFAULT_TOKEN_DAYS } from '@/lib/domain/people/token'
import { createTokenAction } from '@/lib/people/actions'

export type TokenSecret = { token: string; expiresAt: string }

export function TokenSecretDialog({ name, secret, onClose }: { name: string; secret: TokenSecret; onClose(): void }) {
  return (
    <Dialog
      open
      onClose={onClose}
      title={`Secret of ${name}`}
      explain={
        <>
          Send it as <code>Authorization: Bearer SECRET</code>. It works until <Moment at={secret.expiresAt} />.
        </>
      }
    >
      <div className="flex flex-col gap-4">
        <SecretField label="Secret" value={secret.token} />
        <div className="flex justify-end">
          <Button tone="main" onClick={onClose}>
            Done
          </Button>
        </div>
      </div>
    </Dialog>
  )
}

const SCOPES: Record<TokenScope, string> = {
  read: 'Read: see releases, runs and the log',
  write: 'Write: also create releases, fill in, run probes',
  admin: 'Admin: also projects, policies and people',
  scim: 'SCIM: an identity provider keeps people and groups',
}
const LIFETIMES = [7, 30, DEFAULT_TOKEN_DAYS, 180, 365].map((days) => ({ value: String(days), label: `${days} days` }))
const KINDS = [
  { value: 'personal', label: 'Personal: does no more than I may' },
  { value: 'instance', label: 'Instance: belongs to nobody' },
]

type Props = { projects: { id: string; name: string }[]; mayAdminister: boolean; onClose(): void }

const START = { name: '', kind: 'personal', scope: 'read', projectId: '', days: String(DEFAULT_TOKEN_DAYS) }

/** SCIM is for a token of the instance alone. */
const scopesOf = (kind: string) =>
  TokenScope.options
    .filter((scope) => kind === 'instance' || scope !== 'scim')
    .map((scope) => ({ value: scope, label: SCOPES[scope] }))

export function TokenDialog({ projects, mayAdminister, onClose }: Props) {
  const [draft, setDraft] = useState(START)
  const [secret, setSecret] = useState<TokenSecret | null>(null)
  const { error, busy, run } = useServerAction<TokenSecret>(setSecret)
  if (secret) return <TokenSecretDialog name={draft.name} secret={secret} onClose={onClose} />
  const set = (field: keyof typeof START) => (event: { target: { value: string } }) =>
    setDraft({ ...draft, [field]: event.target.value })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const { name, kind, scope, projectId, days } = draft
    run(() =>
      createTokenAction({
        ...{ name, scope: TokenScope.parse(scope), days: Number(days), personal: kind === 'personal' },
        ...(projectId && { projectId }),
      }),
    )
  }
  const setKind = (event: { target: { value: string } }) =>
    setDraft({ ...draft, kind: event.target.value, scope: draft.scope === 'scim' ? START.scope : draft.scope })
  const places = [
    { value: '', label: 'Every project' },
    ...projects.map(({ id, name }) => ({ value: id, label: name })),
  ]
  return (
    <Dialog open onClose={onClose} title="Create a token" explain="For scripts and pipelines. A token never signs.">
      <form onSubmit={submit} className="flex flex-col gap-4">
        <TextField
          label="Name"
          required
          maxLength={120}
          value={draft.name}
          onChange={set('name')}
          hint="What it is for"
        />
        {mayAdminister && <SelectField label="Kind" value={draft.kind} onChange={setKind} options={KINDS} />}
        <SelectField label="Scope" value={draft.scope} onChange={set('scope')} options={scopesOf(draft.kind)} />
        <SelectField label="Project" value={draft.projectId} onChange={set('projectId')} options={places} />
        <SelectField label="Expires after" value={draft.days} onChange={set('days')} options={LIFETIMES} />
        <DialogFoot onClose={onClose} error={error} disabled={busy}>
          Create token
        </DialogFoot>
      </form>
    </Dialog>
  )
}
