// Commands whose exit code is the answer: tests, linters, validators, "is it active", "does it exist".
import { composeWords, programOf, skipOptions } from '@/lib/domain/probe/output/unwrap'

/** A script or task that checks, as opposed to one that shows ("status", "list", "report"). */
const CHECKING_NAME =
  /(?:^|[-_/:.])(?:tests?|smoke\S*|health\S*|checks?|verify|validate|lint|ping|probe|qa|e2e|uat|typecheck|spec|audit)(?:[-_/:.]|$)/i
const TESTS =
  /^(?:pytest|py\.test|jest|vitest|playwright|cypress|mocha|ava|rspec|phpunit|behave|robot|ctest|gotestsum|tox|nox|newman)$/
const LINTERS =
  /^(?:mypy|pyright|tsc|flake8|pylint|shellcheck|hadolint|yamllint|golangci-lint|gosec|staticcheck|trivy|grype|semgrep|gitleaks|trufflehog|checkov|tfsec|kubeval|kubeconform|conftest|bandit|safety|pip-audit|stylelint|eslint|rubocop|biome|ruff|black|isort|prettier|promtool|snyk|pg_isready|visudo|getent|id|which|cosign)$/

export type Checker = 'tests' | 'checks'

const base = (name: string): string => (name.split('/').at(-1) ?? name).replace(/\.\w{1,4}$/, '')

function byName(name: string | undefined): Checker | null {
  const plain = base(name ?? '')
  if (!CHECKING_NAME.test(plain)) return null
  return /test|spec|smoke|e2e|qa|uat/i.test(plain) ? 'tests' : 'checks'
}

function taskOf(words: readonly string[]): Checker | null {
  const rest = words
    .slice(1)
    .filter((word, at) => !word.startsWith('-') && !/^--?(?:prefix|C|cwd|w|workspace|dir)$/.test(words[at] ?? ''))
  const [verb = '', task] = rest
  if (/^(?:test|t|tst)$/.test(verb)) return 'tests'
  if (verb === 'audit') return 'checks'
  return /^(?:run|run-script)$/.test(verb) ? byName(task) : byName(verb)
}

function dockerChecker(words: readonly string[]): Checker | null {
  const compose = composeWords(words)
  const [first = '', second = ''] = compose ?? skipOptions(words.slice(1), 'docker')
  if (compose) return first === 'config' ? 'checks' : null
  return first === 'inspect' || second === 'inspect' ? 'checks' : null
}

/** Of these programs, the words behind which the exit code is an answer. */
const VERBS = new Map<string, RegExp>(
  Object.entries({
    systemctl: /^(?:is-active|is-enabled|status)$/,
    service: /^status$/,
    nginx: /^-[tT]$/,
    haproxy: /^-c$/,
    apachectl: /^(?:configtest|-t)$/,
    apache2ctl: /^(?:configtest|-t)$/,
    sshd: /^-t$/,
    certbot: /^--dry-run$/,
    terraform: /^(?:validate)$/,
    tofu: /^validate$/,
    helm: /^(?:lint|status)$/,
    kubectl: /^(?:--dry-run\S*|can-i)$/,
    openssl: /^verify$/,
    mysqladmin: /^ping$/,
    rabbitmqctl: /^(?:ping|status)$/,
    git: /^(?:fsck|--verify|--exact-match)$/,
    alembic: /^check$/,
    flyway: /^validate$/,
    liquibase: /^validate$/,
    prisma: /^validate$/,
    composer: /^(?:validate|audit)$/,
    etcdctl: /^health$/,
    argocd: /^wait$/,
    istioctl: /^analyze$/,
    linkerd: /^check$/,
    flux: /^check$/,
    command: /^-[vV]$/,
    kill: /^-0$/,
  }),
)

/** Whether the exit code of a command that only reads is an answer by itself, and of what sort. */
export function checkerOf(words: readonly string[]): Checker | null {
  const [program = '', ...rest] = words
  const name = programOf(program)
  if (TESTS.test(name)) return 'tests'
  if (LINTERS.test(name)) return 'checks'
  if (/^(?:npm|pnpm|yarn|bun|make|just|task|rake)$/.test(name)) return taskOf(words)
  if (name === 'npx' || name === 'bunx') return checkerOf(rest)
  if (
    name === 'go' ||
    name === 'cargo' ||
    name === 'mvn' ||
    name === 'gradle' ||
    name === 'gradlew' ||
    name === 'dotnet' ||
    name === 'mix'
  )
    return rest.includes('test')
      ? 'tests'
      : rest.some((word) => /^(?:vet|check|clippy|verify|audit)$/.test(word))
        ? 'checks'
        : null
  if (name === 'docker' || name === 'docker-compose' || name === 'podman') return dockerChecker(words)
  if (name === 'kubectl' && rest.includes('rollout')) return rest.includes('status') ? 'checks' : null
  if (name === 'rabbitmq-diagnostics') return /^(?:check_|ping)/.test(rest[0] ?? '') ? 'checks' : null
  if (/^(?:python3?|node|tsx|ruby|php|bash|sh|deno)$/.test(name)) {
    if (rest[0] === '-m' && /^(?:pytest|unittest)$/.test(rest[1] ?? '')) return 'tests'
    if (/manage\.py$/.test(rest[0] ?? ''))
      return rest[1] === 'test' ? 'tests' : rest[1] === 'check' || rest[2] === '--check' ? 'checks' : null
    return byName(rest.find((word) => !word.startsWith('-')))
  }
  const verbs = VERBS.get(name)
  if (verbs) return rest.some((word) => verbs.test(word)) ? 'checks' : null
  return program.includes('/') || /\.(?:sh|py|js|rb)$/.test(program) ? byName(program) : null
}
