// People by their address, for programs beside the database.
import { countUsers, findPersonByEmail } from '@/lib/data/people'
import type { Person } from '@/lib/domain/actor'
import { Refusal } from '@/lib/domain/refusal'

export async function hasPeople(): Promise<boolean> {
  return (await countUsers()) > 0
}

export async function personByEmail(email: string): Promise<Person> {
  const person = await findPersonByEmail(email)
  if (!person) throw new Refusal('not-found', `Nobody here has the address ${email}.`)
  return person
}
