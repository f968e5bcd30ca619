// iCalendar, read back by the rules of RFC 5545: whatever somebody wrote stays within its own property.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type CalendarEvent, printCalendar } from '@/lib/domain/calendar/ics'
import { plannedDay } from '@/lib/domain/calendar/planned'

const EVENT: CalendarEvent = {
  uid: 'x@countersign',
  start: '2026-05-04T10:00:00.000Z',
  end: '2026-05-04T12:00:00.000Z',
  summary: 'Freeze',
  busy: true,
}
const STAMP = '2026-05-01T00:00:00.000Z'

/** Lines as a reader has them: unfolded. */
const linesOf = (text: string) => text.replaceAll('\r\n ', '').split('\r\n')
const unescaped = (text: string) =>
  text.replaceAll(/\\([\\;,nN])/g, (_all, sign: string) => (sign.toLowerCase() === 'n' ? '\n' : sign))

test('any text comes back as it was, in lines of at most 75 octets, and begins no property of its own', () => {
  const anyText = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 200 }),
    fc.string({
      unit: fc.constantFrom('é', '😀', ',', ';', '\\', '\n', '\r\n', ' ', 'END:VEVENT', ':'),
      maxLength: 80,
    }),
  )
  fc.assert(
    fc.property(anyText, anyText, (summary, description) => {
      const text = printCalendar('Countersign', [{ ...EVENT, summary, description }], STAMP)
      for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
      expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
      const lines = linesOf(text)
      expect(lines.filter((line) => line === 'BEGIN:VEVENT' || line === 'END:VEVENT')).toHaveLength(2)
      const wanted = (written: string) => written.replaceAll(/\r\n|\r/g, '\n').replaceAll(/(?![\t\n])\p{Cc}/gu, '')
      const described = lines.find((line) => line.startsWith('SUMMARY:'))?.slice('SUMMARY:'.length)
      expect(unescaped(described ?? '?')).toBe(wanted(summary))
    }),
  )
})

test('moments are in UTC, days are days', () => {
  const lines = linesOf(
    printCalendar('Mine', [EVENT, { uid: 'd', start: '2026-05-09', summary: 'Atlas 4.2', busy: false }], STAMP),
  )
  expect(lines).toContain('DTSTART:20260504T100000Z')
  expect(lines).toContain('DTEND:20260504T120000Z')
  expect(lines).toContain('DTSTART;VALUE=DATE:20260509')
  expect(lines.filter((line) => line.startsWith('TRANSP:'))).toEqual(['TRANSP:OPAQUE', 'TRANSP:TRANSPARENT'])
})

test.each([
  ['Deployment date', '2026-05-09', '2026-05-09'],
  ['Target go-live', '2026-05-09T10:00', '2026-05-09'],
  ['Date', '2026-05-09', null],
  ['QA Lead date', '2026-05-09', null],
  ['Release date', 'next week', null],
])('%s %s plans %s', (label, value, day) => {
  expect(plannedDay({ label, value })).toBe(day)
})
