// GET: the verdict as a picture.
import { z } from 'zod'
import { drawBadge } from '@/lib/domain/verdict/badge'
import { route } from '@/lib/http/route'
import { ReadVerdict, readVerdict, type VerdictAnswer } from '@/lib/release/read/read-verdict'

function write({ verdict, label }: VerdictAnswer): Response {
  const headers = {
    'content-type': 'image/svg+xml',
    'cache-control': 'private, no-store',
    'x-content-type-options': 'nosniff',
    'content-security-policy': "default-src 'none'; sandbox",
  }
  return new Response(drawBadge(verdict, label), { headers })
}

export const GET = route(ReadVerdict, readVerdict, {
  operationId: 'readBadge',
  summary: 'The verdict as a small picture, with "monitoring failed" where something failed after the decision',
  answer: { 'image/svg+xml': z.string() },
  write,
})
