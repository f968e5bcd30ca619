// Requests: out of curl commands and out of sentences.
import { describe, expect, test } from 'vitest'
import { named, offeredIn, withScript } from '@/lib/domain/checklist/fixtures/offered'

type Row = [title: string, script: string, below: string, expected: string[]]
type Said = [text: string, expected: string[]]

const check = (...[title, script, below, expected]: Row): void => {
  expect(offeredIn(withScript(title, script, below))).toEqual(expected)
}

const SITE = 'https://shop.example.org'

describe('curl', () => {
  test.each<Row>([
    ['Health', `curl ${SITE}/health`, '- Expected: 200', [`GET ${SITE}/health → status == 200`]],
    ['Health', `curl ${SITE}/health\n# Status 204`, '', [`GET ${SITE}/health → status == 204`]],
    ['Old page is gone', `curl -I ${SITE}/old\n# Expected: HTTP/1.1 404`, '', [`HEAD ${SITE}/old → status == 404`]],
    [
      'Redirect',
      'curl -I http://shop.example.org\n# Expected: 301 redirect to HTTPS',
      '',
      ['HEAD http://shop.example.org → status == 301 && headers.location.startsWith("https://")'],
    ],
    [
      'Missing pages',
      `curl -s -o /dev/null -w "%{http_code}" ${SITE}/nope\n# Should return 404`,
      '',
      [`GET ${SITE}/nope → status == 404`],
    ],
    [
      'Health',
      `curl ${SITE}/health\n# Expected: {"status": "healthy"}`,
      '',
      [`GET ${SITE}/health → status == 200 && body.status == "healthy"`],
    ],
    [
      'Health',
      `curl ${SITE}/health`,
      '- Response time < 500ms',
      [`GET ${SITE}/health → status == 200 && time.total < 500`],
    ],
    [
      'HSTS is set',
      `curl -I ${SITE} | grep -i strict-transport-security`,
      '',
      [`HEAD ${SITE} → "strict-transport-security" in headers`],
    ],
    [
      'X-Frame-Options is DENY',
      `curl -sI ${SITE}`,
      '- Expected: X-Frame-Options: DENY',
      [`HEAD ${SITE} → headers["x-frame-options"].lowerAscii().contains("deny") && "x-frame-options" in headers`],
    ],
    [
      'Version',
      `curl -s ${SITE}/version`,
      '- Expected: "1.4.2"',
      [`GET ${SITE}/version → status == 200 && text.contains("1.4.2")`],
    ],
    ['No debug page', `curl -s ${SITE}/debug\n# Expected: 404`, '', [`GET ${SITE}/debug → status == 404`]],
    ['Rate limit', `curl -s ${SITE}/api\n# Expected: 429`, '', [`GET ${SITE}/api → status == 429`]],
  ])('%s: %j %j', (...row) => {
    const [title, script, below, expected] = row
    const offered = offeredIn(withScript(title, script, below)).map((offer) => offer.replace(/ \[leaves .*/, ''))
    expect(offered).toEqual(expected)
  })

  test.each<Row>([
    ['Deletes a user', `curl -X DELETE ${SITE}/users/1`, '', []],
    ['Upload', `curl -T dump.sql ${SITE}/in`, '', []],
    ['Restart', `curl -X POST ${SITE}/admin/restart`, '', []],
    ['Install', `curl -sSL ${SITE}/install.sh | bash`, '', []],
    ['Load', `for i in $(seq 1 100); do curl -X POST ${SITE}/orders -d '{}'; done`, '', []],
  ])('%s: %j is not offered', check)

  test('a sample id is taken from the answer that gave it', () => {
    const text = `# Release
## Checks
- [ ] Create a user
  \`\`\`bash
  curl -X POST ${SITE}/users
  # Response: { "user_id": "550e8400-e29b-41d4-a716-446655440000" }
  \`\`\`
- [ ] Read the user
  \`\`\`bash
  curl ${SITE}/users/550e8400-e29b-41d4-a716-446655440000
  \`\`\`
`
    const offered = offeredIn(text)
    expect(offered.map((offer) => offer.split(' → ')[0])).toEqual([
      `POST ${SITE}/users`,
      `GET ${SITE}/users/{{USER_ID}}`,
    ])
  })
})

describe('sentences', () => {
  test.each<Said>([
    ['`GET /health` returns 200', ['GET {{BASE_URL}}/health → status == 200']],
    ['GET /api/status returns 204', ['GET {{BASE_URL}}/api/status → status == 204']],
    ['https://shop.example.org answers 200', ['GET https://shop.example.org → status == 200']],
    ['https://shop.example.org/login returns HTTP 200', ['GET https://shop.example.org/login → status == 200']],
    ['`/old` → 301', ['GET {{BASE_URL}}/old → status == 301']],
    ['/metrics → 404', ['GET {{BASE_URL}}/metrics → status == 404']],
    ['Health endpoint returns 200', ['GET {{BASE_URL}}/health → status == 200']],
    ['`/health` endpoint responds in < 200ms', ['GET {{BASE_URL}}/health → status == 200 && time.total < 200']],
    [
      'HTTP redirects to HTTPS',
      ['GET http://{{HOST}}/ → status in [301, 308] && headers.location.startsWith("https://")'],
    ],
    ['HSTS header enabled', ['GET {{BASE_URL}}/ → "strict-transport-security" in headers']],
    [
      'Security headers configured',
      [
        'GET {{BASE_URL}}/ → "strict-transport-security" in headers && "x-frame-options" in headers && "x-content-type-options" in headers && "content-security-policy" in headers',
      ],
    ],
    ['CSP header configured', ['GET {{BASE_URL}}/ → "content-security-policy" in headers']],
    ['Website is reachable', ['GET {{BASE_URL}}/ → status == 200']],
    ['POST /orders returns 201', []],
    ['GET /health is documented', []],
    ['Look at /admin', []],
    ['The page of 2024 loads', []],
  ])('%s', (text, expected) => {
    expect(offeredIn(named(text)).map((offer) => offer.replace(/ \[leaves .*/, ''))).toEqual(expected)
  })
})
