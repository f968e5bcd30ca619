// The Helm chart: what it makes of its settings. Where Helm is installed, Helm looks at it too.
import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import Ajv from 'ajv'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { z } from 'zod'
import { renderChart } from '@/e2e/deploy/render-chart'

const CHART = 'deploy/helm/countersign'
const LEAST = { url: 'https://go.example.com', existingSecret: 'countersign' }
const helm = spawnSync('helm', ['version']).status === 0

const Settings = z.record(z.string(), z.unknown())
const Container = z.strictObject({
  name: z.string(),
  image: z.string(),
  imagePullPolicy: z.enum(['Always', 'IfNotPresent', 'Never']),
  args: z.array(z.string()),
  env: z.array(z.strictObject({ name: z.string(), value: z.string().optional(), valueFrom: Settings.optional() })),
  envFrom: z.array(Settings).optional(),
  ports: z.array(z.strictObject({ name: z.string(), containerPort: z.number() })).optional(),
  startupProbe: Settings.optional(),
  livenessProbe: Settings.optional(),
  readinessProbe: Settings.optional(),
  lifecycle: Settings.optional(),
  securityContext: Settings,
  resources: Settings,
  volumeMounts: z.array(z.strictObject({ name: z.string(), mountPath: z.string(), readOnly: z.boolean().optional() })),
})
const Pod = z.strictObject({
  automountServiceAccountToken: z.literal(false),
  enableServiceLinks: z.literal(false),
  terminationGracePeriodSeconds: z.number(),
  imagePullSecrets: z.array(z.strictObject({ name: z.string() })).optional(),
  securityContext: Settings,
  containers: z.tuple([Container]),
  volumes: z.array(z.looseObject({ name: z.string() })),
  nodeSelector: Settings.optional(),
  tolerations: z.array(Settings).optional(),
  affinity: Settings.optional(),
})
const Metadata = z.strictObject({
  name: z.string().optional(),
  labels: z.record(z.string(), z.string()),
  annotations: z.record(z.string(), z.string()).optional(),
})
const Deployment = z.strictObject({
  apiVersion: z.literal('apps/v1'),
  kind: z.literal('Deployment'),
  metadata: Metadata,
  spec: z.strictObject({
    replicas: z.number(),
    selector: z.strictObject({ matchLabels: z.record(z.string(), z.string()) }),
    strategy: Settings,
    template: z.strictObject({ metadata: Metadata, spec: Pod }),
  }),
})

function render(values: Record<string, unknown>) {
  const names = readdirSync(join(CHART, 'templates')).filter((name) => name !== 'NOTES.txt')
  const files = Object.fromEntries(names.map((name) => [name, readFileSync(join(CHART, 'templates', name), 'utf8')]))
  const defaults = Settings.parse(parse(readFileSync(join(CHART, 'values.yaml'), 'utf8')))
  const merged: Record<string, unknown> = { ...defaults }
  for (const [key, value] of Object.entries(values)) {
    const [before, after] = [Settings.safeParse(defaults[key]), Settings.safeParse(value)]
    merged[key] = before.success && after.success ? { ...before.data, ...after.data } : value
  }
  const chart = z.looseObject({ appVersion: z.string() }).parse(parse(readFileSync(join(CHART, 'Chart.yaml'), 'utf8')))
  const texts = renderChart(files, {
    ...{ Values: merged, Chart: { AppVersion: chart.appVersion } },
    Release: { Name: 'demo', Namespace: 'default', Service: 'Helm' },
  })
  return { values: merged, read: (name: string): unknown => parse(texts[name] ?? '') }
}

const deployment = (name: string, values = {}) => Deployment.parse(render({ ...LEAST, ...values }).read(name))

