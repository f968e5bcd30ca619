// Integers beyond 2^53 are compared, captured, shown and sent on digit by digit.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { tryProbe } from '@/e2e/support/probe'
import { type HttpTarget, startHttp } from '@/e2e/targets/http'

const BODIES: Record<string, string> = {
  '/above':
    '{"id": 9007199254740993, "list": [60436225835668127], "negative": -9007199254740993, "n": 3, "ratio": 0.5}',
  '/unsigned': '{"id": 18446744073709551615, "huge": 123456789012345678901234567890}',
  '/absurd': `{"id": ${'9'.repeat(200)}}`,
  '/decimal': '{"id": 9007199254740993.0, "exponent": 1e3, "text": "9007199254740993"}',
  '/order': '{"id": 60436225835668127, "whole": {"id": 60436225835668127}, "name": "order"}',
  '/twice': '{"id": 1, "id": 9007199254740993}',
}

let target: HttpTarget
const requested: string[] = []
beforeAll(async () => {
  target = await startHttp((request, response) => {
    requested.push(request.url ?? '')
    response.setHeader('content-type', request.url === '/stream' ? 'text/event-stream' : 'application/json')
    response.end(request.url === '/stream' ? 'data: {"id": 9007199254740993}\n\n' : (BODIES[request.url ?? ''] ?? '{}'))
  })
})
afterAll(() => target.close())

const look = (path: string, expect: string[], more: Record<string, unknown> = {}, context = {}) =>
  tryProbe({ kind: 'http', url: `${target.url}${path}`, expect, ...more }, context)

describe('holds', () => {
  test.each([
    ['/above', 'body.id == 9007199254740993'],
    ['/above', 'body.id in [9007199254740993]'],
    ['/above', 'body.id + 1 == 9007199254740994'],
    ['/above', 'body.id - 9007199254740992 == body.n - 2'],
    ['/above', 'body.id % 10 == 3'],
    ['/above', 'body.id > 9007199254740992 && body.id > 9007199254740992.0 && 9007199254740992.0 < body.id'],
    ['/above', 'body.negative == -9007199254740993 && body.negative < -9007199254740992.0'],
    ['/above', 'body.list == [60436225835668127]'],
    ['/above', 'string(body.id) == "9007199254740993"'],
    ['/above', 'body.n * 2 == 6 && body.n / 2 == 1.5 && body.n * body.ratio == 1.5 && body.n < 3.5'],
    ['/unsigned', 'body.id == 18446744073709551615 && body.huge == 123456789012345678901234567890'],
    ['/decimal', 'body.exponent == 1000 && type(body.id) == double'],
    ['/decimal', 'int(body.text) == 9007199254740993'],
    ['/twice', 'body.id == 9007199254740993'],
    ['/stream', 'events[0].data.id == 9007199254740993'],
  ])('%s: %s', async (path, expression) => {
    expect(await look(path, [expression])).toMatchObject({ status: 'passed', error: null })
  })
})

describe('does not hold', () => {
  test.each([
    ['/above', 'body.id == 9007199254740992', 'body.id is 9007199254740993'],
    ['/above', 'body.id == 9007199254740994', 'body.id is 9007199254740993'],
    ['/above', 'body.id in [9007199254740992]', 'body.id is 9007199254740993'],
    ['/above', 'body.id <= 9007199254740992.0', 'body.id is 9007199254740993'],
    ['/above', '9007199254740992.0 >= body.id', 'body.id is 9007199254740993'],
    ['/above', 'body.list == [60436225835668128]', 'body.list is [60436225835668127]'],
    ['/unsigned', 'body.id == 18446744073709551616', 'body.id is 18446744073709551615'],
    ['/absurd', 'body.id == 1', `body.id is "${'9'.repeat(198)}`],
    ['/absurd', 'body.id > 1', 'a text cannot be compared with a number'],
  ])('%s: %s', async (path, expression, message) => {
    const { status, assertions } = await look(path, [expression])
    expect(status).toBe('failed')
    expect(assertions[0]?.message).toContain(message)
  })
})

describe('captures', () => {
  test('keep every digit, alone and within', async () => {
    expect(
      await look('/order', ['true'], { capture: { ID: 'body.id', WHOLE: 'body.whole', NAME: 'body.name' } }),
    ).toMatchObject({
      status: 'passed',
      captured: { ID: '60436225835668127', WHOLE: '{"id":60436225835668127}', NAME: 'order' },
    })
  })

  test('are sent on and compared digit by digit', async () => {
    requested.length = 0
    const context = { captures: { ID: '60436225835668127' } }
    expect(await look('/order', ['body.id == {{ID}}'], {}, context)).toMatchObject({ status: 'passed' })
    expect(await look('/above', ['body.id == {{ID}}'], {}, context)).toMatchObject({ status: 'failed' })
    await look('/orders/{{ID}}', ['true'], {}, context)
    expect(requested).toEqual(['/order', '/above', '/orders/60436225835668127'])
  })

  test('are compared with those of the run before as what they are now: a number or a text', async () => {
    const same = { expect: ['body.id == before.ID'], capture: { ID: 'body.id' } }
    const other = { expect: ['body.id != before.ID'], capture: { ID: 'body.id' } }
    const text = { expect: ['body.text == before.TEXT'], capture: { TEXT: 'body.text' } }
    const before = { ID: '60436225835668127', TEXT: '9007199254740993' }
    expect(await look('/order', [], same, { before })).toMatchObject({ status: 'passed' })
    expect(await look('/order', [], other, { before })).toMatchObject({ status: 'failed' })
    expect(await look('/decimal', [], text, { before })).toMatchObject({ status: 'passed' })
  })
})

test('a body that cannot be held exactly is refused when the probe is written', () => {
  expect(() => look('/order', ['true'], { method: 'POST', body: { id: Number('60436225835668127') } })).toThrow(/2\^53/)
})
