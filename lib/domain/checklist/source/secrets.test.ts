// Credentials in a document: found, named, gone.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseChecklist } from '@/lib/domain/checklist/parse'
import { hideSecrets } from '@/lib/domain/checklist/source/secrets'

describe('found and replaced', () => {
  test.each([
    [
      'DATABASE_URL=postgresql://app:hunter22@db:5432/x',
      'DATABASE_URL=postgresql://app:{{DATABASE_URL_PASSWORD}}@db:5432/x',
    ],
    ['see https://user:pa55word@wiki.example.org/x', 'see https://user:{{WIKI_PASSWORD}}@wiki.example.org/x'],
    ["PGPASSWORD='s3cret' psql -h x", "PGPASSWORD='{{PGPASSWORD}}' psql -h x"],
    ['export API_TOKEN=abcdef123456', 'export API_TOKEN={{API_TOKEN}}'],
    ['curl -H "Authorization: Bearer abcdefgh12345678"', 'curl -H "Authorization: Bearer {{TOKEN}}"'],
    ['key AKIAABCDEFGHIJKLMNOP in use', 'key {{AWS_ACCESS_KEY_ID}} in use'],
    ['token ghp_aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa', 'token {{GITHUB_TOKEN}}'],
    ['"password": "letmein99"', '"password": "{{PASSWORD}}"'],
    ['STRIPE_SECRET_KEY=sk_test_51H8xKqLmN', 'STRIPE_SECRET_KEY={{STRIPE_SECRET_KEY}}'],
    ['DB_PASSWORD = hunter22', 'DB_PASSWORD = {{DB_PASSWORD}}'],
    ['DB_PASSWORD="two words 22"', 'DB_PASSWORD="{{DB_PASSWORD}}"'],
    ['DB_PASSWORD=hunter22 # for staging', 'DB_PASSWORD={{DB_PASSWORD}} # for staging'],
    ['- [ ] set `JWT_SECRET=9f8a7c6d5e4b` there', '- [ ] set `JWT_SECRET={{JWT_SECRET}}` there'],
    ['export CLIENT_SECRET=Zk3-pQ9-vB7', 'export CLIENT_SECRET={{CLIENT_SECRET}}'],
    ['PASSWORD=changeme99now', 'PASSWORD={{PASSWORD}}'],
  ])('%s', (text, hidden) => {
    expect(hideSecrets(text).text).toBe(hidden)
  })
  test('a private key, line by line', () => {
    const { text, found } = hideSecrets('a\n-----BEGIN RSA PRIVATE KEY-----\nMIIabc\n-----END RSA PRIVATE KEY-----\nb')
    expect(text).toBe('a\n{{PRIVATE_KEY}}\n{{PRIVATE_KEY}}\n{{PRIVATE_KEY}}\nb')
    expect(found).toMatchObject([{ name: 'PRIVATE_KEY', line: 2 }])
  })
  test('one value has one name, two values never share one', () => {
    const { text } = hideSecrets('A_TOKEN=first-value\nA_TOKEN=second-value\nB_TOKEN=first-value')
    expect(text).toBe('A_TOKEN={{A_TOKEN}}\nA_TOKEN={{A_TOKEN_2}}\nB_TOKEN={{A_TOKEN}}')
  })
})

test.each([
  'TOKEN=$TOKEN',
  'PASSWORD={{DB}}',
  'API_KEY=<your key>',
  'SECRET=[ask Ada]',
  'url postgresql://...',
  'http://localhost:3000/x',
  'PASSWORD=changeme',
  'PASSWORD=change_me',
  'PASSWORD=change-me',
  'PASSWORD=CHANGE_ME_PLEASE',
  'STRIPE_SECRET_KEY=sk_test_...',
  'STRIPE_SECRET_KEY=sk_live_…',
  'STRIPE_SECRET_KEY="sk_test_..."',
  'API_KEY=abc…xyz123456',
  'JWT_SECRET=(…)',
  'JWT_SECRET=(...)',
  'JWT_SECRET=<32 chars>',
  'TOKEN=xxxx-xxxx-xxxx',
  'TOKEN=XXXXXXXX',
  'TOKEN=0000000000',
  'PASSWORD=password',
  'PASSWORD=postgres',
  'PASSWORD=12345',
  'PASSWORD=____',
  'TOKEN=your_token_here_123',
  'TOKEN=replace-me-1234567',
  `TOKEN=\${{ secrets.DEPLOY_TOKEN }}`,
  'TOKEN=process.env.DEPLOY_TOKEN_1',
  '"password": "change_me_1"',
  '"token": "abcdef..."',
  'postgres://app:postgres@localhost/x',
  'postgres://app:…@localhost/x',
  'Authorization: Bearer abcdefgh...',
  'Authorization: Bearer xxxxxxxxxxxxxxxx',
  'a: "b"',
  'Passwords strong (20+ characters)',
])('no secret: %s', (text) => {
  expect(hideSecrets(text)).toEqual({ text, found: [] })
})

test('hidden once, nothing more is found; lines stay lines', () => {
  fc.assert(
    fc.property(
      fc.array(
        fc.oneof(fc.string(), fc.constantFrom('A_TOKEN=abc12345', 'xy://u:p4ss@h', 'Authorization: Bearer abcdefgh1')),
        { maxLength: 8 },
      ),
      (lines) => {
        const text = lines.join('\n')
        const once = hideSecrets(text).text
        expect(once.split('\n')).toHaveLength(text.split('\n').length)
        expect(hideSecrets(once).text).toBe(once)
        expect(once).not.toMatch(/abc12345|p4ss@|abcdefgh1/)
        expect(parseChecklist(once).coverage.lost).toBe(0)
      },
    ),
  )
})
