// GET: tokens, without their secrets. POST: a new one, with its secret for this one time.
import { route } from '@/lib/http/route'
import { ReadTokens, readTokenList } from '@/lib/people/tokens/change-token'
import { CreateToken, createToken } from '@/lib/people/tokens/create-token'

export const GET = route(ReadTokens, readTokenList)
export const POST = route(CreateToken, createToken, { status: 201 })
