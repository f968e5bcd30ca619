// The closed list of what words can say about a check: what is looked at, and in what state it should be. Each language's file has all of them.

export const TOPICS = [
  // Which way round a search is meant.
  'negation',
  'presence',
  'absence',
  'removal',
  'trouble',
  /** The verb: "the test fails". */
  'fails',
  'same',
  'differs',
  // States.
  'every',
  'pass',
  'reach',
  'running',
  'stopped',
  /** "simulate", "inject": the trouble is made on purpose. */
  'provoked',
  'open',
  'closed',
  'configured',
  'installed',
  'works',
  // Measures.
  'free',
  'used',
  'memory',
  'disk',
  'cpu',
  'cores',
  'latency',
  'throughput',
  'error-rate',
  'hit-rate',
  'total',
  'size',
  // Things.
  'certificate',
  'expiry',
  'issued',
  'dns',
  'records',
  'header',
  'redirect',
  'restricted',
  'site',
  'health',
  'endpoint',
  'port',
  'firewall',
  'database',
  'user',
  'container',
  'service',
  'restarts',
  'alerts',
  'rules',
  'dashboard',
  'logs',
  'backup',
  'tests',
  'load-test',
  'vulnerabilities',
  'login',
  'image',
  'pushed',
  'published',
  'status-page',
  'client',
  'results',
  'settings',
  /** "triggered", "firing": of alerts. */
  'firing',
  /** "built", "tagged": of images and binaries. */
  'built',
  /** Words of units: "percent", "hours". */
  'unit',
  /** A person has to do or judge this: documented, trained, reviewed, planned. No machine sees it. */
  'human',
  /** Says nothing of its own: articles, prepositions, "check", "verify", "server", "production". */
  'filler',
] as const
export type Topic = (typeof TOPICS)[number]

/** Entries parted by commas. `*` at the end of a word stands for any ending; an entry may have several words. */
export type CheckTable = Readonly<Record<Topic, string>>
