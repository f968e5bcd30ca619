// Outputs as the programs print them → figures, worked out by hand.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseOutput } from '@/lib/domain/probe/output/parse-output'

const G = 1024 ** 3
const read = (command: string, stdout: string): object | null => parseOutput(command.split(' '), stdout)

describe('disks and memory', () => {
  const DF = `Filesystem      Size  Used Avail Use% Mounted on
/dev/sda1        50G   20G   28G  42% /
tmpfs           7.8G     0  7.8G   0% /dev/shm
/dev/sdb1       1.0T  950G   74G  93% /var/lib/docker
`
  test('df -h has each mount, and the root at the top', () => {
    expect(read('df -h', DF)).toEqual({
      mounts: [
        {
          filesystem: '/dev/sda1',
          mount: '/',
          size: 50 * G,
          used: 20 * G,
          available: 28 * G,
          usedPercent: 42,
          freePercent: 58,
        },
        {
          filesystem: 'tmpfs',
          mount: '/dev/shm',
          size: Math.round(7.8 * G),
          used: 0,
          available: Math.round(7.8 * G),
          usedPercent: 0,
          freePercent: 100,
        },
        {
          filesystem: '/dev/sdb1',
          mount: '/var/lib/docker',
          size: 1024 * G,
          used: 950 * G,
          available: 74 * G,
          usedPercent: 93,
          freePercent: 7,
        },
      ],
      mount: '/',
      size: 50 * G,
      used: 20 * G,
      available: 28 * G,
      usedPercent: 42,
      freePercent: 58,
    })
  })
  test.each([
    [
      'df /data',
      'Filesystem     1K-blocks    Used Available Use% Mounted on\n/dev/sdb1       10255636 2048000   7663636  22% /data\n',
      7663636 * 1024,
    ],
    [
      'df -B1 /',
      'Filesystem       1B-blocks        Used   Available Use% Mounted on\n/dev/sda1      52710469632 21474836480 30064771072  42% /\n',
      30064771072,
    ],
    [
      'df -m /',
      'Filesystem     1M-blocks  Used Available Use% Mounted on\n/dev/sda1          50269 20480     28672  42% /\n',
      28672 * 1024 ** 2,
    ],
    [
      'df -h /',
      'Dateisystem    Größe Benutzt Verf. Verw% Eingehängt auf\n/dev/sda1        50G     20G   28G   42% /\n',
      28 * G,
    ],
    [
      'df -hT /',
      'Filesystem     Type  Size  Used Avail Use% Mounted on\n/dev/sda1      ext4   50G   20G   28G  42% /\n',
      28 * G,
    ],
    [
      'df -h /',
      'Filesystem        Size    Used   Avail Capacity iused ifree %iused  Mounted on\n/dev/disk3s1s1   460Gi    10Gi   120Gi     8%    404k  1.2G    0%   /\n',
      120 * G,
    ],
    ['df --si /', 'Filesystem      Size  Used Avail Use% Mounted on\n/dev/sda1        54G   22G   31G  42% /\n', 31e9],
    [
      'df -P -k /',
      'Filesystem     1024-blocks    Used Available Capacity Mounted on\noverlay            100000   60000     40000      60% /\n',
      40000 * 1024,
    ],
  ])('%s', (command, stdout, available) => {
    expect(read(command, stdout)).toMatchObject({ available })
  })
  test('df -i counts inodes', () => {
    expect(
      read(
        'df -i /',
        'Filesystem      Inodes  IUsed   IFree IUse% Mounted on\n/dev/sda1      3276800 200000 3076800    7% /\n',
      ),
    ).toMatchObject({ size: 3276800, available: 3076800, usedPercent: 7 })
  })
  test('without a root among several mounts nothing stands at the top', () => {
    expect(Object.keys(read('df -h /a /b', DF.replace('42% /\n', '42% /a\n')) ?? {})).toEqual(['mounts'])
  })
  test.each([
    [
      'free -h',
      '               total        used        free      shared  buff/cache   available\nMem:            15Gi       4.0Gi       2.0Gi       100Mi       9.0Gi        11Gi\nSwap:          2.0Gi          0B       2.0Gi\n',
      {
        memory: { total: 15 * G, used: 4 * G, free: 2 * G, available: 11 * G, usedPercent: 26.67 },
        swap: { total: 2 * G, used: 0, free: 2 * G, usedPercent: 0 },
      },
    ],
    [
      'free',
      '              total        used        free      shared  buff/cache   available\nMem:       16000000     4000000     2000000      100000    10000000    11000000\nSwap:             0           0           0\n',
      {
        memory: {
          total: 16000000 * 1024,
          used: 4000000 * 1024,
          free: 2000000 * 1024,
          available: 11000000 * 1024,
          usedPercent: 31.25,
        },
        swap: { total: 0, used: 0, free: 0, usedPercent: 0 },
      },
    ],
    ['free -m', 'Speicher:  gesamt\nSpeicher:  8000 2000 1000 10 5000 6000\n', null],
    [
      'free -b',
      '       gesamt  benutzt  frei  gemns.  Puffer  verfügbar\nSpeicher:  8000000 2000000 1000000 10 5000000 6000000\n',
      { memory: { total: 8000000, used: 2000000, free: 1000000, available: 6000000, usedPercent: 25 } },
    ],
    [
      'free -h',
      '             total       used       free     shared    buffers     cached\nMem:          7.7G       7.1G       600M\n',
      null,
    ],
  ])('%s', (command, stdout, expected) => {
    expect(read(command, stdout)).toEqual(expected)
  })
  test.each([
    ['du -sh /var/log', '1.5G\t/var/log\n', 1.5 * G],
    ['du -s /srv', '2048\t/srv\n', 2048 * 1024],
    ['du -sb /srv', '2048\t/srv\n', 2048],
    ['du -h -d1 /srv', '1.0K\t/srv/a\n3.0M\t/srv\n', 3 * 1024 ** 2],
  ])('%s', (command, stdout, size) => {
    expect(read(command, stdout)).toMatchObject({ size })
  })
})

