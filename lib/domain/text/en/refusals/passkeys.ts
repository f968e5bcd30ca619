// Refusals of a passkey.
import { fixed } from '@/lib/domain/text/catalogue'

export const passkeysRefusals = {
  otherAddress: fixed(
    'passkeys.other-address',
    'This passkey was used at an address other than the one of this installation. Open Countersign at its own address and try again.',
  ),
  unknown: fixed('passkeys.unknown', 'This passkey is not registered here, or it is not yours. Use another one.'),
  notVerified: fixed(
    'passkeys.not-verified',
    'The passkey could not be verified. Nothing was changed. Try again, or use another way to sign in.',
  ),
}
