// How it is said that a signer left.
import type { SignerLeft } from '@/lib/domain/release/snapshot'

/** Follows the name of the signer. */
export const LEFT: Record<SignerLeft, string> = {
  disabled: 'has a disabled account now',
  'role-lost': 'does not hold the role any more',
}