describe('containers', () => {
  test('docker ps tells what runs and what is healthy', () => {
    const stdout = `CONTAINER ID   IMAGE               COMMAND                  CREATED        STATUS                    PORTS                    NAMES
3f4e5a6b7c8d   app-agents:v1.8.0   "uvicorn main:app --…"   2 hours ago    Up 2 hours (healthy)      0.0.0.0:9000->9000/tcp   app-agents-1
9a8b7c6d5e4f   postgres:15         "docker-entrypoint.s…"   2 hours ago    Up 2 hours                5432/tcp                 app-postgres-1
1a2b3c4d5e6f   redis:7             "docker-entrypoint.s…"   2 hours ago    Exited (1) 1 minute ago                            app-redis-1
0a0b0c0d0e0f   web:v1              "node server.js"         1 minute ago   Up 1 minute (unhealthy)   0.0.0.0:80->80/tcp       app-web-1
`
    expect(read('docker ps -a', stdout)).toMatchObject({
      count: 4,
      names: ['app-agents-1', 'app-postgres-1', 'app-redis-1', 'app-web-1'],
      containers: [
        { image: 'app-agents:v1.8.0', service: 'app-agents', running: true, health: 'healthy', ok: true },
        { running: true, health: '', ok: true },
        { running: false, ok: false, status: 'Exited (1) 1 minute ago' },
        { running: true, health: 'unhealthy', ok: false },
      ],
    })
  })
  test('docker compose ps names the service', () => {
    const stdout = `NAME                 IMAGE         COMMAND                  SERVICE    CREATED         STATUS                            PORTS
staging-postgres-1   postgres:15   "docker-entrypoint.s…"   postgres   2 minutes ago   Up 2 minutes (healthy)            5432/tcp
staging-qdrant-1     qdrant:1.9    "./entrypoint.sh"        qdrant     2 minutes ago   Up 2 seconds (health: starting)   6333/tcp
`
    expect(read('docker compose -f docker-compose.prod.yml ps', stdout)).toMatchObject({
      containers: [
        { service: 'postgres', ok: true },
        { service: 'qdrant', running: true, health: 'starting', ok: false },
      ],
    })
  })
  test('docker-compose of version 1', () => {
    const stdout = `      Name                    Command              State           Ports
---------------------------------------------------------------------------------
app_db_1    docker-entrypoint.sh postgres   Up (healthy)   5432/tcp
app_web_1   node server.js                  Exit 137
`
    expect(read('docker-compose ps', stdout)).toMatchObject({
      containers: [
        { name: 'app_db_1', service: 'app_db', ok: true },
        { name: 'app_web_1', running: false, ok: false },
      ],
    })
  })
  test('with its own columns, and as JSON', () => {
    expect(read('docker ps --format table', 'NAMES     STATUS\nweb       Up 3 days\n')).toMatchObject({
      containers: [{ name: 'web', ok: true }],
    })
    expect(
      read(
        'docker compose ps --format json',
        '{"Name":"a-web-1","Service":"web","State":"running","Health":"starting","Image":"w"}\n',
      ),
    ).toMatchObject({ containers: [{ service: 'web', running: true, ok: false }] })
    expect(
      read(
        'docker ps --format json',
        '{"Names":"db","State":"running","Status":"Up 2 hours (unhealthy)","Image":"p"}\n',
      ),
    ).toMatchObject({ containers: [{ running: true, health: 'unhealthy', ok: false }] })
  })
  test('no container is an empty list, ids alone are nothing', () => {
    expect(read('docker ps', 'CONTAINER ID   IMAGE     COMMAND   CREATED   STATUS    PORTS     NAMES\n')).toEqual({
      containers: [],
      count: 0,
      names: [],
    })
    expect(read('docker ps -q', '3f4e5a6b7c8d\n')).toBeNull()
  })
  test('docker stats', () => {
    const stdout = `CONTAINER ID   NAME       CPU %     MEM USAGE / LIMIT     MEM %     NET I/O           BLOCK I/O         PIDS
3f4e5a6b7c8d   agents-1   12.50%    512MiB / 2GiB         25.00%    1.2MB / 3.4MB     0B / 0B           12
9a8b7c6d5e4f   db-1       0.07%     1.5GiB / 15.5GiB      9.68%     648B / 0B         12.3MB / 4.1kB    7
`
    expect(read('docker stats --no-stream', stdout)).toEqual({
      count: 2,
      containers: [
        { name: 'agents-1', cpuPercent: 12.5, memoryPercent: 25, memory: 512 * 1024 ** 2, memoryLimit: 2 * G },
        { name: 'db-1', cpuPercent: 0.07, memoryPercent: 9.68, memory: 1.5 * G, memoryLimit: 15.5 * G },
      ],
    })
    expect(
      read(
        'docker stats --no-stream',
        `${stdout}1a2b3c4d5e6f   old-1      --        -- / --               --        --                --                --\n`,
      ),
    ).toBeNull()
  })
  test('docker images', () => {
    const stdout = `REPOSITORY                  TAG       IMAGE ID       CREATED        SIZE
temponest-staging-agents    v1.8.0    3f4e5a6b7c8d   2 hours ago    450MB
postgres                    15        9a8b7c6d5e4f   3 weeks ago    1.58GB
`
    expect(read('docker images', stdout)).toEqual({
      count: 2,
      images: [
        { repository: 'temponest-staging-agents', tag: 'v1.8.0', size: 450e6 },
        { repository: 'postgres', tag: '15', size: 1.58e9 },
      ],
    })
    expect(read('docker images --format x', 'REPOSITORY    TAG\na             b\n')).toEqual({
      count: 1,
      images: [{ repository: 'a', tag: 'b' }],
    })
    expect(
      read(
        'docker images',
        'IMAGE                 ID             DISK USAGE   CONTENT SIZE   EXTRA\nghcr.io/a/web:1.2     3f4e5a6b7c8d        450MB          120MB\n',
      ),
    ).toEqual({ count: 1, images: [{ repository: 'ghcr.io/a/web', tag: '1.2', size: 450e6 }] })
  })
})

