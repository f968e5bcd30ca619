// POST: a step done, left out, or taken back.
import { route } from '@/lib/http/route'
import { TickStep, tickStep } from '@/lib/rollback/tick-step'

export const POST = route(TickStep, tickStep)
