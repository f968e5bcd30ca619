// Refusals of channels and notifications.
import { fixed, message } from '@/lib/domain/text/catalogue'

export const notifyRefusals = {
  alreadySent: fixed('notify.already-sent', 'This message has been sent or is being sent. Reload the list.'),
  channelExists: message(
    'notify.channel-exists',
    ({ name }: { name: string }) => `This project already has a channel named “${name}”.`,
  ),
  emailNotSetUp: fixed(
    'notify.email-not-set-up',
    'Email is not set up here. An administrator must set SMTP_HOST and SMTP_FROM for the worker.',
  ),
  noPage: fixed('notify.no-page', 'This page of notifications does not exist. Start with the first one.'),
  noWorkerKey: fixed(
    'notify.no-worker-key',
    'No worker has run within the last hour, so there is no key to seal the address with. Nothing was saved. Start a worker, then save again.',
  ),
  personOnly: fixed('notify.person-only', 'Only a person gets email.'),
}
