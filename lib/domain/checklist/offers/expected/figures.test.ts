// Numbers of programs: what an item demands of them is asserted on typed values; what cannot be asserted stays with a person.
import { describe, expect, test } from 'vitest'
import { offeredIn, withScript } from '@/lib/domain/checklist/fixtures/offered'

type Row = [title: string, script: string, below: string, expected: string[]]

const check = (...[title, script, below, expected]: Row): void => {
  expect(offeredIn(withScript(title, script, below))).toEqual(expected)
}

describe('disks and memory', () => {
  test.each<Row>([
    ['> 20GB free', 'df -h /', '', ['server: df -h / → exitCode == 0 && output.available > 20000000000']],
    ['Disk usage < 80%', 'df -h /', '', ['server: df -h / → exitCode == 0 && output.usedPercent < 80']],
    [
      'Disk space',
      'df -h /\n# Expected: at least 20 GB free',
      '',
      ['server: df -h / → exitCode == 0 && output.available >= 20000000000'],
    ],
    ['Disk space', 'df -h /', '- At least 15% free', ['server: df -h / → exitCode == 0 && output.freePercent >= 15']],
    [
      'Memory: > 2GB available',
      'free -h',
      '',
      ['server: free -h → exitCode == 0 && output.memory.available > 2000000000'],
    ],
    ['Memory usage < 85%', 'free -m', '', ['server: free -m → exitCode == 0 && output.memory.usedPercent < 85']],
    [
      'Size of the dump > 100MB',
      'du -sh /backup/db.dump',
      '',
      ['server: du -sh /backup/db.dump → exitCode == 0 && output.size > 100000000'],
    ],
    ['Load average < 4', 'uptime', '', ['server: uptime → exitCode == 0 && output.load1 < 4']],
    // No number, no name: that `df` ends well says nothing.
    ['Disk space', 'df -h /', '', []],
    ['Enough memory', 'free -h', '', []],
    ['Disk space looks healthy', 'df -h', '', []],
    // The bound says when something is wrong.
    ['Alert if disk usage > 90%', 'df -h /', '', []],
  ])('%s: %j %j', check)
})

describe('containers and orchestrators', () => {
  test.each<Row>([
    [
      'All containers running',
      'docker ps',
      '',
      ['server: docker ps → exitCode == 0 && output.count > 0 && output.containers.all(c, c.ok)'],
    ],
    [
      'All services are healthy',
      'docker compose -f /srv/app/compose.yml ps',
      '',
      [
        'server: docker compose -f /srv/app/compose.yml ps → exitCode == 0 && output.count > 0 && output.containers.all(c, c.ok)',
      ],
    ],
    [
      'Containers',
      'docker ps\n# Expected: 7 containers running',
      '',
      ['server: docker ps → exitCode == 0 && output.containers.filter(c, c.ok).size() == 7'],
    ],
    [
      'CPU of the containers < 80%',
      'docker stats --no-stream',
      '',
      [
        'server: docker stats --no-stream → exitCode == 0 && output.count > 0 && output.containers.all(c, c.cpuPercent < 80)',
      ],
    ],
    [
      'CPU < 80%',
      'docker stats',
      '',
      [
        'server: docker stats --no-stream → exitCode == 0 && output.count > 0 && output.containers.all(c, c.cpuPercent < 80)',
      ],
    ],
    [
      'All pods running',
      'kubectl get pods -n shop',
      '',
      ['server: kubectl get pods -n shop → exitCode == 0 && output.count > 0 && output.items.all(c, c.ok)'],
    ],
    [
      'Pods',
      'kubectl get pods -n shop\n# Expected: 3 pods running',
      '',
      ['server: kubectl get pods -n shop → exitCode == 0 && output.items.filter(c, c.ok).size() == 3'],
    ],
    [
      'No restarts',
      'kubectl get pods -n shop',
      '',
      ['server: kubectl get pods -n shop → exitCode == 0 && output.count > 0 && output.items.all(c, c.restarts == 0)'],
    ],
    [
      'Rollout is complete',
      'kubectl rollout status deployment/shop',
      '',
      ['server: kubectl rollout status deployment/shop → exitCode == 0'],
    ],
    ['Look at the containers', 'docker ps', '', []],
    ['Old containers stopped', 'docker ps', '', []],
    ['Pods', 'kubectl get pods', '', []],
  ])('%s: %j %j', check)
})

