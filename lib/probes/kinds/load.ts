// Sends one request many times over, several at once, and makes figures of how long the answers took.
import { makeFigures, type Sample } from '@/lib/domain/probe/answer/figures'
import type { Definition } from '@/lib/domain/probe/kinds/index'
import { EgressFailure } from '@/lib/egress/denied'
import type { Dial } from '@/lib/egress/dial'
import { type FetchRequest, fetchThrough } from '@/lib/egress/fetch'
import { startDeadline } from '@/lib/probes/deadline'
import { requestOf, writeRequest } from '@/lib/probes/kinds/http'
import type { Reach, Run } from '@/lib/probes/run'
import { HostLost } from '@/lib/probes/ssh/connection'

const MAX_REASONS = 5

export const runLoad: Run<'load'> = async ({ request, requests, concurrency }, reach) => {
  const outgoing = requestOf(request)
  reach.write(`${requests} times, at most ${concurrency} at once:\n${writeRequest(request, outgoing)}`)
  const dial = await reach.dialFrom(request.via)
  const before = reach.now()
  const reasons = new Map<string, number>()
  const samples = await sendAll({ requests, concurrency }, reach, () =>
    sendOne(dial, { ...outgoing, discardBody: true }, request, reach, reasons),
  )
  const total = reach.now() - before
  reach.mark({ total })
  const figures = makeFigures(samples, total, request.timeoutMs)
  reach.write(`${JSON.stringify(figures, null, 1)}\n`)
  reach.writeAnswer(writeReasons(reasons))
  return { ...figures, time: { total } }
}

/** All samples, or a failure: figures of fewer requests than were asked for would rest on less than their reader thinks. */
async function sendAll(
  { requests, concurrency }: Pick<Definition<'load'>, 'requests' | 'concurrency'>,
  reach: Reach,
  send: () => Promise<Sample>,
): Promise<Sample[]> {
  const samples: Sample[] = []
  let started = 0
  let failed = false
  const sendSome = async () => {
    while (started < requests && !failed && !reach.signal.aborted) {
      started++
      samples.push(await send())
    }
  }
  try {
    await Promise.all(Array.from({ length: Math.min(concurrency, requests) }, sendSome))
  } catch (error) {
    failed = true
    if (!reach.signal.aborted) throw error
  }
  if (reach.signal.aborted) {
    throw new EgressFailure(
      'timeout',
      `The time limit was reached when ${samples.length} of ${requests} requests were done: give it more time, send fewer, or more at once`,
    )
  }
  return samples
}

/** A request that gets no answer is a sample; one that may not be sent, or that all the others would end like, is none. */
async function sendOne(
  dial: Dial,
  outgoing: FetchRequest,
  { timeoutMs }: Definition<'load'>['request'],
  reach: Reach,
  reasons: Map<string, number>,
): Promise<Sample> {
  const deadline = startDeadline(timeoutMs, reach.signal)
  try {
    const answer = await fetchThrough(dial, outgoing, deadline.signal)
    if (answer.cut)
      throw new EgressFailure('too-large', 'The answer is longer than 1 MiB: a load of such answers is not sent')
    return { ms: answer.totalMs, status: answer.status }
  } catch (error) {
    if (
      reach.signal.aborted ||
      !(error instanceof EgressFailure) ||
      error instanceof HostLost ||
      error.reason === 'too-large'
    )
      throw error
    reasons.set(error.message, (reasons.get(error.message) ?? 0) + 1)
    return { ms: timeoutMs, status: null }
  } finally {
    deadline.end()
  }
}

function writeReasons(reasons: ReadonlyMap<string, number>): string {
  return Array.from(reasons, ([reason, times]) => `${times} times no answer: ${reason}\n`)
    .slice(0, MAX_REASONS)
    .join('')
}
