// The architecture is as its table says, and the check sees it when it does not: a broken architecture with one planted break a rule must light up.
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { checkArchitecture } from '@/e2e/architecture/check-architecture.mjs'
import { KNOWS } from '@/e2e/architecture/rules.mjs'

const BROKEN = 'e2e/architecture/broken'

function filesOf(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? filesOf(join(folder, entry.name)) : [join(folder, entry.name)],
  )
}

describe('the architecture rules', () => {
  test('is as its table says', async () => {
    const { modules, violations } = await checkArchitecture(['app', 'components', 'lib', 'prisma'])
    expect(violations).toEqual([])
    expect(modules).toBeGreaterThan(200)
  })

  test.each([
    'lib/domain/knows-data.ts',
    'lib/domain/knows-node.ts',
    'lib/domain/circle-a.ts',
    'lib/platform/knows-domain.ts',
    'lib/egress/knows-domain.ts',
    'lib/probes/knows-data.ts',
    'lib/http/knows-feature.ts',
    'lib/http/opens-socket.ts',
    'lib/worker/knows-data.ts',
    'lib/http/opens-database.ts',
    'lib/http/speaks-ssh.ts',
    'lib/http/speaks-smtp.ts',
    'lib/http/verifies-passkeys.ts',
    'lib/http/speaks-oidc.ts',
    'lib/release/knows-other-feature.ts',
    'lib/release/knows-http.ts',
    'lib/release/knows-prisma.ts',
    'lib/release/knows-next.ts',
    'lib/release/opens-secret.ts',
    'lib/release/knows-auth.ts',
    'components/ui/knows-domain.tsx',
    'components/knows-feature.tsx',
    'app/knows-data.ts',
  ])('a planted break in %s is seen', async (file) => {
    const { violations } = await checkArchitecture([BROKEN], { root: BROKEN })
    expect(violations.filter((violation) => violation.includes(`${BROKEN}/${file} →`))).not.toEqual([])
  })

  test('what keeps the rules in the broken architecture is left in peace', async () => {
    const { violations } = await checkArchitecture([BROKEN], { root: BROKEN })
    expect(violations.filter((violation) => /\/(ok|row|feature|sign|answer)\.ts →/.test(violation))).toEqual([])
  })

  test('the core has neither clock nor dice', () => {
    const pure = filesOf('lib/domain').filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
    expect(pure.length).toBeGreaterThan(30)
    for (const file of pure)
      expect(readFileSync(file, 'utf8'), file).not.toMatch(/Date\.now\(|new Date\(\)|Math\.random\(|randomUUID\(/)
  })

  test('each module says what it is for and whom it knows, in under 40 lines', () => {
    for (const [module, knows] of Object.entries<string[]>(KNOWS)) {
      const text = readFileSync(join(module, 'README.md'), 'utf8')
      expect(text.split('\n').length, module).toBeLessThanOrEqual(41)
      const line = /^Knows: (.*)$/m.exec(text)?.[1]
      expect(line, `${module}/README.md has a line "Knows: …"`).toBe(
        knows.length === 0 ? 'nothing of ours.' : `${knows.map((name) => `\`${name}\``).join(', ')}.`,
      )
    }
  })

  test('no folder has more than 20 files of code, tests aside', () => {
    const code = ['lib', 'components']
      .flatMap(filesOf)
      .filter((file) => /\.(tsx?|mjs)$/.test(file) && !/\.(test|fixture)\.|^lib\/data\/generated\//.test(file))
    const sizes = new Map<string, number>()
    for (const folder of code.map((file) => dirname(file))) sizes.set(folder, (sizes.get(folder) ?? 0) + 1)
    expect(sizes.size).toBeGreaterThan(100)
    expect([...sizes].filter(([, size]) => size > 20).map(([folder]) => folder)).toEqual([])
  })

  test('no file hides behind a name that says nothing', () => {
    const files = ['app', 'components', 'lib', 'prisma', 'e2e'].flatMap(filesOf)
    expect(
      files.filter(
        (file) =>
          /(^|[/-])(utils?|helpers?|manager|misc|common|index)\.(ts|tsx|mjs)$/.test(file) &&
          !file.includes('probe/kinds/index.ts') &&
          !file.includes('generated'),
      ),
    ).toEqual([])
  })
})
