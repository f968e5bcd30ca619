// The first inputs that were read wrongly, group k.
import type { Cases } from '@/lib/domain/checklist/cases/case'

export const INPUTS_K: Cases = {
  'k01-metric-threshold-polarity': {
    text: `# Metrics to monitor

| Metric | Threshold | Action |
|---|---|---|
| Latency | < 300ms | Page |
| Error rate | > 5% | Rollback |
`,
    metrics: 2,
    healthy: { Latency: 100 },
    breached: { Latency: 2000, 'Error rate': 50 },
  },
}