describe('kubernetes', () => {
  test('pods', () => {
    const stdout = `NAME                   READY   STATUS             RESTARTS        AGE
api-6d5f7c9b8-abcde    2/2     Running            0               5d3h
api-6d5f7c9b8-fghij    1/2     Running            3 (2m10s ago)   5d3h
worker-0               0/1     CrashLoopBackOff   17              45m
migrate-x7k2p          0/1     Completed          0               1h
`
    expect(read('kubectl get pods -n prod', stdout)).toEqual({
      count: 4,
      items: [
        {
          name: 'api-6d5f7c9b8-abcde',
          status: 'Running',
          restarts: 0,
          ageSeconds: 5 * 86400 + 3 * 3600,
          ready: 2,
          desired: 2,
          ok: true,
        },
        {
          name: 'api-6d5f7c9b8-fghij',
          status: 'Running',
          restarts: 3,
          ageSeconds: 5 * 86400 + 3 * 3600,
          ready: 1,
          desired: 2,
          ok: false,
        },
        {
          name: 'worker-0',
          status: 'CrashLoopBackOff',
          restarts: 17,
          ageSeconds: 2700,
          ready: 0,
          desired: 1,
          ok: false,
        },
        { name: 'migrate-x7k2p', status: 'Completed', restarts: 0, ageSeconds: 3600, ready: 0, desired: 1, ok: true },
      ],
    })
  })
  test.each([
    [
      'kubectl get nodes',
      'NAME     STATUS                     ROLES           AGE   VERSION\nnode-1   Ready                      control-plane   10d   v1.29.1\nnode-2   Ready,SchedulingDisabled   <none>          10d   v1.29.1\nnode-3   NotReady                   <none>          10d   v1.29.1\n',
      [true, false, false],
    ],
    [
      'kubectl get deployments',
      'NAME   READY   UP-TO-DATE   AVAILABLE   AGE\napi    3/3     3            3           10d\nweb    2/3     3            2           10d\n',
      [true, false],
    ],
    [
      'kubectl get daemonset',
      'NAME     DESIRED   CURRENT   READY   UP-TO-DATE   AVAILABLE   NODE SELECTOR   AGE\nfluent   3         3         3       3            3           <none>          10d\nnode-x   3         3         2       3            2           <none>          10d\n',
      [true, false],
    ],
    [
      'kubectl get pvc',
      'NAME    STATUS    VOLUME   CAPACITY   ACCESS MODES   STORAGECLASS   AGE\ndata    Bound     pv-1     10Gi       RWO            fast           10d\nother   Pending                                      fast           1m\n',
      [true, false],
    ],
    [
      'kubectl get svc',
      'NAME   TYPE        CLUSTER-IP   EXTERNAL-IP   PORT(S)   AGE\napi    ClusterIP   10.0.0.1     <none>        80/TCP    10d\n',
      [undefined],
    ],
  ])('%s', (command, stdout, ok) => {
    const found = read(command, stdout)
    expect(found).toMatchObject({ items: ok.map((value) => (value === undefined ? {} : { ok: value })) })
    expect(found).toHaveProperty('count', ok.length)
  })
  test('nothing found is an empty list', () => {
    expect(read('kubectl get pods', '')).toEqual({ items: [], count: 0 })
  })
  test('kubectl top', () => {
    expect(
      read(
        'kubectl top nodes',
        'NAME     CPU(cores)   CPU%   MEMORY(bytes)   MEMORY%\nnode-1   250m         12%    2048Mi          55%\n',
      ),
    ).toEqual({
      count: 1,
      items: [{ name: 'node-1', cpuCores: 0.25, memory: 2 * G, cpuPercent: 12, memoryPercent: 55 }],
    })
  })
})

