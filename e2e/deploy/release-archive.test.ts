// The archive of a release and its bill of materials: the same bytes twice, and what is in them.
import { execFileSync, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { z } from 'zod'

const Bom = z.object({
  bomFormat: z.literal('CycloneDX'),
  serialNumber: z.string().regex(/^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/),
  metadata: z.object({ timestamp: z.string(), component: z.object({ name: z.string(), type: z.string() }) }),
  components: z.array(z.object({ name: z.string(), version: z.string(), hashes: z.array(z.unknown()).optional() })),
})

let folder = ''
const copies = () => ['one', 'two'].map((name) => join(folder, name))
const git = (cwd: string, ...args: string[]) =>
  execFileSync('git', ['-c', 'user.name=Test', '-c', 'user.email=test@example.com', ...args], {
    ...{ cwd, encoding: 'utf8' },
    env: { ...process.env, GIT_AUTHOR_DATE: '1700000000 +0000', GIT_COMMITTER_DATE: '1700000000 +0000' },
  })
const archive = (cwd: string, ...args: string[]) =>
  spawnSync(process.execPath, ['deploy/release-archive.mjs', ...args], { cwd, encoding: 'utf8' })

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'countersign-archive-'))
  const [one = '', two = ''] = copies()
  mkdirSync(join(one, 'deploy'), { recursive: true })
  for (const file of ['package.json', 'package-lock.json', 'LICENSE', 'deploy/bom.mjs', 'deploy/release-archive.mjs'])
    cpSync(file, join(one, file))
  writeFileSync(join(one, '.gitignore'), 'dist/\n')
  git(one, 'init', '-q')
  git(one, 'add', '-A')
  git(one, 'commit', '-qm', 'a release')
  git(folder, 'clone', '-q', one, two)
  utimesSync(join(two, 'LICENSE'), 1, 1)
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

it('gives the same bytes for the same commit, in another folder', () => {
  const made = copies().map((cwd) => {
    const { status, stdout, stderr } = archive(cwd)
    expect(status, stderr).toBe(0)
    return stdout
  })
  expect(made[0]).toBe(made[1])
  const [one = ''] = copies()
  const files = readFileSync(join(one, 'dist/release/SHA256SUMS'), 'utf8').trim().split('\n')
  expect(files.map((line) => line.split('  ')[1])).toEqual(['countersign-0.1.0.tar.gz', 'countersign-0.1.0.cdx.json'])
  for (const line of files) {
    const [digest, file = ''] = line.split('  ')
    const bytes = readFileSync(join(one, 'dist/release', file))
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(digest)
  }
  const tar = gunzipSync(readFileSync(join(one, 'dist/release/countersign-0.1.0.tar.gz')))
  expect(tar.includes('countersign-0.1.0/LICENSE')).toBe(true)
})

it('lists the packages that run in production, each with a digest where the registry has one', () => {
  const [one = ''] = copies()
  const bom = Bom.parse(JSON.parse(readFileSync(join(one, 'dist/release/countersign-0.1.0.cdx.json'), 'utf8')))
  expect(bom.metadata).toMatchObject({ timestamp: '2023-11-14T22:13:20.000Z', component: { name: 'countersign' } })
  expect(bom.metadata.component.type).toBe('application')
  const names = new Set(bom.components.map(({ name }) => name))
  const { dependencies, devDependencies } = z
    .object({ dependencies: z.record(z.string(), z.string()), devDependencies: z.record(z.string(), z.string()) })
    .parse(JSON.parse(readFileSync('package.json', 'utf8')))
  for (const name of Object.keys(dependencies)) expect(names, name).toContain(name)
  for (const name of ['next', 'react', 'pg-protocol']) expect(names).toContain(name)
  expect(names).not.toContain('vitest')
  expect(names).not.toContain('knip')
  expect(Object.keys(devDependencies)).toContain('vitest')
  expect(bom.components.filter(({ hashes }) => hashes).length).toBeGreaterThan(0.95 * bom.components.length)
})

it('refuses while changes are not committed', () => {
  const [, two = ''] = copies()
  writeFileSync(join(two, 'LICENSE'), 'another')
  const { status, stderr } = archive(two, join(folder, 'not-written'))
  expect(status).toBe(1)
  expect(stderr).toContain('Commit them first.')
})
