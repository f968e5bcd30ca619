// Server-sent events out of a text/event-stream (WHATWG HTML, 9.2.6).
import { parseExactJson } from '@/lib/domain/probe/expression/json'

export type ServerEvent = { event: string; id?: string; data: unknown }

/** The events of a stream in their order; `data` is parsed when it is JSON. An event that the stream broke off is left out, as the standard says. */
export function parseEvents(stream: string): ServerEvent[] {
  const events: ServerEvent[] = []
  let event = 'message'
  let id: string | undefined
  let data: string[] = []
  const lines = stream.replace(/^\ufeff/, '').split(/\r\n|\n|\r/)
  // What follows the last end of a line is a line that has not ended.
  for (const line of lines.slice(0, -1)) {
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

const DATA = [0x64, 0x61, 0x74, 0x61, 0x3a]
const [LINE_FEED, CARRIAGE_RETURN] = [0x0a, 0x0d]

/** Counts the events of a stream while it arrives, in pieces of any size: says true as soon as there are `most` of those that {@link parseEvents} gives. */
export function makeEventCounter(most: number): (piece: Uint8Array) => boolean {
  let count = 0
  let column = 0
  let isData = true
  let hasData = false
  let afterReturn = false
  const endLine = () => {
    if (column === 0) {
      if (hasData) count++
      hasData = false
    } else if (isData && column >= DATA.length - 1) hasData = true
    column = 0
    isData = true
  }
  return (piece) => {
    for (const byte of piece) {
      const endsPair = afterReturn && byte === LINE_FEED
      afterReturn = byte === CARRIAGE_RETURN
      if (endsPair) continue
      if (byte === LINE_FEED || byte === CARRIAGE_RETURN) endLine()
      else {
        if (column < DATA.length && byte !== DATA[column]) isData = false
        column++
      }
      if (count >= most) return true
    }
    return count >= most
  }
}

function readData(text: string): unknown {
  const parsed = parseExactJson(text)
  return parsed ? parsed.value : text
}
