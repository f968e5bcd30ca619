// A DNS server over UDP on 127.0.0.1: a small zone, and every way in which a server can let down the one who asks.
import { createSocket } from 'node:dgram'

export type DnsTarget = { port: number; questions(): number; close(): Promise<void> }

const TYPE = { A: 1, NS: 2, CNAME: 5, SOA: 6, MX: 15, TXT: 16, AAAA: 28, SRV: 33, CAA: 257 } as const
type RecordType = keyof typeof TYPE

type Zone = Record<string, Partial<Record<RecordType, Buffer[]>>>

const u8 = (...values: number[]) => Buffer.from(values)
const u16 = (...values: number[]) => Buffer.from(values.flatMap((value) => [value >> 8, value & 255]))
const u32 = (...values: number[]) => Buffer.concat(values.map((value) => u16(value >>> 16, value & 0xffff)))
const ip4 = (address: string) => u8(...address.split('.').map(Number))
const text = (value: string) => Buffer.concat([u8(Buffer.byteLength(value)), Buffer.from(value)])
const name = (value: string) => Buffer.concat([...value.split('.').filter(Boolean).map(text), u8(0)])

const ZONE: Zone = {
  'staging.example': {
    A: [ip4('192.0.2.20'), ip4('192.0.2.10')],
    AAAA: [Buffer.from('20010db8000000000000000000000010', 'hex')],
    MX: [Buffer.concat([u16(20), name('mx2.staging.example')]), Buffer.concat([u16(10), name('MX1.staging.example')])],
    NS: [name('ns1.staging.example')],
    TXT: [text('v=spf1 -all'), Buffer.concat([text('long='), text('in two pieces')])],
    CAA: [Buffer.concat([u8(128), text('issue'), Buffer.from('letsencrypt.org')])],
    SOA: [
      Buffer.concat([
        name('ns1.staging.example'),
        name('admin.staging.example'),
        u32(2026112101, 7200, 900, 1209600, 300),
      ]),
    ],
  },
  'www.staging.example': { CNAME: [name('staging.example')] },
  '_https._tcp.staging.example': { SRV: [Buffer.concat([u16(1, 5, 8443), name('staging.example')])] },
  'odd.staging.example': {
    TXT: [text('before\0after \u001b[31mred'), Buffer.concat([u8(4), Buffer.from([0xff, 0xfe, 0xc3, 0x28])])],
  },
}

type Question = { id: Buffer; flags: number; section: Buffer; name: string; type: number }

/** Starts on a free port. Names that it does not have do not exist; `flip.staging.example` has another address each time, with a TTL of 0. */
export async function startDns(): Promise<DnsTarget> {
  const socket = createSocket('udp4')
  let questions = 0
  socket.on('message', (message, from) => {
    questions++
    const question = readQuestion(message)
    const sent = question && answerTo(question, questions)
    if (sent) socket.send(sent, from.port, from.address)
  })
  await new Promise<void>((resolve) => socket.bind(0, '127.0.0.1', resolve))
  return {
    port: socket.address().port,
    questions: () => questions,
    close: () => new Promise((resolve) => socket.close(() => resolve())),
  }
}

function readQuestion(message: Buffer): Question | null {
  if (message.length < 17) return null
  const labels: string[] = []
  let at = 12
  for (let length = message[at] ?? 0; length > 0 && at < message.length; length = message[at] ?? 0) {
    labels.push(message.subarray(at + 1, at + 1 + length).toString('latin1'))
    at += 1 + length
  }
  return {
    id: message.subarray(0, 2),
    flags: message.readUInt16BE(2),
    section: message.subarray(12, at + 5),
    name: labels.join('.').toLowerCase(),
    type: message.readUInt16BE(at + 1),
  }
}

/** Null where nothing is ever said. */
function answerTo(question: Question, count: number): Buffer | null {
  const [label = ''] = question.name.split('.')
  if (question.name.endsWith('.hostile.example')) return BAD_ANSWERS[label]?.(question) ?? null
  if (question.name === 'flip.staging.example')
    return reply(question, { records: [{ type: TYPE.A, data: ip4(`192.0.2.${count % 200}`), ttl: 0 }] })
  const entry = ZONE[question.name]
  if (!entry) return reply(question, { rcode: 3 })
  const records = (type: RecordType) => (entry[type] ?? []).map((data) => ({ type: TYPE[type], data, ttl: 300 }))
  return reply(question, {
    records: RECORD_TYPES.filter((type) => TYPE[type] === question.type || type === 'CNAME').flatMap(records),
  })
}

const RECORD_TYPES: readonly RecordType[] = ['A', 'AAAA', 'CAA', 'CNAME', 'MX', 'NS', 'SOA', 'SRV', 'TXT']
const RECORD = { type: TYPE.A, data: ip4('192.0.2.66'), ttl: 60 }

/** By the first label of a name below `hostile.example`. */
const BAD_ANSWERS: Record<string, (question: Question) => Buffer | null> = {
  servfail: (question) => reply(question, { rcode: 2 }),
  refused: (question) => reply(question, { rcode: 5 }),
  silence: () => null,
  garbage: ({ id }) => Buffer.concat([id, Buffer.alloc(60, 0xff)]),
  truncated: (question) => reply(question, { flags: 0x0200 }),
  spoofed: (question) =>
    reply({ ...question, id: u8((question.id[0] ?? 0) ^ 0xff, question.id[1] ?? 0) }, { records: [RECORD] }),
  'cname-loop': (question) => reply(question, { records: [{ type: TYPE.CNAME, data: name(question.name), ttl: 60 }] }),
  many: (question) =>
    reply(question, {
      records: Array.from({ length: 1000 }, (_, at) => ({ ...RECORD, data: ip4(`10.0.${at >> 8}.${at & 255}`) })),
    }),
  'bad-length': (question) =>
    reply(question, { records: [{ ...RECORD, data: ip4('192.0.2.66').subarray(0, 3) }] }).subarray(0, -1),
}

export const DNS_HOSTILE = Object.keys(BAD_ANSWERS)

type Reply = { rcode?: number; flags?: number; records?: { type: number; data: Buffer; ttl: number }[] }

/** RFC 1035, 4.1. Every record is for the name of the question, said by a pointer to it. */
function reply({ id, flags: requested, section }: Question, { rcode = 0, flags = 0, records = [] }: Reply): Buffer {
  const answers = records.map(({ type, data, ttl }) =>
    Buffer.concat([u16(0xc00c, type, 1), u32(ttl), u16(data.length), data]),
  )
  return Buffer.concat([
    id,
    u16(0x8480 | (requested & 0x0100) | flags | rcode, 1, records.length, 0, 0),
    section,
    ...answers,
  ])
}
