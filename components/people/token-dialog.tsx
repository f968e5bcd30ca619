'use client'
// A new token: what it is for and may do; then its secret, this once.
import { type FormEvent, useState } from 'react'
import { peopleText } from '@/components/people/text'
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
      title={peopleText.tokenDialog.secretOf(name)}
      explain={
        <>
          {peopleText.tokenDialog.header} <code>{peopleText.tokenDialog.authorizationBearerSecret}</code>
          {peopleText.tokenDialog.validUntil} <Moment at={secret.expiresAt} />.
        </>
      }
    >
      <div className="flex flex-col gap-4">
        <SecretField label={peopleText.tokenDialog.secret} value={secret.token} />
        <div className="flex justify-end">
          <Button tone="main" onClick={onClose}>
            {peopleText.tokenDialog.done}
          </Button>
        </div>
      </div>
    </Dialog>
  )
}

const SCOPES: Record<TokenScope, string> = {
  read: peopleText.tokenDialog.readSeeReleasesRunsAnd,
  write: peopleText.tokenDialog.writeAlsoCreateReleasesFill,
  admin: peopleText.tokenDialog.adminAlsoProjectsPoliciesAnd,
  scim: peopleText.tokenDialog.scim,
}
const LIFETIMES = [7, 30, DEFAULT_TOKEN_DAYS, 180, 365].map((days) => ({
  value: String(days),
  label: peopleText.tokenDialog.days(days),
}))
const KINDS = [
  { value: 'personal', label: peopleText.tokenDialog.personal },
  { value: 'instance', label: peopleText.tokenDialog.instance },
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
    { value: '', label: peopleText.tokenDialog.allProjects },
    ...projects.map(({ id, name }) => ({ value: id, label: name })),
  ]
  return (
    <Dialog
      open
      onClose={onClose}
      title={peopleText.tokenDialog.createTokenTitle}
      explain={peopleText.tokenDialog.forScriptsAndPipelinesA}
    >
      <form onSubmit={submit} className="flex flex-col gap-4">
        <TextField
          label={peopleText.tokenDialog.name}
          required
          maxLength={120}
          value={draft.name}
          onChange={set('name')}
          hint={peopleText.tokenDialog.nameHint}
        />
        {mayAdminister && (
          <SelectField label={peopleText.tokenDialog.kind} value={draft.kind} onChange={setKind} options={KINDS} />
        )}
        <SelectField
          label={peopleText.tokenDialog.scope}
          value={draft.scope}
          onChange={set('scope')}
          options={scopesOf(draft.kind)}
        />
        <SelectField
          label={peopleText.tokenDialog.project}
          value={draft.projectId}
          onChange={set('projectId')}
          options={places}
        />
        <SelectField
          label={peopleText.tokenDialog.expiresAfter}
          value={draft.days}
          onChange={set('days')}
          options={LIFETIMES}
        />
        <DialogFoot onClose={onClose} error={error} disabled={busy}>
          {peopleText.tokenDialog.createToken}
        </DialogFoot>
      </form>
    </Dialog>
  )
}
