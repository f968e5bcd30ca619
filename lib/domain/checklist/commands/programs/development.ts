// Programs of development: packages, tests, checkers. Running tests counts as reading; fixing what they find does not.
import {
  all,
  always,
  bare,
  both,
  either,
  type Reads,
  type Rules,
  unless,
  verbs,
  when,
} from '@/lib/domain/checklist/commands/programs/rule'

/** A script or task that says by its name that it looks. */
const READING_NAME =
  /(?:^|[-_/:.])(?:tests?|smoke\S*|health\S*|checks?|status|verify|validate|lint|ping|probe|monitor|report|list|show|qa|e2e|uat|typecheck|coverage|spec|audit)(?:[-_/:.]|$)/i
const CHANGING_NAME =
  /(?:apply|deploy|install|migrat\w*(?::(?!status|list|show|check)|$)|restore|rollback|reset|seed|start|stop|publish|release|create|delete|drop|push|fix|update|upgrade|write|generate|build|clean|prune|remove)(?:[-_/:.]|$)/i
const FIXES =
  /^--?(?:fix|write|apply|force|delete|restart|deploy|update|update-snapshots?|install|in-?place|auto-?correct(?:-all)?|yes|confirm|prune)(?:=|$)/

const base = (program: string): string => program.split('/').at(-1) ?? program

/** Whether a script or task reads, by its name. */
export function readsByName(name: string, rest: readonly string[] = []): boolean {
  const bareName = base(name).replace(/\.\w{1,4}$/, '')
  return READING_NAME.test(bareName) && !CHANGING_NAME.test(bareName) && !rest.some((word) => FIXES.test(word))
}

const NPM_VALUED = new Set(['--prefix', '-w', '--workspace', '-C', '--dir', '--filter', '--cwd'])

const task: Reads = (rest) => readsByName(bare(rest, NPM_VALUED)[0] ?? '', rest)

const AUDIT = unless(/^(?:fix|--fix|-f|--force)$/)
const LISTS = all('ls list ll la outdated view info show why explain whoami ping fund search doctor query licenses')
/** `npm version` alone prints versions; with a word it makes one. */
const npm = verbs(
  {
    ...LISTS,
    ...all('test t tst', unless(FIXES)),
    audit: AUDIT,
    version: (rest) => bare(rest).length === 0,
    config: all('get list ls'),
    ...all('run run-script rum', task),
    pack: when(/^--dry-run$/),
    publish: when(/^--dry-run$/),
  },
  NPM_VALUED,
)
const yarn = either(
  npm,
  both(task, (rest) => !/^(?:add|remove|install|up|upgrade|publish|link|set|dlx|create)$/.test(bare(rest)[0] ?? '')),
)

const CHECKERS =
  'pytest py.test jest vitest playwright cypress mocha ava tap rspec phpunit behave robot wrk ab hey vegeta siege newman locust mypy pyright tsc flake8 pylint shellcheck hadolint yamllint markdownlint golangci-lint gosec staticcheck trivy grype semgrep gitleaks trufflehog checkov tfsec kube-linter kubeval kubeconform conftest lighthouse lhci testssl.sh testssl sslscan sslyze bandit safety pip-audit stylelint eslint rubocop biome ctest gotestsum tox nox cloc scc hyperfine promtool_check'

const python: Reads = (rest) => {
  const [first = '', second = '', third = ''] = rest
  if (first === '-m') {
    if (second === 'pip') return pip(rest.slice(2))
    return (
      /^(?:pytest|unittest|json\.tool|mypy|flake8|pylint|coverage|doctest|compileall|site|platform)$/.test(second) &&
      third !== 'erase'
    )
  }
  if (/(?:^|\/)manage\.py$/.test(first))
    return (
      /^(?:check|showmigrations|test|diffsettings|sqlmigrate|version)$/.test(second) ||
      (second === 'migrate' && /^--(?:check|plan)$/.test(third))
    )
  return interpreter(rest)
}

