// GET: who has signed what in words, who is awaited, what is demanded, who signs in whose place, and whether anybody is
// left to sign.
import { SignoffContract, signoffContract } from '@/lib/domain/release/api/signoff-contract'
import { route } from '@/lib/http/route'
import { ReadSignOff, readSignOff } from '@/lib/signoff/read-sign-off'

export const GET = route(ReadSignOff, readSignOff, {
  operationId: 'readSignoffs',
  summary: 'Who has signed what, who is awaited, and what is demanded',
  description: 'Signing itself takes a person.',
  answer: SignoffContract,
  write: (read) => Response.json(signoffContract(read), { headers: { 'cache-control': 'no-store' } }),
})
