// Signing in by passkey: the browser's answer to a challenge of ours instead of a password.
import type { User } from 'next-auth'
import { z } from 'zod'
import { countTry, uncountTry } from '@/lib/data/limits'
import { confirmPasskey } from '@/lib/data/people/confirm-passkey'
import { Assertion } from '@/lib/domain/people/passkey'
import { Refusal } from '@/lib/domain/refusal'
import { log } from '@/lib/platform/log'

const LONGEST = 100_000
const Sent = z.object({ assertion: z.string().min(1).max(LONGEST) })

function readAssertion(raw: unknown): Assertion | null {
  const sent = Sent.safeParse(raw)
  if (!sent.success) return null
  try {
    const parsed = Assertion.safeParse(JSON.parse(sent.data.assertion))
    return parsed.success ? parsed.data : null
  } catch {
    return null
  }
}

/** The person whose passkey answered a challenge of ours, or null. */
export async function checkPasskey(raw: unknown, network: string): Promise<User | null> {
  const assertion = readAssertion(raw)
  if (!assertion) return null
  await countTry('sign-in from a network', network)
  try {
    const use = { purpose: 'sign-in', userId: null, subject: null } as const
    const person = await confirmPasskey(assertion, use, new Date())
    await uncountTry('sign-in from a network', network)
    return person
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    log.info({ reason: error.message }, 'sign-in: a passkey was refused')
    return null
  }
}
