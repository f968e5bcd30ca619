// A request as a command and back, held against a real shell: what is copied runs, and what is pasted is what was meant.
import { spawnSync } from 'node:child_process'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anyDefinition } from '@/e2e/support/definitions'
import { looksLikeCurl, readCurl } from '@/lib/domain/probe/curl/read-curl'
import { writeCurl } from '@/lib/domain/probe/curl/write-curl'
import { KINDS } from '@/lib/domain/probe/kinds/index'
import { firstCommand } from '@/lib/domain/shell/lexer'

/** What would be sent: the names of headers are told apart without their case, and the last of one name wins. */
const requestOf = (definition: unknown) => {
  const { method, url, headers = {}, body, followRedirects, timeoutMs } = KINDS.http.definition.parse(definition)
  const trimmed = Object.entries(headers).map(([name, value]) => [
    name.toLowerCase(),
    value.replace(/^[ \t]+|[ \t]+$/g, ''),
  ])
  return {
    method,
    url,
    headers: Object.fromEntries(trimmed),
    body: body === undefined || typeof body === 'string' ? body : JSON.stringify(body),
    followRedirects,
    timeoutMs,
  }
}

/** The arguments as a shell with these variables sees them. */
function seenBySh(command: string, variables: Record<string, string>): string[] {
  const { stdout, stderr, status } = spawnSync('/bin/sh', ['-c', `curl() { printf '%s\\0' "$@"; }; ${command}`], {
    encoding: 'buffer',
    env: { ...process.env, ...variables },
  })
  if (status !== 0) throw new Error(`sh ended with ${status}: ${stderr.toString()}`)
  return stdout.toString('utf8').split('\0').slice(0, -1)
}

describe('a probe as a command', () => {
  test('says the same probe when it is pasted', () => {
    fc.assert(
      fc.property(anyDefinition('http'), (definition) => {
        const written = writeCurl(definition)
        if (!written) return fc.pre(false)
        const read = readCurl(written.command)
        expect('request' in read && requestOf({ kind: 'http', expect: ['true'], ...read.request })).toEqual(
          requestOf(definition),
        )
      }),
      { numRuns: 400 },
    )
  })

  test('is exactly the arguments that were meant, whatever the variables hold', () => {
    const values = {
      TOKEN: `it's "$(id)" \`x\` \\ \n*`,
      Q: '; rm',
      HOST: 'h',
      PORT: '1',
      BASE_URL: 'http://b',
      NAME: '',
    }
    const filled = (text: string) =>
      text.replace(/\{\{ {0,4}(\w+) {0,4}\}\}/g, (_, name: string) =>
        name in values ? values[name as keyof typeof values] : '',
      )
    fc.assert(
      fc.property(anyDefinition('http'), (definition) => {
        const written = writeCurl(definition)
        if (!written) return fc.pre(false)
        const said = firstCommand(written.command, (name) => `{{${name}}}`)
        const expected = 'words' in said ? said.words.slice(1).map(filled) : []
        expect(seenBySh(written.command, values)).toEqual(expected)
        const { url, body } = requestOf(definition)
        expect(expected).toContain(filled(url))
        if (body !== undefined) expect(expected).toContain(filled(body))
      }),
      { numRuns: 60 },
    )
  })

  test('is refused where no argument can hold it, and says what curl needs besides', () => {
    expect(
      writeCurl({ kind: 'http', method: 'POST', url: 'http://a.example/', body: 'a\0b', expect: ['true'] }),
    ).toBeNull()
    expect(writeCurl({ kind: 'tcp', host: 'a', port: 1, expect: ['true'] })).toBeNull()
    expect(
      writeCurl({ kind: 'http', url: 'http://a.example/', via: 'web-1', ca: '{{CA}}', expect: ['true'] })?.notes,
    ).toHaveLength(2)
  })
})

