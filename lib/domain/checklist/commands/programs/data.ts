// Programs that talk to databases, caches and queues.
import { all, always, type Reads, type Rules, unless, verbs, when } from '@/lib/domain/checklist/commands/programs/rule'

const REDIS_VALUED = new Set([
  '-h',
  '-p',
  '-a',
  '-u',
  '-n',
  '-s',
  '--user',
  '--pass',
  '-r',
  '-i',
  '--cacert',
  '--cert',
  '--key',
])

const REDIS_COMMANDS = {
  ...all(
    'info ping get mget keys scan dbsize ttl pttl exists type llen lrange lindex scard smembers sismember hget hgetall hkeys hlen',
  ),
  ...all('zcard zrange zscore xlen xinfo strlen role time lastsave echo pubsub monitor'),
  config: { get: always },
  client: all('list info getname id'),
  cluster: all('info nodes slots shards myid links'),
  memory: all('usage stats doctor'),
  slowlog: all('get len'),
  latency: all('latest doctor history'),
  sentinel: all('masters master slaves replicas sentinels get-master-addr-by-name ckquorum'),
  acl: all('list whoami users getuser cat'),
  module: all('list'),
  object: all('encoding idletime freq refcount'),
  '': always,
}

/** Commands of Redis are written in either case. */
const redis: Reads = (rest) => {
  if (rest.some((word) => /^--(?:stat|latency|bigkeys|memkeys|hotkeys|scan|latency-history|latency-dist)$/.test(word)))
    return true
  if (rest.some((word) => /^--(?:pipe|eval|cluster|rdb|functions-rdb|x)$/.test(word) || word === '-x')) return false
  return verbs(REDIS_COMMANDS, REDIS_VALUED)(rest.map((word) => (REDIS_VALUED.has(word) ? word : word.toLowerCase())))
}

const MONGO_READS =
  /^(?:printjson\()?(?:db\.(?:adminCommand\(\s*(?:\{\s*["']?(?:ping|serverStatus|listDatabases|replSetGetStatus|hello)["']?\s*:|["'](?:ping|hello)["'])|runCommand\(\s*(?:\{\s*["']?(?:ping|dbStats|hello)["']?\s*:|["']ping["'])|serverStatus\(|stats\(|version\(|hello\(|isMaster\(|getCollectionNames\(|\w{1,80}\.(?:find|findOne|count|countDocuments|estimatedDocumentCount|getIndexes|stats)\()|rs\.(?:status|conf|printReplicationInfo)\()/
const MONGO_CHANGES =
  /\b(?:insert|update|delete|remove|drop|create|replace|rename|bulkWrite|shutdown|stepDown|reconfig|initiate|eval|load)\w*\s*\(/

const mongo: Reads = (rest) => {
  const at = rest.indexOf('--eval')
  const script = rest[at + 1] ?? ''
  return at !== -1 && MONGO_READS.test(script.trim()) && !MONGO_CHANGES.test(script)
}

const rabbit: Reads = (rest) => {
  const verb = rest.find((word) => !word.startsWith('-')) ?? ''
  return /^(?:status|cluster_status|report|environment|ping|version|listeners|memory_breakdown|alarms)$|^(?:list|check)_/.test(
    verb,
  )
}

const kafka: Reads = (rest) =>
  when(/^--(?:list|describe)$/)(rest) &&
  unless(/^--(?:create|delete|alter|reset-offsets|execute|add-config|delete-config)/)(rest)

export const DATA: Rules = {
  ...{ 'redis-cli': redis, 'valkey-cli': redis, keydb: redis, mongosh: mongo, mongo },
  mysqladmin: verbs(
    all('ping status version processlist extended-status variables'),
    new Set(['-h', '-u', '-P', '--host', '--user']),
  ),
  ...{ rabbitmqctl: rabbit, 'rabbitmq-diagnostics': rabbit },
  ...{
    'kafka-topics': kafka,
    'kafka-topics.sh': kafka,
    'kafka-consumer-groups': kafka,
    'kafka-consumer-groups.sh': kafka,
  },
  'kafka-broker-api-versions': always,
  pgbackrest: verbs({ ...all('info check version') }, new Set(['--stanza'])),
  patronictl: verbs(all('list show-config history topology version'), new Set(['-c'])),
  repmgr: verbs({ cluster: all('show check matrix crosscheck'), node: all('status check') }, new Set(['-f'])),
  nodetool: verbs(all('status info ring describecluster tpstats compactionstats netstats version')),
  'zkServer.sh': verbs({ status: always }),
  pgbench: () => false,
}