const interpreter: Reads = (rest) => {
  if (rest.some((word) => /^(?:--version|-v|-V|--check|-c?n)$/.test(word)) && bare(rest).length <= 1) return true
  const at = rest.findIndex((word) => !word.startsWith('-'))
  return (
    at !== -1 &&
    !rest.slice(0, at).some((word) => /^-(?:e|c|p|r|-eval|-print)/.test(word)) &&
    readsByName(rest[at] ?? '', rest.slice(at + 1))
  )
}

const pip = verbs({ ...all('list show freeze check inspect debug config'), audit: AUDIT, index: { versions: always } })

const prisma = verbs({
  validate: always,
  version: always,
  migrate: { status: always, diff: unless(/^(?:-o|--output)$/) },
})

const rails = verbs({
  ...all('test routes about stats notes db:version db:migrate:status db:abort_if_pending_migrations'),
  runner: () => false,
})

export const DEVELOPMENT: Rules = {
  ...Object.fromEntries(CHECKERS.split(' ').map((name) => [name, unless(FIXES)])),
  ...{ npm, pnpm: yarn, yarn, bun: yarn },
  ...{
    pip,
    pip3: pip,
    pipx: verbs({ list: always }),
    uv: verbs({ pip, tree: always, version: always }),
    poetry: verbs({ ...all('show check version env') }),
  },
  ...{
    python,
    python3: python,
    node: interpreter,
    tsx: interpreter,
    ruby: interpreter,
    php: interpreter,
    perl: interpreter,
    deno: interpreter,
  },
  k6: verbs({ ...all('run inspect version archive') }),
  artillery: verbs({ ...all('run quick version') }),
  jmeter: when(/^-n$/),
  ruff: either(
    verbs({ check: unless(FIXES), format: when(/^--(?:check|diff)$/) }),
    (rest) => bare(rest)[0] === '.' && !rest.some((word) => FIXES.test(word)),
  ),
  ...{
    black: when(/^--(?:check|diff)$/),
    isort: when(/^(?:--check\S*|--diff|-c)$/),
    prettier: both(when(/^(?:--check|-c|--list-different|-l)$/), unless(/^(?:--write|-w)$/)),
  },
  go: verbs(
    { ...all('vet version list help'), test: always, env: unless(/^-[wu]$/), mod: all('verify graph why') },
    new Set(['-C']),
  ),
  gofmt: unless(/^-w$/),
  cargo: verbs(
    {
      ...all('test check tree audit deny metadata outdated nextest version search'),
      clippy: unless(/^--fix$/),
      fmt: when(/^--check$/),
    },
    new Set(['--manifest-path']),
  ),
  ...{
    mvn: verbs(all('test verify validate dependency:tree dependency:analyze help')),
    mvnw: verbs(all('test verify validate dependency:tree')),
  },
  ...{
    gradle: verbs(all('test check dependencies tasks help')),
    gradlew: verbs(all('test check dependencies tasks help')),
  },
  dotnet: either(
    verbs({ test: always, list: always, ef: { migrations: { list: always } } }),
    when(/^--(?:info|version|list-sdks|list-runtimes)$/),
  ),
  bundle: verbs({ ...all('list outdated check show info platform'), audit: AUDIT, exec: () => false }),
  gem: verbs(all('list info outdated search')),
  composer: verbs({ ...all('validate show outdated audit check-platform-reqs diagnose licenses status') }),
  mix: verbs({
    ...all('test ecto.migrations deps.audit hex.audit credo dialyzer'),
    format: when(/^--check-formatted$/),
  }),
  make: both(task, (rest) => bare(rest).every((target) => readsByName(target) || target.includes('='))),
  just: task,
  rake: task,
  task,
  prisma,
  alembic: verbs(all('current history heads branches check show')),
  flyway: verbs(all('info validate')),
  liquibase: verbs(all('status validate history diff')),
  ...{ rails, artisan: () => false },
  knex: verbs(all('migrate:status migrate:currentVersion migrate:list')),
  sequelize: verbs({ 'db:migrate:status': always }),
  typeorm: verbs({ 'migration:show': always }),
  goose: when(/^(?:status|version)$/),
  dbmate: verbs(all('status')),
  promtool: verbs({ ...all('check query test') }),
  amtool: verbs({ 'check-config': always, alert: { query: always, '': always }, config: { ...all('show routes') } }),
  snyk: verbs({ ...all('test version') }),
  hadolint: always,
}
