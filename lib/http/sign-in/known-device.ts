// The mark of a browser that somebody has signed in with before: a cookie that only we can write.
import { timingSafeEqual } from 'node:crypto'
import { cookies } from 'next/headers'
import { DEVICE_SECONDS, deviceCookie, deviceText, readMark, writeMark } from '@/lib/domain/access/known-device'
import { hmacSha256, sha256 } from '@/lib/platform/digest'
import { env } from '@/lib/platform/env'
import { newId } from '@/lib/platform/ids'

type Account = { id: string; passwordHash: string | null }

const sign = ({ id, passwordHash }: Account, deviceId: string): string =>
  hmacSha256(env('AUTH_SECRET'), deviceText(id, passwordHash ?? '', deviceId))

/** The id of the browser when this person has signed in with it under the password of now; else null. */
export async function knownDevice(account: Account | null): Promise<string | null> {
  if (!account) return null
  const mark = readMark((await cookies()).get(deviceCookie(sha256(account.id)))?.value)
  if (!mark) return null
  const right = timingSafeEqual(Buffer.from(sign(account, mark.deviceId)), Buffer.from(mark.signature))
  return right ? mark.deviceId : null
}

/** Marks the browser, after a password that was right. */
export async function markDevice(account: Account): Promise<void> {
  const deviceId = newId()
  ;(await cookies()).set(deviceCookie(sha256(account.id)), writeMark(deviceId, sign(account, deviceId)), {
    httpOnly: true,
    sameSite: 'lax',
    secure: env('NEXTAUTH_URL').startsWith('https:'),
    path: '/api/auth',
    maxAge: DEVICE_SECONDS,
  })
}
