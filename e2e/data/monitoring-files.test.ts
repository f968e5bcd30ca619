// The files for Prometheus and Grafana name no figure that is missing, and the alerts fire when they should.
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { parse } from 'yaml'
import { z } from 'zod'
import { testDatabase } from '@/e2e/support/database'
import { SYSTEM } from '@/e2e/support/releases'
import { readMetrics } from '@/lib/report/read-metrics'

testDatabase()

const MONITORING = join(process.cwd(), 'deploy', 'monitoring')

const Alerts = z.object({
  groups: z.array(
    z.object({
      rules: z.array(
        z.strictObject({
          alert: z.string().regex(/^Countersign[A-Za-z]+$/),
          expr: z.string(),
          for: z
            .string()
            .regex(/^\d+m$/)
            .optional(),
          labels: z.strictObject({ severity: z.enum(['warning', 'critical']) }),
          annotations: z.strictObject({ summary: z.string(), action: z.string() }),
        }),
      ),
    }),
  ),
})
const AlertTests = z.object({ tests: z.array(z.object({ name: z.string() })) })
const Dashboard = z.object({
  panels: z.array(
    z.object({ id: z.number(), title: z.string(), targets: z.array(z.object({ expr: z.string() })).min(1) }),
  ),
})

const readText = (name: string) => readFileSync(join(MONITORING, name), 'utf8')
const hasPromtool = spawnSync('promtool', ['--version']).status === 0
const NEEDS = hasPromtool ? '' : ' (skipped: promtool is not installed; Debian has it in the package prometheus)'

function promtool(args: string[], input = ''): { status: number | null; output: string } {
  const { status, stdout, stderr } = spawnSync('promtool', args, { cwd: MONITORING, input, encoding: 'utf8' })
  return { status, output: stdout + stderr }
}

const rules = Alerts.parse(parse(readText('alerts.yml'))).groups.flatMap((group) => group.rules)
const { panels } = Dashboard.parse(JSON.parse(readText('dashboard.json')))
let exposed: string
const names = new Set<string>()

beforeAll(async () => {
  exposed = await readMetrics(SYSTEM)
  for (const [, name = '', type] of exposed.matchAll(/^# TYPE (\S+) (\S+)$/gm))
    for (const suffix of type === 'histogram' ? ['_bucket', '_sum', '_count'] : ['']) names.add(name + suffix)
})

test.each([
  ...rules.map(({ alert, expr }) => [alert, expr]),
  ...panels.flatMap(({ title, targets }) => targets.map(({ expr }) => [title, expr])),
])('%s reads figures that are there', (_, expr = '') => {
  const used = expr.match(/\b(?:countersign_\w+|up)\b/g) ?? []
  expect(used.length).toBeGreaterThan(0)
  for (const name of used.filter((one) => one !== 'up')) expect(names).toContain(name)
})

test('no alert and no panel is there twice, and each alert has a test', () => {
  const alerts = rules.map(({ alert }) => alert)
  expect(new Set(alerts).size).toBe(alerts.length)
  expect(AlertTests.parse(parse(readText('alerts.test.yml'))).tests.map(({ name }) => name)).toEqual(alerts)
  expect(new Set(panels.map(({ id }) => id)).size).toBe(panels.length)
})

test.skipIf(!hasPromtool)(`the alerts fire when they should, and only then${NEEDS}`, () => {
  expect(promtool(['check', 'rules', 'alerts.yml'])).toMatchObject({ status: 0 })
  expect(promtool(['test', 'rules', 'alerts.test.yml'])).toMatchObject({ status: 0 })
  expect(promtool(['check', 'config', '--syntax-only', 'prometheus.yml'])).toMatchObject({ status: 0 })
})

test.skipIf(!hasPromtool)(`Prometheus can read what is exposed, and our names follow its rules${NEEDS}`, () => {
  const { status, output } = promtool(['check', 'metrics'], exposed)
  // 3: only names are criticised. Those of prom-client's own figures are not ours to choose.
  expect([0, 3]).toContain(status)
  expect(output.split('\n').filter((line) => line !== '' && !/^countersign_(?:nodejs|process)_/.test(line))).toEqual([])
})
