// Counters of tries in the database, so that they hold across processes and restarts.
import { RateLimiterPrisma, RateLimiterRes } from 'rate-limiter-flexible'
import { database, databaseClient } from '@/lib/data/client'
import type { PrismaClient } from '@/lib/data/generated/client'
import { Refusal } from '@/lib/domain/refusal'
import { requestsRefusals } from '@/lib/domain/text/en/refusals/requests'
import { sha256 } from '@/lib/platform/digest'

/** What is counted: tries in a time, and how long a key that used them up is locked. Seconds. */
const LIMITS = {
  'sign-in of an account from a network': { points: 5, duration: 900, blockDuration: 900 },
  'sign-in from a network': { points: 100, duration: 900, blockDuration: 900 },
  'sign-in on a known device': { points: 10, duration: 900, blockDuration: 900 },
  /** From all networks together, on browsers that are not known: against many machines that try one password each. */
  'sign-in of an account': { points: 100, duration: 3600, blockDuration: 900 },
  /** What anybody may ask for without an account. Many people may share one network. */
  'request to sign in from a network': { points: 1000, duration: 900, blockDuration: 0 },
  'return from the identity provider from a network': { points: 300, duration: 900, blockDuration: 0 },
  'passkey challenge from a network': { points: 300, duration: 900, blockDuration: 0 },
  'link that works once from a network': { points: 60, duration: 900, blockDuration: 0 },
  'forgotten password from a network': { points: 30, duration: 3600, blockDuration: 0 },
  'set-up from a network': { points: 20, duration: 900, blockDuration: 0 },
  'password when signing': { points: 5, duration: 900, blockDuration: 900 },
  /** Not refused but kept out of the history, so that trying cannot flood it. */
  'refused change of a policy': { points: 10, duration: 3600, blockDuration: 0 },
  'refused signing of a person': { points: 10, duration: 3600, blockDuration: 0 },
  /** Not refused but not sent, so that nobody learns who has an account, or fills a mailbox. */
  'forgotten password of an account': { points: 3, duration: 3600, blockDuration: 0 },
  'API of a token': { points: 6000, duration: 60, blockDuration: 0 },
} as const
export type LimitName = keyof typeof LIMITS

/** Those of each client: with another one the database is another. */
const limiters = new WeakMap<PrismaClient, Map<LimitName, RateLimiterPrisma>>()

function limiter(name: LimitName): RateLimiterPrisma {
  const storeClient = databaseClient()
  const ofClient = limiters.get(storeClient) ?? new Map<LimitName, RateLimiterPrisma>()
  limiters.set(storeClient, ofClient)
  const known = ofClient.get(name)
  if (known) return known
  const made = new RateLimiterPrisma({ storeClient, keyPrefix: name, clearExpiredByTimeout: false, ...LIMITS[name] })
  ofClient.set(name, made)
  return made
}

/** Counts one try. Refuses with the time to wait when the tries of `key` are used up. */
export async function countTry(name: LimitName, key: string): Promise<void> {
  try {
    await limiter(name).consume(key)
  } catch (spent) {
    if (!(spent instanceof RateLimiterRes)) throw spent
    const seconds = Math.ceil(spent.msBeforeNext / 1000)
    throw new Refusal('too-many', requestsRefusals.tooManyTries({ seconds }), {
      retryAfterSeconds: seconds,
    })
  }
}

/** Counts one try and says whether it is within the limit. */
export async function isWithinLimit(name: LimitName, key: string): Promise<boolean> {
  return countTry(name, key).then(
    () => true,
    (error: unknown) => {
      if (error instanceof Refusal) return false
      throw error
    },
  )
}

/** Takes back one try of `key`, because it was right: only wrong ones count. */
export async function uncountTry(name: LimitName, key: string): Promise<void> {
  await limiter(name).reward(key, 1)
}

/** Forgets the tries of `key`, after one that was right. */
export async function forgetTries(name: LimitName, key: string): Promise<void> {
  await limiter(name).delete(key)
}

/** What tries to sign in to an account are counted by: strangers choose what they enter, so it is no text of theirs. */
export function signInKey(email: string, network?: string): string {
  return network === undefined ? sha256(email) : `${sha256(email)} ${network}`
}

/** Forgets the tries to sign in to an account from every network, after its password was replaced. */
export async function forgetSignInTries(email: string): Promise<void> {
  await forgetTries('sign-in of an account', signInKey(email))
  const name: LimitName = 'sign-in of an account from a network'
  const startsWith = limiter(name).getKey(signInKey(email, ''))
  await database().rateLimiterFlexible.deleteMany({ where: { key: { startsWith } } })
}

/** Removes counters whose time is over: they count nothing any more, and strangers choose what they are named. Yields how many. */
export async function deleteExpiredTries(now: Date): Promise<number> {
  const { count } = await database().rateLimiterFlexible.deleteMany({ where: { expire: { lt: now } } })
  return count
}
