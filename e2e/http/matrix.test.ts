// Every way in asks who is there, in the one place that does it. A new action, route or page that does not is found here.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { FEATURES } from '@/e2e/architecture/rules.mjs'
import { ACTS } from '@/lib/domain/access/can'
import { CONTRIBUTING_ACTIONS } from '@/lib/domain/signature/duties/contribution-counts'

function filesOf(folder: string, name: RegExp): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name)
    return entry.isDirectory() ? filesOf(path, name) : name.test(entry.name) ? [path] : []
  })
}

const read = (file: string) => readFileSync(file, 'utf8')
/** Entry points that serve everybody, and why. */
const PUBLIC: Record<string, string> = {
  'app/api/health/route.ts': 'says only that the process lives',
  'app/api/ready/route.ts': 'says only which part is missing',
  'app/api/v1/openapi.json/route.ts': 'the contract is public',
  'app/api/auth/[...nextauth]/route.ts': 'signing in',
  'app/api/[...nowhere]/route.ts': 'says only that there is nothing',
  'app/sign-in/page.tsx': 'signing in',
  'app/set-up/page.tsx': 'the link is the right',
  'app/join/page.tsx': 'the link is the right',
  'app/reset-password/page.tsx': 'the link is the right',
  'app/confirmation-problem/page.tsx': 'says only why a confirmation does not count',
  'app/forgot-password/page.tsx': 'whoever cannot sign in is nobody yet',
}

describe('actions', () => {
  const files = filesOf('lib', /^actions\.ts$/).filter((file) => !file.includes('generated'))
  test.each(files)('every export of %s is made by action()', (file) => {
    const text = read(file)
    expect(text.startsWith("'use server'")).toBe(true)
    const exports = text.split('\n').filter((line) => line.startsWith('export'))
    expect(exports.length).toBeGreaterThan(0)
    for (const line of exports)
      expect(line).toMatch(/^export const \w+Action = action\(\w+, \w+(, \{ (afterwards|counted): '[\w -]+' \})?\)$/)
  })
})

describe('routes', () => {
  const files = filesOf('app', /^route\.ts$/)
  test.each(files)('%s goes through the request boundary, or is public for a reason', (file) => {
    const text = read(file)
    const methods = text.match(/^export (const|function|async function) (GET|POST|PUT|PATCH|DELETE|HEAD)\b.*$/gm) ?? []
    if (PUBLIC[file]) return
    expect(methods.length).toBeGreaterThan(0)
    for (const method of methods) expect(method).toMatch(/= (route|scimRoute|live|liveBoard|writing)\(/)
  })
})

describe('pages', () => {
  const files = filesOf('app', /^page\.tsx$/)
  test.each(files)('%s enters through the request boundary, or is public for a reason', (file) => {
    if (!PUBLIC[file]) expect(read(file)).toMatch(/await enter\(|enter\(Read/)
  })
})

describe('use cases', () => {
  const features = FEATURES.flatMap((feature) => filesOf(`lib/${feature}`, /\.ts$/))
    .filter((file) => !file.startsWith('lib/report/pdf/'))
    .filter((file) => !/(actions|\.test)\.ts$/.test(file))
  test('whatever counts as work warns before it costs its first signature', () => {
    // A field that belongs to no item is nobody's work.
    const exempt = ['fill-field.ts']
    const works = features.filter((file) => CONTRIBUTING_ACTIONS.some((action) => read(file).includes(`'${action}'`)))
    const silent = works.filter((file) => !read(file).includes('assertAcknowledged('))
    expect(works.length).toBeGreaterThan(9)
    expect(silent.filter((file) => !exempt.some((name) => file.endsWith(name)))).toEqual([])
  })
  test('every right that is asked for is in the policy, and every right of the policy is asked for', () => {
    const demanded = new Set(
      features.flatMap((file) =>
        [
          ...read(file).matchAll(
            /(?:authorize(?:Release)?|can)\(\s*actor,\s*(?:\w+ \? )?'([a-z.-]+)'(?: : '([a-z.-]+)')?/g,
          ),
        ].flatMap((found) => [found[1], found[2]]),
      ),
    )
    expect([...demanded].filter((act) => act !== undefined && !(act in ACTS))).toEqual([])
    // What the product does by itself is asked for under its own name.
    const own = ['system.work', 'refusal.record']
    expect(Object.keys(ACTS).filter((act) => !demanded.has(act) && !own.includes(act))).toEqual([])
  })
})
