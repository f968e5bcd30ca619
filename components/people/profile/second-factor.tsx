'use client'
// My second factor: an authenticator app beside the password, with recovery codes.
import { type FormEvent, useState } from 'react'
import { CodeField } from '@/components/people/sign-in/code-field'
import { peopleText } from '@/components/people/text'
import { useServerAction } from '@/components/shell/use-server-action'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog/dialog'
import { DialogFoot } from '@/components/ui/dialog/dialog-foot'
import { TextField } from '@/components/ui/form/field'
import { Moment } from '@/components/ui/moment'
import { Notice } from '@/components/ui/notice'
import type { ProfileView } from '@/lib/domain/people/view'
import {
  confirmSecondFactorAction,
  offerSecondFactorAction,
  removeSecondFactorAction,
  renewRecoveryCodesAction,
} from '@/lib/people/actions'

type Offer = { offer: string; secret: string; uri: string; qr: { size: number; path: string } }
type Codes = { codes: string[] }

function PasswordField({ value, onChange }: { value: string; onChange(password: string): void }) {
  return (
    <TextField
      label={peopleText.secondFactor.password}
      type="password"
      required
      autoComplete="current-password"
      value={value}
      onChange={(event) => onChange(event.target.value)}
    />
  )
}

function RecoveryCodes({ codes, onClose }: Codes & { onClose(): void }) {
  return (
    <Dialog
      open
      onClose={onClose}
      title={peopleText.secondFactor.recoveryCodes}
      explain={peopleText.secondFactor.recoveryCodesExplained}
    >
      <ul
        aria-label={peopleText.secondFactor.recoveryCodes}
        className="grid grid-cols-2 gap-x-6 gap-y-1 py-2 font-mono"
      >
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
      <div className="flex gap-2">
        <Button onClick={() => void navigator.clipboard.writeText(codes.join('\n'))}>
          {peopleText.secondFactor.copy}
        </Button>
        <Button tone="main" onClick={onClose}>
          {peopleText.secondFactor.done}
        </Button>
      </div>
    </Dialog>
  )
}

/** What the app reads, as a picture and as text. */
function OfferView({ secret, uri, qr }: Offer) {
  return (
    <div className="flex flex-wrap items-center gap-4">
      <svg
        viewBox={`0 0 ${qr.size} ${qr.size}`}
        width="180"
        height="180"
        role="img"
        aria-label={peopleText.secondFactor.qrCodeForYourAuthenticator}
        shapeRendering="crispEdges"
      >
        <rect width={qr.size} height={qr.size} fill="#fff" />
        <path d={qr.path} fill="#000" />
      </svg>
      <div className="min-w-0 flex-1 basis-48 text-small">
        <p>{peopleText.secondFactor.scanTheCodeWithYour}</p>
        <p className="break-all font-mono" data-testid="totp-secret">
          {secret.match(/.{1,4}/g)?.join(' ')}
        </p>
        <p>
          <a href={uri} className="text-accent underline">
            {peopleText.secondFactor.openInAnAppOn}
          </a>
        </p>
      </div>
    </div>
  )
}

function SetUpDialog({ onClose, onDone }: { onClose(): void; onDone(codes: string[]): void }) {
  const [offer, setOffer] = useState<Offer | null>(null)
  const [password, setPassword] = useState('')
  const [code, setCode] = useState('')
  const asking = useServerAction<Offer>(setOffer, () => setPassword(''))
  const confirming = useServerAction<Codes>(
    ({ codes }) => onDone(codes),
    () => setCode(''),
  )
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (offer) confirming.run(() => confirmSecondFactorAction({ offer: offer.offer, code }))
    else asking.run(() => offerSecondFactorAction({ password }))
  }
  return (
    <Dialog
      open
      onClose={onClose}
      title={peopleText.secondFactor.setUpAnAuthenticatorApp}
      explain={peopleText.secondFactor.setUpExplained}
    >
      <form onSubmit={submit} className="flex flex-col gap-4">
        {offer ? (
          <>
            <OfferView {...offer} />
            <CodeField hint={peopleText.secondFactor.codeHint} inputMode="numeric" value={code} onChange={setCode} />
          </>
        ) : (
          <PasswordField value={password} onChange={setPassword} />
        )}
        <DialogFoot
          onClose={onClose}
          error={offer ? confirming.error : asking.error}
          disabled={asking.busy || confirming.busy}
        >
          {offer ? peopleText.secondFactor.confirm : peopleText.secondFactor.continue}
        </DialogFoot>
      </form>
    </Dialog>
  )
}

