// Every way in asks who is there, in the one place that does it. A new action, route or page that does not is found here.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { ACTS } from '@/lib/domain/access/can'
import { TOUCH_ACTIONS } from '@/lib/domain/signature/touched'

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
      expect(line).toMatch(/^export const \w+Action = action\(\w+, \w+(, \{ afterwards: 'refresh' \})?\)$/)
  })
})

describe('routes', () => {
  const files = filesOf('app', /^route\.ts$/)
  test.each(files)('%s goes through the door, or is public for a reason', (file) => {
    const text = read(file)
    const methods = text.match(/^export (const|function|async function) (GET|POST|PUT|PATCH|DELETE|HEAD)\b.*$/gm) ?? []
    if (PUBLIC[file]) return
    expect(methods.length).toBeGreaterThan(0)
    for (const method of methods) expect(method).toMatch(/= (route|live|liveBoard|writing)\(/)
  })
})

describe('pages', () => {
  const files = filesOf('app', /^page\.tsx$/)
  test.each(files)('%s enters through the door, or is public for a reason', (file) => {
    if (!PUBLIC[file]) expect(read(file)).toMatch(/await enter\(|enter\(Read/)
  })
})

describe('use cases', () => {
  const stories = [
    'release',
    'template',
    'project',
    'people',
    'signoff',
    'decision',
    'discussion',
    'history',
    'report',
    'notify',
    'monitor',
    'rollback',
  ]
    .flatMap((story) => filesOf(`lib/${story}`, /\.ts$/))
    .filter((file) => !file.startsWith('lib/report/pdf/'))
    .filter((file) => !/(actions|\.test)\.ts$/.test(file))
  /** Functions that act for nobody at a door: the worker's own, the link that is itself the right, and what only reads a text. */
  const INNER = [
    'claim-run.ts',
    'keep-run.ts',
    'keep-timeline.ts',
    'record-run.ts',
    'announce-worker.ts',
    'find-person.ts',
    'set-up.ts',
    'demand-identity.ts',
    'use-link.ts',
    'link-secret.ts',
    'forgot-password.ts',
    'mail-link.ts',
    'token-secret.ts',
    'offer-passkey.ts',
    'keep-refusal.ts',
    'draw-text.ts',
    'read-text.ts',
    'read-whole.ts',
    'carry-version.ts',
    'compare-versions.ts',
    'advance-group.ts',
    'probe-surroundings.ts',
    'demand-confirmed.ts',
    'push-report.ts',
    'ask-checks.ts',
    'result-digest.ts',
    'sign-checkpoints.ts',
    'attest-decisions.ts',
    'begin-watches.ts',
    'observe-runs.ts',
    'tell-overdue.ts',
    'read-news.ts',
    'discussion/words.ts',
    'tell-history.ts',
    'tell-time.ts',
    'plan-deliveries.ts',
    'carry.ts',
    'patrol-chains.ts',
    'forget-tries.ts',
  ]
  test.each(stories.filter((file) => !INNER.some((name) => file.endsWith(name))))('%s demands a right', (file) => {
    expect(read(file)).toMatch(
      /\bdemand\(actor, '[a-z]+\.[a-z-]+'|(await|return) (patchItem|demandRunning|changePolicy|readTitle|readRecord|createRelease|readSnapshot|saveEnvironment)\(/,
    )
  })
  test('whatever counts as work warns before it costs its first signature', () => {
    // A field that belongs to no item is nobody's work.
    const exempt = ['fill-field.ts']
    const works = stories.filter((file) => TOUCH_ACTIONS.some((action) => read(file).includes(`'${action}'`)))
    const silent = works.filter((file) => !read(file).includes('demandAcknowledged('))
    expect(works.length).toBeGreaterThan(9)
    expect(silent.filter((file) => !exempt.some((name) => file.endsWith(name)))).toEqual([])
  })
  test('every right that is demanded is in the policy, and every right of the policy is demanded', () => {
    const demanded = new Set(
      stories.flatMap((file) =>
        [...read(file).matchAll(/(?:demand|can)\(actor, '([a-z.-]+)'/g)].map((found) => found[1]),
      ),
    )
    expect([...demanded].filter((act) => act !== undefined && !(act in ACTS))).toEqual([])
    expect(Object.keys(ACTS).filter((act) => !demanded.has(act))).toEqual([])
  })
})
