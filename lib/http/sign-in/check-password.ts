// A password at sign-in: counted before it is looked at, so that nobody tries many, and so that no stranger keeps
// anybody out.
import { z } from 'zod'
import { countTry, forgetTries, type LimitName, signInKey, uncountTry } from '@/lib/data/limits'
import { type Credentials, findCredentials } from '@/lib/data/people/people'
import { checkCode } from '@/lib/data/people/second-factor'
import { clientAddress, networkOf, readNetworks } from '@/lib/domain/access/networks'
import { SECOND_FACTOR_CODES } from '@/lib/domain/people/second-factor'
import { env } from '@/lib/platform/env'
import { verifyPassword } from '@/lib/platform/password'

const Entered = z.object({
  email: z.string().trim().toLowerCase().max(320),
  password: z.string().min(1).max(1024),
  code: z.string().max(40).optional(),
})
const Sent = z.object({ 'x-countersign-peer': z.string().optional(), 'x-forwarded-for': z.string().optional() })

/** The email that somebody entered, or nothing. */
export function emailOf(raw: unknown): string {
  const entered = Entered.safeParse(raw)
  return entered.success ? entered.data.email : ''
}

type Counter = [name: LimitName, key: string]
/** Which browsers are known, and how one becomes it. */
export type Devices = {
  known(account: Credentials | null): Promise<string | null>
  mark(account: Credentials): Promise<void>
}

/** The network that a request comes from, by its headers and the proxies that are trusted. */
export function networkOfRequest(headers: unknown): string {
  const sent = Sent.safeParse(headers)
  const { 'x-countersign-peer': peer = 'unknown', 'x-forwarded-for': forwarded = null } = sent.success ? sent.data : {}
  return networkOf(clientAddress(peer, forwarded, readNetworks(env('COUNTERSIGN_TRUSTED_PROXIES'))))
}

/**
 * What a try is counted by. A known browser has a counter of its own, so that what others try elsewhere does not
 * concern it.
 */
function countersOf(email: string, network: string, device: string | null): Counter[] {
  if (device) return [['sign-in on a known device', `${signInKey(email)} ${device}`]]
  return [
    ['sign-in from a network', network],
    ['sign-in of an account from a network', signInKey(email, network)],
    ['sign-in of an account', signInKey(email)],
  ]
}

/**
 * Refuses, with a code for the page, unless the second factor of the account is right or there is none. The tries stay
 * counted when it is wrong; without one nothing was tried.
 */
async function assertCode({ id }: Credentials, code: string | undefined, counters: readonly Counter[]): Promise<void> {
  const checked = await checkCode(id, code, new Date())
  if (checked === 'missing') for (const counter of counters) await uncountTry(...counter)
  if (checked === 'missing' || checked === 'wrong') throw new SecondFactorError(SECOND_FACTOR_CODES[checked])
}

/** The password was right and the code is missing or wrong. Its message is one of `SECOND_FACTOR_CODES`. */
export class SecondFactorError extends Error {}

/**
 * The account whose password it is, or null. Refuses when too many were wrong: in one network, or for one account on
 * browsers that are not known.
 */
export async function checkPassword(raw: unknown, network: string, devices: Devices): Promise<Credentials | null> {
  const entered = Entered.safeParse(raw)
  if (!entered.success) return null
  const { email, password, code } = entered.data
  const account = await findCredentials(email)
  const counters = countersOf(email, network, await devices.known(account))
  for (const counter of counters) await countTry(...counter)
  const right = await verifyPassword(account?.passwordHash ?? null, password)
  if (!account || !right) return null
  await assertCode(account, code, counters)
  for (const [name, key] of counters) {
    // What is shared with others keeps their wrong tries.
    if (name === 'sign-in from a network' || name === 'sign-in of an account') await uncountTry(name, key)
    else await forgetTries(name, key)
  }
  await devices.mark(account)
  return account
}
