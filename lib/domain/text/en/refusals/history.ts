// Refusals of the history and of attestations.
import { fixed } from '@/lib/domain/text/catalogue'

export const historyRefusals = {
  notAttested: fixed(
    'history.not-attested',
    'The decision is waiting for a worker to sign it. Try again in a few seconds.',
  ),
  notDecided: fixed('history.not-decided', 'This release is not decided yet, so there is nothing to attest.'),
}
