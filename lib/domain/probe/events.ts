// Server-sent events out of a finished text/event-stream (WHATWG HTML, 9.2.6).
import { parseJson } from '@/lib/domain/probe/json'

export type ServerEvent = { event: string; id?: string; data: unknown }

/** The events of a stream in their order; `data` is parsed when it is JSON. An event that the stream broke off is left out, as the standard says. */
export function parseEvents(stream: string): ServerEvent[] {
  const events: ServerEvent[] = []
  let event = 'message'
  let id: string | undefined
  let data: string[] = []
  for (const line of stream.replace(/^\ufeff/, '').split(/\r\n|\n|\r/)) {
    if (line === '') {
      if (data.length > 0) events.push({ event, ...(id !== undefined && { id }), data: readData(data.join('\n')) })
      event = 'message'
      data = []
      continue
    }
    const colon = line.indexOf(':')
    const name = colon < 0 ? line : line.slice(0, colon)
    const value = colon < 0 ? '' : line.slice(colon + 1).replace(/^ /, '')
    if (name === 'data') data.push(value)
    else if (name === 'event') event = value || 'message'
    else if (name === 'id' && !value.includes('\0')) id = value
  }
  return events
}

function readData(text: string): unknown {
  const parsed = parseJson(text)
  return parsed ? parsed.value : text
}