describe('a command as a probe', () => {
  test.each<[string, object]>([
    ['curl example.org/health', { method: 'GET', url: 'http://example.org/health' }],
    ['$ curl -sSI https://example.org', { method: 'HEAD', url: 'https://example.org' }],
    ['/usr/bin/curl --url "$BASE_URL/x" -XDELETE', { method: 'DELETE', url: '{{BASE_URL}}/x' }],
    [
      `curl http://a.example/ -H 'Accept: text/html' -H"X-One: \${TOKEN}" -H 'X-Two;' -A me -e http://r/`,
      { headers: { Accept: 'text/html', 'X-One': '{{TOKEN}}', 'X-Two': '', 'User-Agent': 'me', Referer: 'http://r/' } },
    ],
    [
      `curl http://a.example/ -d a=1 -d 'b=$X'`,
      { method: 'POST', body: 'a=1&b=$X', headers: { 'Content-Type': 'application/x-www-form-urlencoded' } },
    ],
    [
      `curl 'http://a.example/?z=1#f' -G -d a=1 --data-urlencode 'b=x y&{{Q}}'`,
      { method: 'GET', url: 'http://a.example/?z=1&a=1&b=x%20y%26{{Q}}#f' },
    ],
    [`curl http://a.example/ --json '{"a": 1}'`, { method: 'POST', body: '{"a": 1}' }],
    [
      `curl http://a.example/ \\\n  -H 'content-type: application/json' \\\n  --data-raw $'{"a":"it\\'s\\u0021\\n"}' \\\n  --compressed`,
      { body: '{"a":"it\'s!\n"}', headers: { 'content-type': 'application/json' } },
    ],
    ['curl -L -m 2.5 http://a.example/', { followRedirects: true, timeoutMs: 2500 }],
    [`curl http://a.example/ -b 'a=1; b={{B}}'`, { headers: { Cookie: 'a=1; b={{B}}' } }],
  ])('%s', (command, expected) => {
    expect(looksLikeCurl(command)).toBe(!command.startsWith('/'))
    expect(readCurl(command)).toMatchObject({ request: expected, notes: [] })
  })

  test('a body that looks like what the header says needs no header', () => {
    expect(readCurl(`curl http://a.example/ -H 'Content-Type: application/json' -d '{"a":1}'`)).toEqual({
      request: { method: 'POST', url: 'http://a.example/', body: '{"a":1}' },
      notes: [],
    })
  })

  test('what cannot or must not be done is said', () => {
    const read = readCurl(
      `curl -k -u ada:hunter2 -x proxy:1 --frobnicate -F f=@x -H 'Host: b' -H 'X-Api-Key: abc' -m 900 http://a.example/ http://b.example/ | jq .`,
    )
    if (!('notes' in read)) throw new Error(read.wrong)
    expect(read.notes.join('\n')).toMatch(/jq \.[\s\S]*only the first address|only the first address/i)
    for (const word of [
      'jq .',
      'certificate',
      'CREDENTIALS',
      'proxy',
      '--frobnicate',
      '--form',
      'Host',
      'X-Api-Key',
      '900',
      'b.example',
    ])
      expect(read.notes.join('\n')).toContain(word)
    expect(JSON.stringify(read)).not.toContain('hunter2')
    expect(read.request.headers).toEqual({ Authorization: 'Basic {{CREDENTIALS}}', 'X-Api-Key': 'abc' })
  })

  test('a password in the address is left out too', () => {
    expect(JSON.stringify(readCurl('curl https://ada:hunter2@a.example/x'))).not.toContain('hunter2')
    expect(readCurl('curl https://ada:hunter2@a.example/x')).toMatchObject({ request: { url: 'https://a.example/x' } })
  })

  test.each([
    ['wget http://a', 'begin with curl'],
    ['curl', 'no address'],
    ["curl 'http://a", 'never closed'],
    ['curl http://a -d "$(cat x)"', 'inside'],
    ['curl http://a -X BREW', 'BREW'],
    ['curl ftp://a.example/', 'not a URL|Begin with'],
  ])('%s is refused with the reason', (command, reason) => {
    const read = readCurl(command)
    expect('wrong' in read && read.wrong).toMatch(new RegExp(reason))
  })

  test('whatever the text, there is an answer, and what is read can be written again', () => {
    const pieces = fc.constantFrom(
      'curl ',
      'http://a.example/',
      " -d '",
      "'",
      '"',
      ' -H ',
      '$X',
      '\\',
      "$'",
      '--json ',
      ' -G',
      '{',
      '|',
      '{{A}}',
      '\n',
    )
    fc.assert(
      fc.property(fc.array(fc.oneof(pieces, fc.string({ maxLength: 4 })), { maxLength: 12 }), (parts) => {
        const read = readCurl(`curl ${parts.join('')}`)
        if ('request' in read)
          expect(KINDS.http.definition.safeParse({ kind: 'http', ...read.request, expect: ['true'] }).success).toBe(
            true,
          )
        else expect(read.wrong).not.toBe('')
      }),
      { numRuns: 2000 },
    )
  })
})
