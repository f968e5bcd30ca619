'use client'
// Confirming who signs or withdraws: by password, or by passkey where the person has one.
import { useEffect, useState } from 'react'
import { confirmWithPasskey } from '@/components/people/passkey'
import type { Answer } from '@/lib/domain/answer'
import type { Assertion } from '@/lib/domain/people/passkey'
import { readSignInMethodsAction } from '@/lib/people/actions'

export type Confirmed = { password: string; code?: string } | { passkey: Assertion }

/** Until it is known what the person has, a password is asked for, as most have one. */
export function useConfirmation(purpose: 'sign' | 'withdraw') {
  const [methods, setMethods] = useState({ hasPassword: true, hasPasskey: false, hasSecondFactor: false })
  const [password, setPassword] = useState('')
  const [code, setCode] = useState('')
  const [prefersPasskey, setPrefersPasskey] = useState(false)
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
  const usesPasskey = methods.hasPasskey && (prefersPasskey || !methods.hasPassword)
  const confirm = async (subject: string): Promise<Answer<Confirmed>> =>
    usesPasskey ? confirmWithPasskey(purpose, subject) : { ok: true, result: { password, ...(code && { code }) } }
  return {
    ...methods,
    ...{ usesPasskey, password, setPassword, code, setCode, setPrefersPasskey, confirm },
    isBlocked: !methods.hasPassword && !methods.hasPasskey,
  }
}

export type Confirmation = ReturnType<typeof useConfirmation>