describe('git, systemd, counts', () => {
  test.each([
    ['git tag -l v1.2.0', 'v1.2.0\n', { tags: ['v1.2.0'], count: 1 }],
    ['git tag -l v1.2.0', '', { tags: [], count: 0 }],
    ['git -C /srv/app tag', 'v1\nv2\n', { tags: ['v1', 'v2'], count: 2 }],
    [
      'git rev-parse HEAD',
      '1f0c2d3e4f5a6b7c8d9e0f1a2b3c4d5e6f7a8b9c\n',
      { commit: '1f0c2d3e4f5a6b7c8d9e0f1a2b3c4d5e6f7a8b9c' },
    ],
    ['git rev-parse --abbrev-ref HEAD', 'main\n', { name: 'main' }],
    ['git describe --tags', 'v1.8.0\n', { name: 'v1.8.0' }],
    ['git branch --show-current', 'release/2\n', { name: 'release/2' }],
    ['git ls-remote --tags origin', '1f0c2d3e\trefs/tags/v1\n2a0c2d3e\trefs/tags/v1^{}\n', { tags: ['v1'], count: 1 }],
    ['git rev-list --count HEAD', '412\n', { count: 412 }],
    ['git status --porcelain', '', { clean: true, changed: 0, untracked: 0 }],
    ['git status --porcelain', ' M a.ts\n?? b.ts\n', { clean: false, changed: 1, untracked: 1 }],
    ['git status -sb', '## main...origin/main [ahead 1]\n', { clean: true, changed: 0, untracked: 0, branch: 'main' }],
    [
      'git status',
      "On branch main\nYour branch is up to date with 'origin/main'.\n\nnothing to commit, working tree clean\n",
      { clean: true, changed: 0, untracked: 0, branch: 'main' },
    ],
    [
      'git status',
      'On branch main\nChanges not staged for commit:\n  (use "git add <file>..." to update)\n\tmodified:   a.ts\n\nUntracked files:\n  (use "git add <file>..." to include)\n\tb.ts\n',
      { clean: false, changed: 1, untracked: 1, branch: 'main' },
    ],
    ['git status', 'Auf Branch main\nnichts zu committen, Arbeitsverzeichnis unverändert\n', null],
    ['git log', 'commit 1\n', null],
    ['systemctl is-active nginx', 'active\n', { states: ['active'], active: true }],
    ['systemctl is-active nginx redis', 'active\nfailed\n', { states: ['active', 'failed'], active: false }],
    ['systemctl is-enabled nginx', 'enabled\n', { states: ['enabled'], enabled: true }],
    [
      'systemctl status nginx',
      '● nginx.service - A high performance web server\n     Loaded: loaded (/lib/systemd/system/nginx.service; enabled; preset: enabled)\n     Active: active (running) since Mon 2026-01-05 10:00:00 UTC; 2 days ago\n',
      { state: 'active', active: true, sub: 'running', enabled: true },
    ],
    [
      'sudo systemctl status app',
      '× app.service - App\n     Loaded: loaded (/etc/systemd/system/app.service; disabled)\n     Active: failed (Result: exit-code) since Mon\n',
      { state: 'failed', active: false, enabled: false },
    ],
    ['systemctl --failed', '  UNIT LOAD ACTIVE SUB DESCRIPTION\n0 loaded units listed.\n', { units: [], count: 0 }],
    [
      'systemctl list-units --failed',
      '  UNIT        LOAD   ACTIVE SUB    DESCRIPTION\n● app.service loaded failed failed App\n\n1 loaded units listed.\n',
      { units: [{ name: 'app.service', state: 'failed' }], count: 1 },
    ],
    ['wc -l /var/log/a.log', '42 /var/log/a.log\n', { lines: 42, count: 42 }],
    ['wc -l a b', '  10 a\n  32 b\n  42 total\n', { lines: 42, count: 42 }],
    ['wc a', ' 1  2 10 a\n', { lines: 1, words: 2, bytes: 10 }],
    ['wc -c a', '512 a\n', { bytes: 512, count: 512 }],
    ['wc -l a', 'wc: a: No such file\n', null],
  ])('%s → %j', (command, stdout, expected) => {
    expect(read(command, stdout)).toEqual(expected)
  })
})

