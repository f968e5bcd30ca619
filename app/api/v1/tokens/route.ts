// GET: tokens, without their secrets. POST: a new one, with its secret for this one time.
import { z } from 'zod'
import { Token, TokenSecret } from '@/app/api/v1/answers/people'
import { route } from '@/lib/http/route'
import { ReadTokens, readTokenList } from '@/lib/people/tokens/change-token'
import { CreateToken, createToken } from '@/lib/people/tokens/create-token'

export const GET = route(ReadTokens, readTokenList, {
  operationId: 'listTokens',
  summary: 'The tokens that were not revoked, without their secrets',
  answer: z.array(Token),
})
export const POST = route(CreateToken, createToken, {
  operationId: 'createToken',
  summary: 'A new token',
  description: 'Its secret comes back this one time. It expires after 90 days unless `days` is given.',
  answer: TokenSecret,
  problems: ['not-found'],
  status: 201,
})
