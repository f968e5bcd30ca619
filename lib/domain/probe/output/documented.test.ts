// The table of docs/reference/probes.md: each command gives the values that it names, and its example holds for what it prints.
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { judge } from '@/lib/domain/probe/answer/judge'
import { parseOutput } from '@/lib/domain/probe/output/parse-output'

const table = (...rows: string[][]): string =>
  rows.map((cells) => `${cells.map((cell) => cell.padEnd(22)).join('')}\n`).join('')

const PRINTED: Readonly<Record<string, string>> = {
  'df -h /': 'Filesystem Size Used Avail Use% Mounted on\n/dev/sda1 50G 20G 28G 42% /\n',
  'du -sh /backup': '240M\t/backup\n',
  'free -m': table(
    ['', 'total', 'used', 'free', 'shared', 'buff/cache', 'available'],
    ['Mem:', '15000', '5000', '2000', '100', '8000', '9000'],
    ['Swap:', '2000', '0', '2000'],
  ),
  uptime: ' 10:00:00 up 12 days,  3:04,  1 user,  load average: 0.40, 0.30, 0.20\n',
  nproc: '4\n',
  'docker ps': table(
    ['CONTAINER ID', 'IMAGE', 'COMMAND', 'CREATED', 'STATUS', 'PORTS', 'NAMES'],
    ['abc', 'shop:2.1', '"run"', '2 days ago', 'Up 2 days (healthy)', '80/tcp', 'shop-web-1'],
  ),
  'docker stats --no-stream': table(
    ['CONTAINER ID', 'NAME', 'CPU %', 'MEM USAGE / LIMIT', 'MEM %', 'NET I/O', 'BLOCK I/O', 'PIDS'],
    ['abc', 'shop-web-1', '3.00%', '100MiB / 1GiB', '9.77%', '1kB / 1kB', '0B / 0B', '9'],
  ),
  'docker images': table(
    ['REPOSITORY', 'TAG', 'IMAGE ID', 'CREATED', 'SIZE'],
    ['shop', '2.1', 'abc', '2 days ago', '450MB'],
  ),
  'kubectl get pods': table(['NAME', 'READY', 'STATUS', 'RESTARTS', 'AGE'], ['web-1', '1/1', 'Running', '0', '2d']),
  'git tag': 'v2.0.0\nv2.1.0\n',
  'git status --short': '',
  'git rev-parse HEAD': '4f2a9c1e7b2d4860a1b2c3d4e5f6071829304152\n',
  'systemctl is-active shop': 'active\n',
  'wc -l app.log': '3 app.log\n',
  'redis-cli info stats': '# Stats\nkeyspace_hits:90\nkeyspace_misses:10\n',
  'ls -l /srv/app': 'total 8\n-rw-r--r-- 1 app app 4096 Jan  2 10:00 app.jar\n',
  'ps aux': table(
    ['USER', 'PID', '%CPU', '%MEM', 'VSZ', 'RSS', 'TTY', 'STAT', 'START', 'TIME', 'COMMAND'],
    ['root', '12', '0.1', '0.2', '1', '1', '?', 'Ss', '10:00', '0:01', 'nginx: master'],
  ),
  'pgrep -f nginx': '12\n14\n',
  'ss -tln':
    'State  Recv-Q Send-Q Local Address:Port Peer Address:Port\nLISTEN 0      128    0.0.0.0:443        0.0.0.0:*\n',
  'openssl x509 -noout -dates -in a.pem': 'notBefore=Jan  1 00:00:00 2026 GMT\nnotAfter=Jun  1 00:00:00 2026 GMT\n',
  'ping -c 3 db':
    '3 packets transmitted, 3 received, 0% packet loss, time 2003ms\nrtt min/avg/max/mdev = 0.1/0.2/0.3/0.1 ms\n',
  'node --version': 'v20.1.0\n',
}

const ROW = /^\| `([^`]+)`\s*\| (.+?)\s*\| `([^`]+)`\s*\|$/
const rows = readFileSync('docs/reference/probes.md', 'utf8')
  .split('\n')
  .flatMap((line) => {
    const [, command = '', says = '', example = ''] = ROW.exec(line) ?? []
    return example.includes('output.') ? [{ command, says, example }] : []
  })

const outputOf = (command: string): object | null =>
  parseOutput(command.split(' '), PRINTED[command] ?? '', Date.UTC(2026, 1, 1))

describe('docs/reference/probes.md', () => {
  test('has a row for each command, and a sample for each row', () => {
    expect(rows.map(({ command }) => command)).toEqual(Object.keys(PRINTED))
  })
  test.each(rows)('$command: $example', ({ command, example }) => {
    const output = outputOf(command)
    expect(output).not.toBeNull()
    expect(judge({ expect: [example] }, { output }).assertions).toMatchObject([{ passed: true }])
  })
  test.each(rows)('$command: its first value is there', ({ command, says }) => {
    const [, first = ''] = /`([^`]+)`/.exec(says) ?? []
    const output = outputOf(command) ?? {}
    expect(first === 'each' || first in output).toBe(true)
  })
})
