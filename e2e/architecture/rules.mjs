// Which module may import which: one table, from which every rule of the check is made. What a row does not name is forbidden.
/** Modules with use cases. They do not import each other. */
export const FEATURES = [
  'release',
  'template',
  'project',
  'people',
  'signoff',
  'decision',
  'discussion',
  'history',
  'report',
  'notify',
  'monitor',
  'rollback',
]
const features = (file = '') => FEATURES.map((name) => `lib/${name}${file}`)

/** Module → the modules that it may import from, besides itself. */
export const KNOWS = {
  'lib/domain': [],
  'lib/platform': [],
  'lib/egress': [],
  'lib/data': ['lib/domain', 'lib/platform'],
  'lib/probes': ['lib/domain', 'lib/egress'],
  'lib/http': ['lib/domain', 'lib/data', 'lib/platform'],
  ...Object.fromEntries(FEATURES.map((name) => [`lib/${name}`, ['lib/domain', 'lib/data', 'lib/platform']])),
  'lib/worker': [
    'lib/domain',
    'lib/probes',
    'lib/egress',
    'lib/platform',
    'lib/data/close-database.ts',
    'lib/data/runs/run-queue.ts',
    'lib/data/runs/run-schedule.ts',
    ...features(),
  ],
  'lib/cli': ['lib/domain', 'lib/platform', 'lib/data/close-database.ts', ...features()],
  prisma: ['lib/platform'],
  'components/ui': [],
  components: ['components/ui', 'lib/domain', ...features('/actions.ts')],
  app: ['components', 'lib/domain', 'lib/http', ...features()],
}

const MODULES = Object.keys(KNOWS)
const literal = (path) => path.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')
const at = (module) => `^(e2e/architecture/broken/)?${literal(module)}${module.endsWith('.ts') ? '$' : '/'}`

const rowRules = MODULES.map((module) => ({
  name: `${module} knows only what its row names`,
  severity: 'error',
  comment: `${module} may know: ${KNOWS[module].join(', ') || 'nothing of ours'}.`,
  from: {
    path: at(module),
    pathNot:
      module === 'components'
        ? [at('components/ui')]
        : FEATURES.some((name) => module === `lib/${name}`)
          ? [`${at(module)}actions\\.ts$`]
          : [],
  },
  to: { path: '^(e2e/architecture/broken/)?(app|components|lib|prisma)/', pathNot: [module, ...KNOWS[module]].map(at) },
}))

const actionRules = FEATURES.map((name) => ({
  name: `lib/${name}/actions.ts is a face: the door, and its own use cases`,
  severity: 'error',
  from: { path: at(`lib/${name}/actions.ts`) },
  to: {
    path: '^(e2e/architecture/broken/)?(app|components|lib|prisma)/',
    pathNot: [at(`lib/${name}`), at('lib/http'), at('lib/domain')],
  },
}))

const PURE =
  'zod|markdown-it|@date-fns/tz|@bufbuild/cel|@bufbuild/protobuf|@bufbuild/cel-spec|canonicalize|entities|lossless-json|re2js|saxes|scim2-parse-filter|yaml'
const only = (name, paths, modules, comment) => ({
  name,
  severity: 'error',
  comment,
  from: {
    path: '^(e2e/architecture/broken/)?(app|components|lib|prisma)/',
    pathNot: modules.map(at).concat('\\.test\\.ts$'),
  },
  to: { path: paths },
})

const handRules = [
  { name: 'no circles', severity: 'error', from: { pathNot: at('lib/data/generated') }, to: { circular: true } },
  {
    name: 'use cases know no door',
    severity: 'error',
    from: { path: FEATURES.map((name) => at(`lib/${name}`)), pathNot: ['/actions\\.ts$'] },
    to: { path: at('lib/http') },
  },
  {
    name: 'the domain uses pure packages only',
    severity: 'error',
    from: { path: at('lib/domain'), pathNot: ['\\.test\\.ts$'] },
    to: {
      path: ['node_modules/', '^(node:|fs|path|crypto|http|https|net|tls|os|process|child_process|worker_threads)'],
      pathNot: [`node_modules/(${PURE})/`],
    },
  },
  only(
    'only data knows the database',
    ['node_modules/@prisma/', '^(e2e/architecture/broken/)?lib/data/generated/'],
    ['lib/data', 'prisma'],
    'Prisma and its client have one room.',
  ),
  only(
    'only the driver side knows pg',
    ['node_modules/(@types/)?pg/'],
    ['lib/platform', 'lib/probes', 'prisma'],
    'Statements of the product go through Prisma in lib/data, where a test prepares each of them.',
  ),
  only(
    'only egress opens a socket',
    ['^(node:)?(net|tls|http|https|dns|dgram)$', 'node_modules/undici/'],
    ['lib/egress', 'lib/platform/box'],
    'Everything that leaves goes through one gate.',
  ),
  only(
    'only egress speaks SMTP',
    ['node_modules/nodemailer/'],
    ['lib/egress'],
    'A mail leaves through the same gate as everything else.',
  ),
  only(
    'only probes speak SSH',
    ['node_modules/(@types/)?ssh2/'],
    ['lib/probes'],
    'Its client dials by itself unless it is given a connection.',
  ),
  only(
    'only the worker side opens secrets',
    ['^(e2e/architecture/broken/)?lib/platform/secrets-open\\.ts$'],
    ['lib/worker', 'lib/platform'],
    'The web process must not be able to.',
  ),
  only(
    'only the record draws PDF',
    ['node_modules/@react-pdf/'],
    ['lib/report/pdf'],
    'It takes a thread of its own: nothing else may load it.',
  ),
  only(
    'only the worker signs',
    ['^(e2e/architecture/broken/)?lib/platform/signing-key\\.ts$'],
    ['lib/worker', 'lib/platform'],
    'What the web process could sign would prove nothing.',
  ),
  only(
    'only the platform verifies passkeys',
    ['node_modules/@simplewebauthn/server/'],
    ['lib/platform'],
    'Whether a passkey asked its user is decided in one place.',
  ),
  only(
    'only the platform speaks to the identity provider',
    ['node_modules/openid-client/'],
    ['lib/platform'],
    'What a sign-in there proves is verified in one place; next-auth uses the same library for itself.',
  ),
  only(
    'only the door knows next-auth',
    ['node_modules/next-auth/'],
    ['lib/http'],
    'Who is there is one folder’s business.',
  ),
  {
    name: 'stories know neither framework nor view',
    severity: 'error',
    comment: 'But for the PDF of a record, which is drawn with React in a thread of its own.',
    from: { path: FEATURES.map((name) => at(`lib/${name}`)), pathNot: [at('lib/report/pdf')] },
    to: { path: ['node_modules/(next|react|react-dom)/', at('components'), at('app')] },
  },
]

/** Options of dependency-cruiser. */
export const options = {
  ruleSet: { forbidden: [...rowRules, ...actionRules, ...handRules] },
  validate: true,
  tsPreCompilationDeps: true,
  combinedDependencies: true,
  doNotFollow: { path: 'node_modules' },
  exclude: { path: '^(\\.next|e2e/results)' },
  enhancedResolveOptions: {
    extensions: ['.ts', '.tsx', '.mjs', '.js'],
    exportsFields: ['exports'],
    conditionNames: ['import', 'require', 'node', 'default', 'types'],
  },
}