describe('redis', () => {
  const INFO =
    '# Stats\r\nkeyspace_hits:900\r\nkeyspace_misses:100\r\nevicted_keys:0\r\nredis_version:7.2.4\r\nused_memory_human:1.02M\r\n'.replaceAll(
      '\r',
      '',
    )
  test.each([
    [
      'redis-cli info stats',
      INFO,
      { keyspace_hits: 900, keyspace_misses: 100, hitRate: 90, redis_version: '7.2.4', used_memory_human: '1.02M' },
    ],
    ['docker exec staging-redis redis-cli info stats', INFO, { hitRate: 90 }],
    ['kubectl exec -n prod redis-0 -- redis-cli INFO', INFO, { hitRate: 90 }],
    ['redis-cli -h cache -p 6380 dbsize', '(integer) 5\n', { count: 5 }],
    ['redis-cli dbsize', '5\n', { count: 5 }],
    ['redis-cli config get maxmemory', '1) "maxmemory"\n2) "1073741824"\n', { maxmemory: G }],
    ['redis-cli role', '1) "master"\n2) (integer) 0\n', { role: 'master' }],
  ])('%s', (command, stdout, expected) => {
    expect(read(command, stdout)).toMatchObject(expected)
  })
  test('before the first read there is no hit rate', () => {
    expect(read('redis-cli info stats', 'keyspace_hits:0\nkeyspace_misses:0\n')).toEqual({
      keyspace_hits: 0,
      keyspace_misses: 0,
    })
  })
})

