// Whether a piece of text is a command at all: it begins with a program, and what follows can be its arguments.

/** Programs whose names are no words of a language: whatever follows them, it is a command. */
const PLAIN =
  'psql mysql curl wget ssh scp rsync docker-compose podman kubectl helm terraform tofu ansible-playbook git npm npx yarn pnpm pip pip3 pytest k6 grep egrep rg ls df netstat ss nslookup openssl systemctl journalctl redis-cli pg_dump pg_restore pg_isready dropdb createdb chmod chown pkill killall tar aws gcloud gsutil az export pgrep jq sed awk mkdir rmdir dig nc ncat telnet vault consul etcdctl argocd kustomize mongosh mongodump mysqldump mysqladmin rabbitmqctl rabbitmq-diagnostics promtool nginx certbot prisma alembic flyway gh glab tcpdump traceroute ifconfig iptables sysctl crontab lsof nproc vmstat iostat ethtool du wc tail sudo apt apt-get yum dnf brew apk dpkg rpm virtualenv uvicorn gunicorn pm2 supervisorctl gradle mvn cargo rustc dotnet composer artisan rails rake bundle gem mix poetry uv trivy snyk semgrep gitleaks cosign skopeo newman locust vegeta ab hey wrk rm mv cp ln cd ps cat'

/** Programs that are words as well: only with arguments of a shape that no sentence has. */
const SHAPED: Record<string, string> = {
  docker:
    '(?:-\\S|(?:attach|build|buildx|compose|config|cp|create|diff|events|exec|export|history|images|info|inspect|kill|load|login|logout|logs|manifest|pause|plugin|port|ps|pull|push|rename|restart|rm|rmi|run|save|scout|search|start|stats|stop|tag|top|unpause|update|version|wait)\\b|(?:container|context|image|network|node|secret|service|stack|swarm|system|volume) (?:ls|list|ps|rm|prune|inspect|create|history|pull|push|build|df|info|events|logs|exec|start|stop|restart|deploy|update|scale|init|join|use|show|tag|load|save|connect)\\b)',
  node: '(?:-\\S|\\S+\\.[cm]?[jt]s\\b)',
  go: '(?:test|build|run|vet|mod|get|install|version|list|env|generate|fmt|clean|tool)\\b(?! (?:the|a|all|and|it)\\b)',
  make: '(?:-\\S+ ?)*[\\w.:-]+(?:\\s+[\\w.-]+=\\S*)*$',
  service: '[\\w@.-]+ (?:start|stop|restart|reload|status)$',
  ping: '(?:-\\S.*|[\\w-]+(?:\\.[\\w-]+)+|\\d[\\d.]+)$',
  host: '[\\w-]+(?:\\.[\\w-]+)+$',
  free: '-\\S+$',
  top: '-\\S',
  find: '(?:[./~$]\\S*|-\\S+)(?:\\s|$)',
  kill: '(?:-\\S|\\d|\\$|%)',
  sleep: '\\d+[smh]?$',
  test: '-[a-zA-Z]\\s+\\S',
  python: '(?:-\\S|\\S+\\.py\\b)',
  python3: '(?:-\\S|\\S+\\.py\\b)',
  ruby: '(?:-\\S|\\S+\\.rb\\b)',
  php: '(?:-\\S|\\S+\\.php\\b|artisan\\b)',
  bash: '(?:-\\S|\\S*[/.]\\S)',
  sh: '(?:-\\S|\\S*[/.]\\S)',
  head: '(?:-\\S|\\S*[/.]\\S)',
  less: '\\S*[/.]\\S+$',
  more: '\\S*/\\S+$',
  diff: '(?:-\\S|\\S*[/.]\\S+ \\S*[/.]\\S)',
  cmp: '\\S*[/.]\\S+ \\S',
  sort: '(?:-\\S|\\S*[/.]\\S+$)',
  cut: '-[dfc]',
  watch: '(?:-\\S|\\w+ \\S)',
  echo: '["\'$\\w]',
  uptime: '-\\S',
  date: '[-+]\\S',
  time: '(?:curl|npm|psql|make|\\./)\\S*',
  ip: '(?:addr|address|a|link|route|r|-\\S+)\\b',
  id: '-\\S|[a-z_][\\w-]*$',
  dropuser: '\\S',
  source: '\\S*[/.]\\S+$',
  touch: '\\S*[/.]\\S+$',
  cat: '\\S',
}
/** Programs that are commands when they stand alone. */
const ALONE = 'uptime whoami hostname nproc pwd ls htop top df free env printenv ps lsblk'

const escaped = (name: string): string => name.replace(/[.+]/g, '\\$&')
const LEADS = '(?:sudo\\s+(?:-\\S+\\s+)*)?(?:[A-Za-z_]\\w*=\\S*\\s+)*(?:!\\s+)?'
const SCRIPT = '\\.{0,2}/[\\w./-]+\\.\\w{1,4}(?:\\s|$)|\\./[\\w-]+(?:\\s|$)|s?bin/[\\w-]+(?:\\s|$)'
const SHAPES = Object.entries(SHAPED).map(([name, shape]) => `${escaped(name)}\\s+(?:${shape})`)
const COMMAND = new RegExp(
  `^${LEADS}(?:(?:${PLAIN.split(' ').map(escaped).join('|')})\\s+\\S|${SHAPES.join('|')}|(?:${ALONE.replaceAll(' ', '|')})$|${SCRIPT})`,
)

/** Whether a line begins with a program that is known and what it is given. */
export function runs(line: string): boolean {
  return COMMAND.test(line.slice(0, 1000))
}