const WHAT = {
  remove: {
    title: peopleText.secondFactor.removeTheAuthenticatorApp,
    explain: peopleText.secondFactor.removeExplained,
    verb: peopleText.secondFactor.remove,
  },
  renew: {
    title: peopleText.secondFactor.createNewRecoveryCodes,
    explain: peopleText.secondFactor.newCodesExplained,
    verb: peopleText.secondFactor.create,
  },
} as const

type ConfirmProps = { what: keyof typeof WHAT; onClose(): void; onCodes(codes: string[]): void }

function ConfirmByCodeDialog({ what, onClose, onCodes }: ConfirmProps) {
  const [password, setPassword] = useState('')
  const [code, setCode] = useState('')
  const { title, explain, verb } = WHAT[what]
  const { error, busy, run } = useServerAction<Partial<Codes>>(
    ({ codes }) => (codes ? onCodes(codes) : onClose()),
    () => setCode(''),
  )
  const submit = (event: FormEvent) => {
    event.preventDefault()
    run(() => (what === 'remove' ? removeSecondFactorAction : renewRecoveryCodesAction)({ password, code }))
  }
  return (
    <Dialog open onClose={onClose} title={title} explain={explain}>
      <form onSubmit={submit} className="flex flex-col gap-4">
        <PasswordField value={password} onChange={setPassword} />
        <CodeField value={code} onChange={setCode} />
        <DialogFoot onClose={onClose} error={error} disabled={busy} tone={what === 'remove' ? 'danger' : 'main'}>
          {verb}
        </DialogFoot>
      </form>
    </Dialog>
  )
}

type Open = { is: 'set-up' } | { is: keyof typeof WHAT } | { is: 'codes'; codes: string[] }
type Props = Pick<ProfileView, 'secondFactor' | 'secondFactorRequired' | 'hasPassword'>

export function SecondFactor({ secondFactor, secondFactorRequired, hasPassword }: Props) {
  const [open, setOpen] = useState<Open | null>(null)
  const close = () => setOpen(null)
  const showCodes = (codes: string[]) => setOpen({ is: 'codes', codes })
  return (
    <div className="flex flex-col items-start gap-3 border-line border-t px-4 py-3">
      {secondFactor ? (
        <p>
          {peopleText.secondFactor.setUp} <Moment at={secondFactor.createdAt} /> ·{' '}
          <span className={secondFactor.codesLeft < 3 ? 'text-hold' : 'text-soft'}>
            {peopleText.secondFactor.of10RecoveryCodesLeft(secondFactor.codesLeft)}
          </span>
        </p>
      ) : (
        <p className="text-soft">
          {hasPassword ? peopleText.secondFactor.appExplained : peopleText.secondFactor.notNeeded}
        </p>
      )}
      {!secondFactor && secondFactorRequired && hasPassword && (
        <Notice tone="hold">{peopleText.secondFactor.required}</Notice>
      )}
      {secondFactor ? (
        <div className="flex flex-wrap gap-2">
          <Button onClick={() => setOpen({ is: 'renew' })}>{peopleText.secondFactor.newRecoveryCodes}</Button>
          {!secondFactorRequired && (
            <Button tone="quiet" onClick={() => setOpen({ is: 'remove' })}>
              {peopleText.secondFactor.removeApp}
            </Button>
          )}
        </div>
      ) : (
        hasPassword && <Button onClick={() => setOpen({ is: 'set-up' })}>{peopleText.secondFactor.setUpApp}</Button>
      )}
      {open?.is === 'set-up' && <SetUpDialog onClose={close} onDone={showCodes} />}
      {(open?.is === 'remove' || open?.is === 'renew') && (
        <ConfirmByCodeDialog what={open.is} onClose={close} onCodes={showCodes} />
      )}
      {open?.is === 'codes' && <RecoveryCodes codes={open.codes} onClose={() => window.location.reload()} />}
    </div>
  )
}