describe('the Helm chart', () => {
  it.each(['web', 'worker'])('runs %s as a user without rights, on a file system that it cannot write', (role) => {
    const { spec } = deployment(`${role}-deployment.yaml`)
    const pod = spec.template.spec
    const [container] = pod.containers
    expect(pod.securityContext).toMatchObject({ runAsNonRoot: true, runAsUser: 1000, fsGroup: 1000 })
    expect(container.securityContext).toEqual({
      allowPrivilegeEscalation: false,
      readOnlyRootFilesystem: true,
      capabilities: { drop: ['ALL'] },
    })
    expect(container.args).toEqual([role])
    expect(container.image).toBe('countersign:0.1.0')
    const written = container.volumeMounts.filter(({ readOnly }) => !readOnly).map(({ mountPath }) => mountPath)
    expect(written).toEqual(['/data', '/tmp'])
    expect(spec.template.metadata.labels).toMatchObject(spec.selector.matchLabels)
    const mounted = container.volumeMounts.map(({ name }) => name)
    expect(mounted).toEqual(pod.volumes.map(({ name }) => name))
  })

  it('gives the keys to workers only', () => {
    const mounts = (role: string) =>
      deployment(`${role}-deployment.yaml`).spec.template.spec.containers[0].volumeMounts.map(({ name }) => name)
    expect(mounts('web')).not.toContain('keys')
    expect(mounts('worker')).toContain('keys')
  })

  it('takes a web process out of the service when it is not ready, and waits for its requests', () => {
    const pod = deployment('web-deployment.yaml', { graceSeconds: 40 }).spec.template.spec
    expect(pod.containers[0].readinessProbe).toMatchObject({ httpGet: { path: '/api/ready', port: 'http' } })
    expect(pod.containers[0].livenessProbe).toMatchObject({ httpGet: { path: '/api/health', port: 'http' } })
    expect(pod.terminationGracePeriodSeconds).toBe(55)
    expect(pod.containers[0].env).toContainEqual({ name: 'COUNTERSIGN_GRACE_SECONDS', value: '40' })
  })

  it('passes every setting as text', () => {
    const values = { env: { LOG_LEVEL: 'debug', COUNTERSIGN_SESSION_HOURS: 8 }, envFromSecrets: ['oidc'] }
    const [container] = deployment('web-deployment.yaml', values).spec.template.spec.containers
    expect(container.env).toContainEqual({ name: 'COUNTERSIGN_SESSION_HOURS', value: '8' })
    expect(container.env).toContainEqual({ name: 'LOG_LEVEL', value: 'debug' })
    expect(container.envFrom).toEqual([{ secretRef: { name: 'oidc' } }])
  })

  it('writes checkpoints to the claim that is named', () => {
    const pod = deployment('worker-deployment.yaml', { worker: { checkpointsClaim: 'points' } }).spec.template.spec
    expect(pod.volumes.at(-1)).toEqual({ name: 'checkpoints', persistentVolumeClaim: { claimName: 'points' } })
    expect(pod.containers[0].env).toContainEqual({
      name: 'COUNTERSIGN_CHECKPOINTS_FILE',
      value: '/checkpoints/checkpoints.ndjson',
    })
  })

  it('places pods as the values say', () => {
    const web = { nodeSelector: { disk: 'ssd' }, tolerations: [{ key: 'a', operator: 'Exists' }], affinity: { x: {} } }
    expect(deployment('web-deployment.yaml', { web }).spec.template.spec).toMatchObject(web)
  })

  it('has a budget for disruptions only with several web processes', () => {
    expect(render(LEAST).read('disruption-budget.yaml')).toMatchObject({ spec: { maxUnavailable: 1 } })
    expect(render({ ...LEAST, web: { replicas: 1 } }).read('disruption-budget.yaml')).toBeNull()
  })

  it('has an ingress for the host of the address when it is asked for', () => {
    expect(render(LEAST).read('ingress.yaml')).toBeNull()
    const ingress = { enabled: true, className: 'nginx', tlsSecret: 'go-tls' }
    expect(render({ ...LEAST, ingress }).read('ingress.yaml')).toMatchObject({
      metadata: { annotations: { 'nginx.ingress.kubernetes.io/proxy-body-size': '26m' } },
      spec: {
        ingressClassName: 'nginx',
        tls: [{ hosts: ['go.example.com'], secretName: 'go-tls' }],
        rules: [{ host: 'go.example.com' }],
      },
    })
  })

  it('refuses settings that are missing or unknown', () => {
    const validate = new Ajv({ strict: false }).compile(
      Settings.parse(JSON.parse(readFileSync(join(CHART, 'values.schema.json'), 'utf8'))),
    )
    expect(validate(render(LEAST).values)).toBe(true)
    expect(validate(render({}).values)).toBe(false)
    expect(validate(render({ ...LEAST, url: 'go.example.com' }).values)).toBe(false)
    expect(validate(render({ ...LEAST, web: { replica: 3 } }).values)).toBe(false)
  })

  it.skipIf(!helm)('is accepted by helm lint', () => {
    const set = Object.entries(LEAST).flatMap(([key, value]) => ['--set', `${key}=${value}`])
    const { status, stdout, stderr } = spawnSync('helm', ['lint', '--strict', CHART, ...set], { encoding: 'utf8' })
    expect(status, stdout + stderr).toBe(0)
  })
})
