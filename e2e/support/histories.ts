// Histories as the database writes them, made in memory: chains of events, their export, and checkpoints of them.
import { generateKeyPairSync, type KeyObject, sign } from 'node:crypto'
import type { ChainLine } from '@/lib/domain/audit/chain'
import { type Checkpoint, printCheckpoint, signedText } from '@/lib/domain/audit/checkpoint'
import { type AuditEvent, auditBody, INSTANCE_CHAIN } from '@/lib/domain/audit/event'
import { printLine } from '@/lib/domain/audit/line'
import { chainHash } from '@/lib/platform/digest'
import { keyIdOf } from '@/lib/platform/signatures'

export const GENESIS = '0'.repeat(64)
const ADA = { kind: 'system', name: 'Ada “the lead” Lindqvist\u2028' } as const

/** The line that follows, of this text. */
export function lineOf(chain: string, seq: number, prev: string, body: string): ChainLine {
  return { chain, seq, prev, body, hash: chainHash(prev, body) }
}

function decidedIn(projectId: string, seq: number, what: string, values: Record<string, number>): AuditEvent {
  const is = { outcome: 'passed' as const, values }
  return {
    action: 'item.decided',
    projectId,
    releaseId: projectId,
    itemId: projectId,
    title: `${what} ${seq}`,
    was: { outcome: 'pending' },
    is,
  }
}

/** A chain of events; its id is a project's, or `instance`. */
export function chainOf(
  chain: string,
  count: number,
  what = 'Server',
  values: Record<string, number> = { '10': 1, '9': 2 / 3 },
): ChainLine[] {
  const lines: ChainLine[] = []
  for (let seq = 1; seq <= count; seq++) {
    const made = auditBody(
      ADA,
      chain === INSTANCE_CHAIN
        ? { action: 'user.disabled', userId: 'u', name: `${what} ${seq}`, sessions: seq }
        : decidedIn(chain, seq, what, values),
    )
    const body = `${made.beforeAt}2026-01-01T00:00:00.000Z${made.beforeSeq}${seq}${made.afterSeq}`
    lines.push(lineOf(chain, seq, lines.at(-1)?.hash ?? GENESIS, body))
  }
  return lines
}

export const printed = (lines: ChainLine[]): string => lines.map((line) => `${printLine(line)}\n`).join('')

export type TestKey = { keyId: string; pem: string; privateKey: KeyObject }

export function makeKey(): TestKey {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519')
  const pem = publicKey.export({ type: 'spki', format: 'pem' }).toString()
  return { keyId: keyIdOf(pem), pem, privateKey }
}

export function checkpointOf(line: Pick<ChainLine, 'chain' | 'seq' | 'hash'>, key: TestKey): Checkpoint {
  const head = { v: 1 as const, chain: line.chain, seq: line.seq, hash: line.hash, at: '2026-01-02T00:00:00.000Z' }
  return {
    ...head,
    keyId: key.keyId,
    signature: sign(null, Buffer.from(signedText(head)), key.privateKey).toString('base64'),
  }
}

export const printedCheckpoints = (checkpoints: Checkpoint[]): string =>
  checkpoints.map((one) => `${printCheckpoint(one)}\n`).join('')
