// Events as iCalendar (RFC 5545): text escaped as in 3.3.11, lines folded at 75 octets as in 3.1. Times are in UTC, so that no reader has to know a zone.

/** `start` and `end` are ISO 8601 moments; without an end it is the whole day that `start` begins with. */
export type CalendarEvent = {
  uid: string
  start: string
  end?: string
  summary: string
  description?: string
  busy: boolean
}

const MOST_OCTETS = 75

const escaped = (text: string): string =>
  text
    .replaceAll(/(?![\t\n\r])\p{Cc}/gu, '')
    .replaceAll(/[\\;,]/g, (sign) => `\\${sign}`)
    .replaceAll(/\r\n|\r|\n/g, '\\n')

const octetsOf = (sign: string): number => {
  const code = sign.codePointAt(0) ?? 0
  return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4
}

/** Breaks a line between characters, never within one; what follows begins with a space. */
function folded(line: string): string {
  let octets = 0
  let text = ''
  for (const sign of line) {
    const more = octetsOf(sign)
    if (octets + more > MOST_OCTETS) {
      text += '\r\n '
      octets = 1
    }
    text += sign
    octets += more
  }
  return text
}

const utc = (iso: string): string => `${iso.slice(0, 19).replaceAll(/[-:]/g, '')}Z`
const day = (iso: string): string => iso.slice(0, 10).replaceAll('-', '')

function eventLines({ uid, start, end, summary, description, busy }: CalendarEvent, stamp: string): string[] {
  return [
    'BEGIN:VEVENT',
    `UID:${escaped(uid)}`,
    `DTSTAMP:${utc(stamp)}`,
    ...(end ? [`DTSTART:${utc(start)}`, `DTEND:${utc(end)}`] : [`DTSTART;VALUE=DATE:${day(start)}`]),
    `SUMMARY:${escaped(summary)}`,
    ...(description ? [`DESCRIPTION:${escaped(description)}`] : []),
    `TRANSP:${busy ? 'OPAQUE' : 'TRANSPARENT'}`,
    'END:VEVENT',
  ]
}

/** A whole calendar. `stamp` is when it was made. */
export function printCalendar(title: string, events: CalendarEvent[], stamp: string): string {
  const lines = [
    ...[
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//Countersign//Calendar//EN',
      'CALSCALE:GREGORIAN',
      `X-WR-CALNAME:${escaped(title)}`,
      'REFRESH-INTERVAL;VALUE=DURATION:PT15M',
    ],
    ...events.flatMap((event) => eventLines(event, stamp)),
    'END:VCALENDAR',
  ]
  return `${lines.map(folded).join('\r\n')}\r\n`
}
