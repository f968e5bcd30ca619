// The checklist 003: a staging deployment watched for two weeks, by figures.
import { type Check, get, post, prom, run } from '@/e2e/seeds/checks/check'

export const ORCHESTRATOR: Check[] = [
  { line: '53, 86, 155', asks: 'the service is well', probe: get('/health', ['status == 200'], { everySeconds: 30 }) },
  {
    line: '54, 101',
    asks: 'the cache tells its statistics',
    probe: get('/api/v1/cache/stats', ['status == 200', 'body.data.hitRate > 0.6']),
  },
  { line: '57', asks: 'the orchestrator runs', probe: run('npm run orchestrator:status', ['exitCode == 0']) },
  {
    line: '66-70',
    asks: 'there is a tag to go back to',
    probe: run('git tag -l', ['lines.exists(l, l.startsWith("staging-backup-"))']),
  },
  {
    line: '107',
    asks: 'emotions are analysed',
    probe: post('/api/v1/emotions/analyze', { text: 'Test message' }, ['status == 200', 'has(body.emotion)']),
  },
  {
    line: '111',
    asks: 'text is generated',
    probe: post('/api/v1/creative/generate', { prompt: 'Test prompt' }, ['status == 200', 'size(body.text) > 0']),
  },
  {
    line: '115',
    asks: 'reasoning is verified',
    probe: post('/api/v1/reasoning/verify', { reasoning: 'Test reasoning' }, ['status == 200', 'body.valid']),
  },
  {
    line: '130',
    asks: 'the dashboard is served',
    probe: get('/web-app/dashboard.html', ['status == 200', 'text.contains("<title>")']),
  },
  { line: '141', asks: 'emotions take less than 50 ms', probe: prom('emotion_p95_seconds', ['value < 0.05']) },
  {
    line: '144',
    asks: 'fewer than one request in a thousand fails',
    probe: prom('rate(errors) / rate(requests)', ['value < 0.001']),
  },
  { line: '145', asks: 'six of ten are answered from the cache', probe: prom('cache_hit_ratio', ['value > 0.6']) },
  {
    line: '146',
    asks: 'a thousand requests a second are served',
    probe: prom('requests_per_second', ['value >= 1000.0']),
  },
  {
    line: '147',
    asks: 'less than 500 MB of memory are used',
    probe: prom('process_resident_bytes', ['value < 500000000.0']),
  },
  {
    line: '158',
    asks: 'its processes are up',
    probe: get('/api/v1/system/processes', ['status == 200', 'body.processes.all(p, p.up)'], { everySeconds: 60 }),
  },
  {
    line: '167-172',
    asks: 'six rules of alarm exist',
    probe: get('/api/v1/rules', ['size(body.data.groups[0].rules) == 6']),
  },
  {
    line: '236',
    asks: 'no alarm is on',
    probe: prom('count(ALERTS{alertstate="firing"}) or vector(0)', ['value == 0.0']),
  },
]
