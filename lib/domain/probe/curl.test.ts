// Commands that people paste, and commands that they take away: the same request both ways, and nothing that a shell could read otherwise.
import { execFileSync } from 'node:child_process'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fromCurl, quoteWord, toCurl } from '@/lib/domain/probe/curl'

test.each([
  ['curl https://a.example/health', { method: 'GET', url: 'https://a.example/health' }, 0],
  ['curl -s -H "Authorization: Bearer $TOKEN" \\\n  "$BASE_URL/v1/me"', { method: 'GET', url: '{{BASE_URL}}/v1/me', headers: { Authorization: 'Bearer {{TOKEN}}' } }, 0],
  [
    'curl -X PUT localhost:3000/u/1 --json \'{"a": 1}\'',
    { method: 'PUT', url: 'http://localhost:3000/u/1', headers: { 'content-type': 'application/json', accept: 'application/json' }, body: '{"a": 1}' },
    0,
  ],
  ['curl -d a=1 -d b=2 http://x.example', { method: 'POST', url: 'http://x.example', headers: { 'content-type': 'application/x-www-form-urlencoded' }, body: 'a=1&b=2' }, 0],
  ['curl -G --data-urlencode "q=a b" http://x.example/s', { method: 'GET', url: 'http://x.example/s?q=a%20b' }, 0],
  ['curl -sL -m 5 -k http://x.example', { method: 'GET', url: 'http://x.example', followRedirects: true, timeoutMs: 5000 }, 1],
  ['curl -sk -u me:secret -b "a=b" --url=http://x.example', { method: 'GET', url: 'http://x.example', headers: { cookie: 'a=b' } }, 2],
  ['curl -I http://x.example', { method: 'HEAD', url: 'http://x.example' }, 0],
  ['curl -XDELETE http://x.example -d @file', { method: 'DELETE', url: 'http://x.example' }, 1],
  ['cd /tmp && curl http://x.example | jq .', { method: 'GET', url: 'http://x.example' }, 0],
])('%j is read', (text, request, notes) => {
  const read = fromCurl(text)
  expect(read?.request).toEqual(request)
  expect(read?.notes).toHaveLength(notes)
})

test.each(['', 'wget http://x.example', 'curl', 'curl "http://x', 'curl -X'])('%j is none', (text) => {
  expect(fromCurl(text)).toBeNull()
})

test('whatever is pasted gives an answer', () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(fc.constantFrom('curl', '-X', '-H', '-d', '--json', '-u', 'http://a', "'", '"', '\\', '\n', '$A'), fc.string({ maxLength: 8 }))), (parts) => {
      fromCurl(parts.join(' '))
    }),
  )
})

const word = fc.string({ unit: fc.constantFrom(...'aZ09 -_.~:/?#[]@!&\'"()*+,;=%{}|\\^`<>é') }).filter((text) => !/\{\{|\$/.test(text))

test('a request that is taken away and pasted again is the same', () => {
  const header = fc.tuple(
    fc.stringMatching(/^[a-z][a-z0-9-]{0,12}$/),
    word.map((text) => text.trim()),
  )
  const request = fc.record(
    {
      method: fc.constantFrom('GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'),
      url: fc.constantFrom('http://a.example/', '{{BASE_URL}}/x?a={{ID}}&b=2', 'https://b.example/it%27s'),
      headers: fc.array(header, { minLength: 1, maxLength: 3 }).map((pairs) => ({ 'content-type': 'text/plain', ...Object.fromEntries(pairs) })),
      body: word.filter((text) => text !== ''),
      followRedirects: fc.constant(true),
      timeoutMs: fc.integer({ min: 100, max: 60_000 }),
    },
    { requiredKeys: ['method', 'url', 'headers'] },
  )
  fc.assert(
    fc.property(request, (sent) => {
      expect(fromCurl(toCurl(sent))?.request).toEqual(sent)
    }),
  )
})

test('a shell reads exactly the word, with its variables put in', () => {
  const words = fc.sample(
    fc.string({ unit: 'binary', maxLength: 20 }).filter((text) => !/[\0\ud800-\udfff]/.test(text) && !text.includes('{{')),
    60,
  )
  for (const text of [...words, "it's", '$(id)`id`', '{{A}}', "x{{A}}'y{{A}}", '']) {
    const printed = execFileSync('sh', ['-c', `printf %s ${quoteWord(text)}`], { env: { ...process.env, A: '$B "quoted"' } }).toString()
    expect(printed).toBe(text.replaceAll('{{A}}', '$B "quoted"'))
  }
})