describe('files, processes, sockets, certificates, figures', () => {
  test.each([
    ['ls docker/migrations', '006_a.sql\n007_b.sql\n', { names: ['006_a.sql', '007_b.sql'], count: 2 }],
    ['ls /srv/a.sql /srv/b.sql', '/srv/a.sql\n/srv/b.sql\n', { names: ['a.sql', 'b.sql'], count: 2 }],
    [
      'ls -lh /srv',
      'total 12K\n-rw-r--r-- 1 root root 4.0K Jan  5 10:00 a.sql\ndrwxr-xr-x 2 root root 4.0K Jan  5  2025 old\n',
      {
        names: ['a.sql', 'old'],
        count: 2,
        entries: [
          { name: 'a.sql', size: 4096, mode: 'rw-r--r--', directory: false },
          { name: 'old', size: 4096, mode: 'rwxr-xr-x', directory: true },
        ],
      },
    ],
    [
      'ls -l --time-style=long-iso /srv',
      'total 4\n-rw------- 1 root root 512 2026-01-05 10:00 key file.pem\n',
      {
        names: ['key file.pem'],
        count: 1,
        entries: [{ name: 'key file.pem', size: 512, mode: 'rw-------', directory: false }],
      },
    ],
    [
      'ls -la /srv',
      'insgesamt 8\n-rw-r--r-- 1 root root 20 5. Jan 10:00 x\n',
      { names: ['x'], count: 1, entries: [{ name: 'x', size: 20, mode: 'rw-r--r--', directory: false }] },
    ],
    ['ls /empty', '', { names: [], count: 0 }],
    ['pgrep -f npm', '812\n913\n', { pids: [812, 913], count: 2 }],
    ['pgrep -af npm', '812 npm run dev\n', { pids: [812], count: 1 }],
    ['pgrep -c node', '3\n', { count: 3 }],
    ['pidof nginx', '10 11\n', { pids: [10, 11], count: 2 }],
    [
      'ps aux',
      'USER         PID %CPU %MEM    VSZ   RSS TTY      STAT START   TIME COMMAND\nroot           1  0.0  0.1 168000 11000 ?        Ss   Jan05   0:01 /sbin/init splash\n',
      {
        processes: [{ pid: 1, user: 'root', cpuPercent: 0, memoryPercent: 0.1, command: '/sbin/init splash' }],
        count: 1,
      },
    ],
    [
      'ss -tln',
      'State   Recv-Q  Send-Q   Local Address:Port    Peer Address:Port  Process\nLISTEN  0       511            0.0.0.0:443          0.0.0.0:*\nLISTEN  0       128               [::]:22              [::]:*\n',
      { ports: [443, 22], count: 2 },
    ],
    [
      'netstat -tlnp',
      'Active Internet connections (only servers)\nProto Recv-Q Send-Q Local Address           Foreign Address         State       PID/Program name\ntcp        0      0 127.0.0.1:5432          0.0.0.0:*               LISTEN      812/postgres\n',
      {
        ports: [5432],
        sockets: [{ protocol: 'tcp', state: 'LISTEN', address: '127.0.0.1', port: 5432, process: 'postgres' }],
      },
    ],
    [
      'ss -tn',
      'State Recv-Q Send-Q Local Address:Port Peer Address:Port\nESTAB 0      0           10.0.0.2:443        10.0.0.9:51000\n',
      { ports: [], count: 1 },
    ],
    [
      'lsof -i :3000',
      'COMMAND   PID USER   FD   TYPE DEVICE SIZE/OFF NODE NAME\nnode    18291  app   23u  IPv6  91234      0t0  TCP *:3000 (LISTEN)\n',
      { ports: [3000], count: 1 },
    ],
    ['nproc', '8\n', { count: 8 }],
    ['node -v', 'v18.17.1\n', { version: '18.17.1', major: 18, minor: 17, patch: 1 }],
    ['psql --version', 'psql (PostgreSQL) 15.4 (Ubuntu 15.4-1)\n', { version: '15.4', major: 15, minor: 4, patch: 0 }],
    ['docker --version', 'Docker version 24.0.7, build afdd53b\n', { major: 24 }],
    [
      'ping -c 4 db',
      '4 packets transmitted, 4 received, 0% packet loss, time 3004ms\nrtt min/avg/max/mdev = 0.041/0.052/0.061/0.007 ms\n',
      { sent: 4, received: 4, lossPercent: 0, averageMs: 0.052 },
    ],
    [
      'top -b -n 2',
      'top - 10:00:00 up 1 day,  load average: 0.10, 0.20, 0.30\n%Cpu(s): 50.0 us, 10.0 sy,  0.0 ni, 40.0 id\n\ntop - 10:00:03 up 1 day,  load average: 0.10, 0.20, 0.30\n%Cpu(s):  5.0 us,  3.0 sy,  0.0 ni, 92.0 id,  0.0 wa\n',
      { cpuPercent: 8, load1: 0.1, load5: 0.2, load15: 0.3 },
    ],
    [
      'uptime',
      ' 10:00:00 up 12 days,  3:04,  2 users,  load average: 0.52, 0.58, 0.59\n',
      { seconds: 12 * 86400 + 3 * 3600 + 4 * 60, users: 2, load1: 0.52, load5: 0.58, load15: 0.59 },
    ],
    [
      'uptime',
      ' 10:00:00 up 5 min,  1 user,  load average: 0,00, 0,01, 0,05\n',
      { seconds: 300, users: 1, load1: 0, load5: 0.01, load15: 0.05 },
    ],
  ])('%s', (command, stdout, expected) => {
    expect(read(command, stdout)).toMatchObject(expected)
  })
  test('openssl x509 counts the days from the moment that it is told', () => {
    const stdout = 'notBefore=Jan  1 00:00:00 2026 GMT\nnotAfter=Mar 31 12:00:00 2026 GMT\n'
    expect(parseOutput(['openssl', 'x509', '-noout', '-dates', '-in', 'a.pem'], stdout, Date.UTC(2026, 2, 1))).toEqual({
      notBefore: '2026-01-01T00:00:00.000Z',
      notAfter: '2026-03-31T12:00:00.000Z',
      daysLeft: 30.5,
    })
  })
  test('another program, or one whose output is another, gives nothing', () => {
    expect(read('cat /etc/hosts', '127.0.0.1 localhost\n')).toBeNull()
    expect(read('df -h', 'df: /x: No such file or directory\n')).toBeNull()
    expect(parseOutput([], '')).toBeNull()
  })
})

