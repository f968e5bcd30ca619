// The second factor of an account: stored, removed, and held against a code that somebody typed.
import { change, type Tx } from '@/lib/data/change'
import { database } from '@/lib/data/client'
import { authorize } from '@/lib/domain/access/can'
import type { Actor } from '@/lib/domain/actor'
import { readCode } from '@/lib/domain/people/second-factor'
import { sha256 } from '@/lib/platform/digest'
import { openOwn } from '@/lib/platform/own-secret'
import { stepOfCode } from '@/lib/platform/totp'

/** What a stored secret is sealed for; its place is the person's id. */
export const TOTP_PURPOSE = 'totp'
const BY: Actor = { kind: 'system', name: 'sign-in' }

export async function hasSecondFactor(userId: string): Promise<boolean> {
  return (await database().totpCredential.count({ where: { userId } })) > 0
}

/** When it was set up, and how many recovery codes are left; null without one. */
export async function findSecondFactor(userId: string): Promise<{ createdAt: Date; codesLeft: number } | null> {
  const [found, codesLeft] = await Promise.all([
    database().totpCredential.findUnique({ where: { userId }, select: { createdAt: true } }),
    database().recoveryCode.count({ where: { userId, usedAt: null } }),
  ])
  return found && { ...found, codesLeft }
}

/** `lastStep`: of the code that it was confirmed with, which does not work again. */
export async function insertSecondFactor(
  tx: Tx,
  { userId, sealed, lastStep, codes }: { userId: string; sealed: string; lastStep: number; codes: readonly string[] },
): Promise<void> {
  await tx.totpCredential.create({ data: { userId, sealed, lastStep } })
  await replaceRecoveryCodes(tx, userId, codes)
}

/** The codes are stored as SHA-256; those of before stop working. */
export async function replaceRecoveryCodes(tx: Tx, userId: string, codes: readonly string[]): Promise<void> {
  await tx.recoveryCode.deleteMany({ where: { userId } })
  await tx.recoveryCode.createMany({ data: codes.map((code) => ({ userId, sha256: sha256(code) })) })
}

/** False: there was none. */
export async function deleteSecondFactor(tx: Tx, userId: string): Promise<boolean> {
  return (await tx.totpCredential.deleteMany({ where: { userId } })).count > 0
}

/** A code of the app works for its time step, and for none at or before the last one that was used. */
async function spendAppCode(userId: string, code: string, now: Date): Promise<boolean> {
  const found = await database().totpCredential.findUnique({ where: { userId } })
  const secret = found && openOwn(found.sealed, TOTP_PURPOSE, userId)
  const step = secret ? stepOfCode(secret, code, now) : null
  if (step === null) return false
  const { count } = await database().totpCredential.updateMany({
    where: { userId, lastStep: { lt: step } },
    data: { lastStep: step },
  })
  return count === 1
}

async function spendRecoveryCode(userId: string, code: string, now: Date): Promise<boolean> {
  return change(BY, async (tx) => {
    const { count } = await tx.recoveryCode.updateMany({
      where: { userId, sha256: sha256(code), usedAt: null },
      data: { usedAt: now },
    })
    if (count === 0) return { event: null, result: false }
    const [user, left] = await Promise.all([
      tx.user.findUniqueOrThrow({ where: { id: userId }, select: { name: true } }),
      tx.recoveryCode.count({ where: { userId, usedAt: null } }),
    ])
    return {
      grant: authorize(BY, 'system.work', {}),
      event: { action: 'recovery-code.used', userId, name: user.name, left },
      result: true,
    }
  })
}

/** `not-needed`: the account has no second factor. A code that is right works once. */
export type CodeCheck = 'not-needed' | 'missing' | 'wrong' | 'right'

export async function checkCode(userId: string, typed: string | undefined, now: Date): Promise<CodeCheck> {
  if (!(await hasSecondFactor(userId))) return 'not-needed'
  if (typed === undefined || typed.trim() === '') return 'missing'
  const read = readCode(typed)
  if (!read) return 'wrong'
  const spend = read.kind === 'app' ? spendAppCode : spendRecoveryCode
  return (await spend(userId, read.code, now)) ? 'right' : 'wrong'
}
