// GET: the calendar of a person, under its secret address.
import { z } from 'zod'
import { route } from '@/lib/http/route'
import { ReadFeed, readFeed } from '@/lib/project/calendar-feed'

export const GET = route(ReadFeed, readFeed, {
  operationId: 'readCalendarFeed',
  summary: 'The calendar of a person, under its secret address',
  answer: { 'text/calendar': z.string() },
  problems: ['not-found'],
  open: () => true,
  write: (text) =>
    new Response(text, {
      headers: {
        'content-type': 'text/calendar; charset=utf-8',
        'cache-control': 'private, no-store',
        'referrer-policy': 'no-referrer',
      },
    }),
})
