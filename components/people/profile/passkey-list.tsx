'use client'
// My passkeys, and adding one.
import { type FormEvent, useState } from 'react'
import { CodeField } from '@/components/people/sign-in/code-field'
import { createPasskey } from '@/components/people/sign-in/passkey'
import { peopleText } from '@/components/people/text'
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
      title={peopleText.passkeyList.addPasskeyTitle}
      explain={peopleText.passkeyList.addExplained}
    >
      <form onSubmit={submit} className="flex flex-col gap-4">
        <TextField
          label={peopleText.passkeyList.name}
          required
          maxLength={120}
          autoComplete="off"
          value={name}
          hint={peopleText.passkeyList.nameHint}
          onChange={(event) => setName(event.target.value)}
        />
        {hasPassword && (
          <TextField
            label={peopleText.passkeyList.password}
            type="password"
            required
            autoComplete="current-password"
            value={password}
            onChange={(event) => setPassword(event.target.value)}
          />
        )}
        {asksCode && <CodeField value={code} onChange={setCode} />}
        <DialogFoot onClose={onClose} error={error} disabled={busy}>
          {peopleText.passkeyList.add}
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
                {peopleText.passkeyList.added} <Moment at={passkey.createdAt} /> ·{' '}
                {passkey.lastUsedAt ? peopleText.passkeyList.lastUsed : peopleText.passkeyList.notUsedYet}
                {passkey.lastUsedAt && <Moment at={passkey.lastUsedAt} />}
              </p>
            </div>
            <Button
              small
              disabled={busy}
              onClick={() => setRemoving(passkey)}
              aria-label={peopleText.passkeyList.removeFor(passkey.name)}
            >
              {peopleText.passkeyList.remove}
            </Button>
          </li>
        ))}
      </ul>
      <div className="flex flex-col items-start gap-2 px-4 py-3">
        {passkeys.length === 0 && <p className="text-soft">{peopleText.passkeyList.aPasskeySignsYouIn}</p>}
        {error && <Notice tone="error">{error}</Notice>}
        <Button onClick={() => setAdding(true)}>{peopleText.passkeyList.addPasskey}</Button>
      </div>
      {adding && <PasskeyDialog {...{ hasPassword, hasSecondFactor }} onClose={() => setAdding(false)} />}
      {removing && (
        <ConfirmDialog
          title={peopleText.passkeyList.removeTitle(removing.name)}
          message={
            hasPassword || passkeys.length > 1
              ? peopleText.passkeyList.youCanNoLongerSign
              : peopleText.passkeyList.onlyPasskey
          }
          label={peopleText.passkeyList.remove}
          onClose={() => setRemoving(null)}
          onConfirm={() => remove(removing)}
        />
      )}
    </>
  )
}
