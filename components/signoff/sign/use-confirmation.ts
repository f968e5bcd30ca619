'use client'
// Confirming who signs, withdraws or supersedes: by password, by passkey, or by a fresh sign-in at the identity
// provider, as the person has them.
import { useEffect, useState } from 'react'
import { confirmWithPasskey } from '@/components/people/sign-in/passkey'
import { useServerAction } from '@/components/shell/use-server-action'
import { storeDraft } from '@/components/signoff/sign/confirmation-draft'
import type { Answer } from '@/lib/domain/answer'
import type { SignatureMethod } from '@/lib/domain/enums'
import type { IdentityProofPurpose } from '@/lib/domain/people/identity-proof'
import type { Assertion } from '@/lib/domain/people/passkey'
import { readSignInMethodsAction } from '@/lib/people/actions'
import { startIdentityProofAction } from '@/lib/signoff/actions'

export type Confirmed = { password: string; code?: string } | { passkey: Assertion } | { proofId: string }
/** With what somebody came back from the identity provider. `problem` is the code of what went wrong there. */
export type Returned = { proofId: string; problem: string | null }

/** What the person is asked for. Whether a code belongs to the password depends on the account. */
export type ConfirmationWay = Exclude<SignatureMethod, 'password-and-code'>

type Methods = { hasPassword: boolean; hasPasskey: boolean; hasSecondFactor: boolean; identityProvider: string | null }

/** The ways that the person has, the one offered first in front. */
function waysOf({ hasPassword, hasPasskey, identityProvider }: Methods): ConfirmationWay[] {
  const ways: (ConfirmationWay | false)[] = [
    hasPassword && 'password',
    hasPasskey && 'passkey',
    identityProvider !== null && 'identity-provider',
  ]
  return ways.filter((way) => way !== false)
}

/** Until it is known what the person has, a password is asked for, as most have one. */
function useMethods(): Methods {
  const [methods, setMethods] = useState<Methods>({
    ...{ hasPassword: true, hasPasskey: false, hasSecondFactor: false },
    identityProvider: null,
  })
  useEffect(() => {
    let gone = false
    readSignInMethodsAction({}).then(
      (answer) => {
        if (!gone && answer.ok) setMethods(answer.result)
      },
      () => {},
    )
    return () => {
      gone = true
    }
  }, [])
  return methods
}

export function useConfirmation(purpose: IdentityProofPurpose, returned: Returned | null = null) {
  const methods = useMethods()
  const ways = waysOf(methods)
  const [password, setPassword] = useState('')
  const [code, setCode] = useState('')
  const [preferred, setPreferred] = useState<ConfirmationWay | null>(returned && 'identity-provider')
  const [proofId, setProofId] = useState(returned?.problem === null ? returned.proofId : null)
  const leaving = useServerAction()
  const way =
    proofId !== null || (preferred && ways.includes(preferred)) ? (preferred ?? 'identity-provider') : (ways[0] ?? null)

  const confirm = async (subject: string): Promise<Answer<Confirmed>> => {
    if (way === 'identity-provider' && proofId !== null) return { ok: true, result: { proofId } }
    return way === 'passkey'
      ? confirmWithPasskey(purpose, subject)
      : { ok: true, result: { password, ...(code && { code }) } }
  }
  /** Leaves for the identity provider; `draft` is what is written again into the dialog afterwards. */
  const leave = (subject: string, draft: object) =>
    leaving.run(async () => {
      const started = await startIdentityProofAction({ purpose, subject })
      if (!started.ok) return started
      storeDraft(started.result.proofId, draft)
      window.location.assign(started.result.url)
      return started
    })
  /** After a refusal: what was used up is asked for again. */
  const forget = (refused: string | null) => {
    setPassword('')
    setCode('')
    if (refused !== 'invalid') setProofId(null)
  }
  return {
    ...{ ways, way, password, setPassword, code, setCode, choose: setPreferred, confirm, leave, forget },
    ...{ leavingError: leaving.error, isLeaving: leaving.busy, providerName: methods.identityProvider },
    hasSecondFactor: methods.hasSecondFactor,
    problem: returned?.problem ?? null,
    /** The person has come back from the identity provider, and signs with that. */
    isProved: proofId !== null,
    /** The next thing is to go to the identity provider. */
    mustLeave: way === 'identity-provider' && proofId === null,
    isBlocked: ways.length === 0,
  }
}

export type Confirmation = ReturnType<typeof useConfirmation>
