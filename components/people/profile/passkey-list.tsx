'use client'
// My passkeys, and adding one.
import { type FormEvent, useState } from 'react'
import { CodeField } from '@/components/people/sign-in/code-field'
import { createPasskey } from '@/components/people/sign-in/passkey'
import { useServerAction } from '@/components/shell/use-server-action'
import { Button } from '@/components/ui/button'
import { ConfirmDialog } from '@/components/ui/dialog/confirm-dialog'
import { Dialog } from '@/components/ui/dialog/dialog'
import { DialogFoot } from '@/components/ui/dialog/dialog-foot'
import { TextField } from '@/components/ui/form/field'
import { Moment } from '@/components/ui/moment'
import { Notice } from '@/components/ui/notice'
import type { PasskeyView } from '@/lib/domain/people/view'
import { removePasskeyAction } from '@/lib/people/actions'

type Account = { hasPassword: boolean; hasSecondFactor: boolean }

function PasskeyDialog({ hasPassword, hasSecondFactor, onClose }: Account & { onClose(): void }) {
  const [name, setName] = useState('')
  const [password, setPassword] = useState('')
  const [code, setCode] = useState('')
  const asksCode = hasPassword && hasSecondFactor
  const { error, busy, run } = useServerAction(onClose, () => {
    setPassword('')
    setCode('')
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    run(() => createPasskey(name, { ...(hasPassword && { password }), ...(asksCode && { code }) }))
  }
  return (
    <Dialog
      open
      onClose={onClose}
      title="Add a passkey"
      explain="You sign in and sign releases with it. Your device asks you to confirm."
    >
      <form onSubmit={submit} className="flex flex-col gap-4">
        <TextField
          label="Name"
          required
          maxLength={120}
          autoComplete="off"
          value={name}
          hint="To recognise it by, such as Work laptop"
          onChange={(event) => setName(event.target.value)}
        />
        {hasPassword && (
          <TextField
            label="Password"
            type="password"
            required
            autoComplete="current-password"
            value={password}
            onChange={(event) => setPassword(event.target.value)}
          />
        )}
        {asksCode && <CodeField value={code} onChange={setCode} />}
        <DialogFoot onClose={onClose} error={error} disabled={busy}>
          Add
        </DialogFoot>
      </form>
    </Dialog>
  )
}

type Props = Account & { passkeys: PasskeyView[] }

export function PasskeyList({ passkeys, hasPassword, hasSecondFactor }: Props) {
  const [adding, setAdding] = useState(false)
  const [removing, setRemoving] = useState<PasskeyView | null>(null)
  const { error, busy, run } = useServerAction()
  const remove = ({ id }: PasskeyView) => {
    setRemoving(null)
    run(() => removePasskeyAction({ passkeyId: id }))
  }
  return (
    <>
      <ul className="border-line border-t">
        {passkeys.map((passkey) => (
          <li key={passkey.id} className="flex flex-wrap items-center gap-x-4 gap-y-1 border-line border-b px-4 py-2">
            <div className="min-w-0 flex-1 basis-56">
              <p>{passkey.name}</p>
              <p className="text-small text-soft">
                Added <Moment at={passkey.createdAt} /> · {passkey.lastUsedAt ? 'last used ' : 'not used yet'}
                {passkey.lastUsedAt && <Moment at={passkey.lastUsedAt} />}
              </p>
            </div>
            <Button small disabled={busy} onClick={() => setRemoving(passkey)} aria-label={`Remove ${passkey.name}`}>
              Remove
            </Button>
          </li>
        ))}
      </ul>
      <div className="flex flex-col items-start gap-2 px-4 py-3">
        {passkeys.length === 0 && (
          <p className="text-soft">A passkey signs you in and signs releases without a password.</p>
        )}
        {error && <Notice tone="error">{error}</Notice>}
        <Button onClick={() => setAdding(true)}>Add passkey</Button>
      </div>
      {adding && <PasskeyDialog {...{ hasPassword, hasSecondFactor }} onClose={() => setAdding(false)} />}
      {removing && (
        <ConfirmDialog
          title={`Remove ${removing.name}`}
          message={
            hasPassword || passkeys.length > 1
              ? 'You can no longer sign in or sign releases with it.'
              : 'It is your only passkey and your account has no password: you can sign nothing until you add another one.'
          }
          label="Remove"
          onClose={() => setRemoving(null)}
          onConfirm={() => remove(removing)}
        />
      )}
    </>
  )
}