describe('versions, tags, services', () => {
  test.each<Row>([
    [
      'Release v1.2.0 is tagged',
      'git tag -l v1.2.0',
      '',
      ['server: git -C {{APP_DIR}} tag -l v1.2.0 → exitCode == 0 && output.count > 0'],
    ],
    [
      'Tag v1.2.0 exists',
      'git tag -l v1.2.0',
      '',
      ['server: git -C {{APP_DIR}} tag -l v1.2.0 → exitCode == 0 && output.count > 0'],
    ],
    [
      'Tag v1.2.0 does not exist yet',
      'git tag -l v1.2.0',
      '',
      ['server: git -C {{APP_DIR}} tag -l v1.2.0 → exitCode == 0 && output.count == 0'],
    ],
    ['Working tree is clean', 'git status', '', ['server: git -C {{APP_DIR}} status → exitCode == 0 && output.clean']],
    [
      'No uncommitted changes',
      'git status --porcelain',
      '',
      ['server: git -C {{APP_DIR}} status --porcelain → exitCode == 0 && output.clean'],
    ],
    [
      'Repository',
      'git status\n# nothing to commit, working tree clean',
      '',
      ['server: git -C {{APP_DIR}} status → exitCode == 0 && output.clean'],
    ],
    ['nginx is running', 'systemctl status nginx', '', ['server: systemctl status nginx → output.active']],
    ['nginx is active', 'systemctl is-active nginx', '', ['server: systemctl is-active nginx → output.active']],
    ['nginx starts at boot', 'systemctl is-enabled nginx', '', ['server: systemctl is-enabled nginx → output.enabled']],
    [
      'Node.js 18+ is installed',
      'node --version',
      '',
      ['server: node --version → exitCode == 0 && output.major >= 18'],
    ],
    ['Status of the working tree', 'git status', '', []],
    ['On which branch are we', 'git branch', '', []],
    ['nginx stopped', 'systemctl status nginx', '', ['server: systemctl status nginx → !output.active']],
  ])('%s: %j %j', check)
})

describe('caches, networks, certificates', () => {
  test.each<Row>([
    ['Redis answers', 'redis-cli ping', '', ['server: redis-cli ping → stdout.contains("PONG")']],
    [
      'Cache hit rate > 60%',
      'redis-cli info stats',
      '',
      ['server: redis-cli info stats → exitCode == 0 && output.hitRate > 60'],
    ],
    [
      'Cache hit rate > 60%',
      'redis-cli info stats | grep keyspace',
      '',
      ['server: redis-cli info stats → exitCode == 0 && output.hitRate > 60'],
    ],
    ['Port 5432 is listening', 'ss -tlnp', '', ['server: ss -tlnp → exitCode == 0 && 5432 in output.ports']],
    ['Port 8080 is not open', 'ss -tln', '', ['server: ss -tln → exitCode == 0 && !(8080 in output.ports)']],
    [
      'Database reachable',
      'ping db.internal',
      '',
      ['server: ping -c 4 db.internal → exitCode == 0 && output.received > 0'],
    ],
    [
      'Latency to the database < 5ms',
      'ping -c 10 db.internal',
      '',
      ['server: ping -c 10 db.internal → exitCode == 0 && output.averageMs < 5'],
    ],
    ['Database port is open', 'nc -zv db.internal 5432', '', ['tcp db.internal:5432 → connected']],
    [
      'Certificate valid for at least 30 days',
      'openssl s_client -connect shop.example.org:443',
      '',
      ['tls shop.example.org → authorized && daysLeft >= 30'],
    ],
    ['Statistics of Redis', 'redis-cli info stats', '', []],
    ['Sockets', 'ss -tlnp', '', []],
  ])('%s: %j %j', check)
})

describe('several files', () => {
  test.each<Row>([
    [
      'Both files are there',
      'ls /srv/app/a.yml /srv/app/b.yml',
      '',
      [
        'server: ls -1 /srv/app → exitCode == 0 && output.names.exists(n, n == "a.yml") && output.names.exists(n, n == "b.yml")',
      ],
    ],
  ])('%s: %j %j', check)
})
