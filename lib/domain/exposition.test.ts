// What Prometheus is told can be read back, whatever stands in a label.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { expose } from '@/lib/domain/exposition'

test('families with their help, type and samples', () => {
  const text = expose([
    {
      name: 'a_total',
      help: 'How many.',
      type: 'counter',
      samples: [{ labels: { worker: 'w/1', outcome: 'passed' }, value: 3 }],
    },
    { name: 'b', help: 'How much.', type: 'gauge', samples: [{ value: 0.5 }] },
  ])
  expect(text).toBe(
    '# HELP a_total How many.\n# TYPE a_total counter\na_total{worker="w/1",outcome="passed"} 3\n# HELP b How much.\n# TYPE b gauge\nb 0.5\n',
  )
})

test('no label ends its quotes or its line', () => {
  fc.assert(
    fc.property(fc.string(), (worker) => {
      const row =
        expose([{ name: 'a', help: 'x', type: 'gauge', samples: [{ labels: { worker }, value: 1 }] }]).split('\n')[2] ??
        ''
      const inner = /^a\{worker="((?:[^"\\\n]|\\[\\"n])*)"\} 1$/.exec(row)?.[1]
      expect(inner?.replace(/\\([\\"n])/g, (_, mark: string) => (mark === 'n' ? '\n' : mark))).toBe(worker)
    }),
  )
})
