// One signature: printed name, time, what it says in words, and whether it still holds.

import { Name } from '@/components/people/name'
import { signoffText } from '@/components/signoff/text'
import { Button } from '@/components/ui/button'
import { Moment } from '@/components/ui/moment'
import type { PastSignerView, SignerView } from '@/lib/domain/release/view/view'
import { SIGNOFF_DECISIONS } from '@/lib/domain/signature/decisions'
import { withdrawing } from '@/lib/domain/signature/effect'
import { formatMethod, meaningOf } from '@/lib/domain/signature/meaning'
import { LEFT } from '@/lib/domain/text/en/verdict'

type Props = {
  signer: SignerView
  role: string
  /** Given for the reader’s own. */
  onWithdraw?: (() => void) | undefined
  /** Given to whoever may put aside what a signer who left had said. */
  onSupersede?: (() => void) | undefined
}

export function SignerLine({ signer, role, onWithdraw, onSupersede }: Props) {
  return (
    <li className={`py-0.5 text-small ${signer.stale ? 'text-stale' : 'text-soft'}`}>
      <span className="font-strong text-ink">
        <Name text={signer.printedName} />
      </span>{' '}
      {SIGNOFF_DECISIONS[signer.decision].said}
      {signer.stale && signoffText.signerLine.stale}, <Moment at={signer.signedAt} />
      <span className="block">“{meaningOf(signer.decision)}”</span>
      {signer.method && <span className="block">{formatMethod(signer.method)}</span>}
      {signer.comment && (
        <span className="prose-text block text-ink">
          “<bdi>{signer.comment}</bdi>”
        </span>
      )}
      {signer.left && (
        <span className="block text-hold">
          {LEFT[signer.left].before}
          <Name text={signer.printedName} />
          {LEFT[signer.left].after}
          {signer.stale ? signoffText.signerLine.notCounted : ''}.
        </span>
      )}
      {onSupersede && (
        <span className="no-print block">
          <Button small tone="quiet" onClick={onSupersede}>
            {signoffText.signerLine.supersede}
          </Button>
        </span>
      )}
      {onWithdraw && (
        <span className="no-print block">
          <Button small tone="quiet" onClick={onWithdraw}>
            {signoffText.signerLine.withdrawMySignature}
          </Button>
          <span className="block">{withdrawing(signer, role)}</span>
        </span>
      )}
    </li>
  )
}

/** A signature that counts no more, struck through and with the reason. */
export function PastLine({ signer }: { signer: PastSignerView }) {
  return (
    <li className="py-0.5 text-small text-soft">
      <s>
        <Name text={signer.printedName} /> {SIGNOFF_DECISIONS[signer.decision].said}, <Moment at={signer.signedAt} />
      </s>{' '}
      {signer.withdrawnAt ? (
        <>
          {signer.supersededBy ? (
            <>
              {signoffText.signerLine.supersededBy} <Name text={signer.supersededBy} />
            </>
          ) : (
            signoffText.signerLine.withdrawn
          )}{' '}
          <Moment at={signer.withdrawnAt} />
          {signer.reason && (
            <>
              : <bdi>{signer.reason}</bdi>
            </>
          )}
        </>
      ) : (
        signoffText.signerLine.signedAgainSince
      )}
    </li>
  )
}