test('any output of any program gives plain data or null, in time', () => {
  const programs = [
    'df -h',
    'free',
    'docker ps',
    'docker stats',
    'docker images',
    'kubectl get pods',
    'git status',
    'git tag',
    'systemctl status x',
    'wc -l',
    'redis-cli info',
    'du -sh x',
    'ls -l',
    'ps aux',
    'ss -tln',
    'lsof -i',
    'openssl x509',
    'ping -c1 x',
    'top -b',
    'uptime',
    'x -v',
  ]
  const piece = fc.constantFrom(
    'NAME',
    'STATUS',
    '42%',
    '1.5G',
    '/',
    ':443',
    'LISTEN',
    '12/13',
    '  ',
    '\n',
    '\t',
    '-rw-r--r-- 1 a b 5 ',
    'Active: ',
    'a:1',
    'é',
    '{"Name":1}',
  )
  fc.assert(
    fc.property(
      fc.constantFrom(...programs),
      fc.array(fc.oneof(piece, fc.string({ maxLength: 10 }))),
      (program, parts) => {
        const output = read(program, parts.join(' '))
        expect(output === null || typeof output === 'object').toBe(true)
        expect(JSON.parse(JSON.stringify(output))).toEqual(output)
      },
    ),
  )
  for (const filler of [' ', '\n', 'a', '-', '1', ' a', '\n ', 'NAME  ', '1.'])
    for (const program of programs) {
      const text = filler.repeat(262_144 / filler.length)
      const before = performance.now()
      read(program, text)
      expect(performance.now() - before, `${program} of ${JSON.stringify(filler)}`).toBeLessThan(1000)
    }
})
