// Refusals of the request boundary.
import { fixed, message } from '@/lib/domain/text/catalogue'
import { count } from '@/lib/domain/text/plural'

export const requestsRefusals = {
  actionTooLarge: fixed(
    'requests.action-too-large',
    'The body is larger than 1 MB. Send documents and files through the API instead.',
  ),
  answerForbidden: fixed(
    'requests.answer-forbidden',
    'You have lost access since this request was completed, so its answer is not sent again. Nothing was done now.',
  ),
  answerUnreadable: fixed(
    'requests.answer-unreadable',
    'This request was completed before AUTH_SECRET changed, so its answer cannot be read again. Nothing was done now.',
  ),
  databaseAway: fixed(
    'requests.database-away',
    'The database does not answer. Nothing was changed. Try again in a few seconds.',
  ),
  databaseAwayOfKey: fixed(
    'requests.database-away-of-key',
    'The database does not answer. Send the request again with the same Idempotency-Key: it is not done twice.',
  ),
  keyAbandoned: fixed(
    'requests.key-abandoned',
    'It is not known whether the first request with this Idempotency-Key was completed. Check, and send it again with a new key if it was not.',
  ),
  keyInUse: fixed('requests.key-in-use', 'A request with this Idempotency-Key is in progress. Try again in a moment.'),
  keyUsed: fixed(
    'requests.key-used',
    'This Idempotency-Key was used for another body. Use a new key for a new request.',
  ),
  noFile: fixed('requests.no-file', 'The form contains no file. Choose a file.'),
  noLength: fixed('requests.no-length', 'The request has no Content-Length. Send one. The body was not read.'),
  noPath: fixed('requests.no-path', 'The API has no such path. GET /api/v1/openapi.json lists all paths.'),
  notJson: fixed('requests.not-json', 'The body is not valid JSON.'),
  notObject: fixed('requests.not-object', 'The body must be a JSON object.'),
  notUtf8: fixed('requests.not-utf8', 'The text is not UTF-8. Save it as UTF-8 and send it again.'),
  otherHost: fixed(
    'requests.other-host',
    'Countersign does not answer at this address. Use the address in NEXTAUTH_URL, or add this one to COUNTERSIGN_URL_ALIASES.',
  ),
  otherOrigin: fixed(
    'requests.other-origin',
    'The request did not come from a page of this address. Reload the page and try again.',
  ),
  outcomeUnknown: fixed(
    'requests.outcome-unknown',
    'The connection to the database was lost while your change was being saved. It is not known whether it was saved. Check before you try again.',
  ),
  outcomeUnknownOfKey: fixed(
    'requests.outcome-unknown-of-key',
    'The connection to the database was lost while your change was being saved. It is not known whether it was saved. Send it again with the same Idempotency-Key: it is not done twice.',
  ),
  sendFile: fixed('requests.send-file', 'Send a file as multipart/form-data, or a note or link as JSON.'),
  sendForm: fixed('requests.send-form', 'Send a form with Content-Type: application/x-www-form-urlencoded.'),
  sendJson: fixed('requests.send-json', 'Send JSON with Content-Type: application/json.'),
  sendMarkdown: fixed('requests.send-markdown', 'Send the checklist as text/markdown in UTF-8.'),
  sendToken: fixed(
    'requests.send-token',
    'Send a token: `Authorization: Bearer TOKEN`. Create one with `countersign token create`.',
  ),
  sendUtf8: fixed('requests.send-utf8', 'Send the checklist in UTF-8.'),
  sessionEnded: fixed('requests.session-ended', 'Your session has ended. Sign in again.'),
  setUpDone: fixed(
    'requests.set-up-done',
    'This installation is set up, and the set-up link was used. Sign in with your account.',
  ),
  setUpTooLarge: fixed('requests.set-up-too-large', 'The body is larger than 8 KB. The set-up form needs less.'),
  signInBoard: fixed('requests.sign-in-board', 'Sign in to follow the board.'),
  signInRelease: fixed('requests.sign-in-release', 'Sign in to follow a release.'),
  signInToWrite: fixed('requests.sign-in-to-write', 'Sign in to write here.'),
  signedOut: fixed('requests.signed-out', 'You are no longer signed in. Sign in and try again.'),
  tooLarge: message(
    'requests.too-large',
    ({ size }: { size: string }) => `The body is larger than ${size}. Send a smaller one.`,
  ),
  tooMuchTyping: fixed('requests.too-much-typing', 'This page reports typing too often. Wait a few seconds.'),
  unexpected: message(
    'requests.unexpected',
    ({ id }: { id: string }) =>
      `Something went wrong. The reference is ${id}. Check whether your change was saved before you try again.`,
  ),
  wrongAuthorization: fixed('requests.wrong-authorization', 'The Authorization header must read `Bearer TOKEN`.'),
  wrongKey: fixed('requests.wrong-key', 'The Idempotency-Key must be 1 to 200 printable characters without spaces.'),
  wrongMultipart: fixed('requests.wrong-multipart', 'The multipart body could not be read.'),
  wrongToken: fixed(
    'requests.wrong-token',
    'The token is unknown, revoked or expired. Create a new one with `countersign token create`.',
  ),
  nulCharacter: fixed(
    'requests.nul-character',
    'The input contains a NUL character. Remove it and send the input again.',
  ),
  tooDeep: message(
    'requests.too-deep',
    ({ most }: { most: number }) => `The input is nested more than ${most} levels deep.`,
  ),
  tooManyTries: message(
    'requests.too-many-tries',
    ({ seconds }: { seconds: number }) =>
      `Too many tries. Wait ${seconds < 90 ? count(seconds, 'second') : count(Math.ceil(seconds / 60), 'minute')}, then try again.`,
  ),
  wrongInput: message(
    'requests.wrong-input',
    ({ problem }: { problem: string }) => `The input is not valid: ${problem}.`,
  ),
  wrongField: message(
    'requests.wrong-field',
    ({ field, problem }: { field: string; problem: string }) => `${field}: ${problem}.`,
  ),
}
