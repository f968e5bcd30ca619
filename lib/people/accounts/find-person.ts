// People by their email, for programs beside the database.
import { countUsers, findCredentials, findPersonByEmail, findUser } from '@/lib/data/people/people'
import type { Person } from '@/lib/domain/actor'
import { Refusal } from '@/lib/domain/refusal'
import { peopleRefusals } from '@/lib/domain/text/en/refusals/people'
import { verifyPassword } from '@/lib/platform/password'

export async function hasPeople(): Promise<boolean> {
  return (await countUsers()) > 0
}

/** Whether any of these addresses has an open account with the password beside it. */
export async function isAnyOpenTo(known: readonly { email: string; password: string }[]): Promise<boolean> {
  for (const { email, password } of known) {
    const account = await findCredentials(email)
    if (account && (await verifyPassword(account.passwordHash, password))) return true
  }
  return false
}

export async function personByEmail(email: string): Promise<Person> {
  const person = await findPersonByEmail(email)
  if (!person) throw new Refusal('not-found', peopleRefusals.unknownEmail({ email }), { known: true })
  return person
}

/** The id of the account with this email, disabled or not. */
export async function userIdByEmail(email: string): Promise<string> {
  const account = await findUser({ email })
  if (!account) throw new Refusal('not-found', peopleRefusals.unknownEmail({ email }), { known: true })
  return account.id
}
