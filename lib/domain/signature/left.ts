// How it is said that a signer left.
import type { SignerLeft } from '@/lib/domain/release/snapshot/snapshot'

/** What stands before and behind the name of the signer. */
export const LEFT: Record<SignerLeft, { before: string; after: string }> = {
  disabled: { before: 'The account of ', after: ' is disabled' },
  'role-lost': { before: '', after: ' does not hold the role any more' },
}

/** That a signer left, as a sentence without its full stop. */
export function formatLeft(left: SignerLeft, name: string): string {
  const { before, after } = LEFT[left]
  return `${before}${name}${after}`
}
