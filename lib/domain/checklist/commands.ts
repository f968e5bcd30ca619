// Whether a command only looks, or changes something. In doubt it changes: it then stays a step for a person.

const CHANGES =
  /\b(rm|mv|cp|mkdir|kill|pkill|killall|systemctl\s+(?:start|stop|restart|reload|enable|disable)|service\s+\S+\s+(?:start|stop|restart)|dropdb|createdb|pg_restore|pg_dump|git\s+(?:checkout|pull|push|revert|reset|merge|tag|commit|clone|fetch)|docker(?:[\s-]compose)?\b[^\n]*?\b(?:up|down|build|prune|stop|start|restart|push|tag|rm|run|exec|pull)|kubectl\s+(?:apply|delete|rollout|scale|patch|create|set|drain|cordon)|helm\s+(?:install|upgrade|rollback|uninstall)|terraform\s+(?:apply|destroy)|npm\s+(?:ci|install|i|publish|start|run\s+(?:dev|start|migrate:(?:apply|up|down|reset)|deploy|build))|yarn|pnpm|pip|apt|apt-get|tar|scp|rsync|chmod|chown|export|cd|sleep|tee|make|go\s+build|source)\b|curl[^\n]*?(?:-X\s*(?:POST|PUT|PATCH|DELETE)|--request\s+(?:POST|PUT|PATCH|DELETE)|\s-d\b|--data)|\b(?:insert\s+into|update\s+\w+\s+set|delete\s+from|drop\s+(?:table|database|index|view)|alter\s+(?:table|database)|create\s+(?:table|database|index|view|extension)|truncate)\b|(?<![<>=2&-])>{1,2}(?![=&>])\s*\S|<<|\b(?:psql|mysql|sqlite3)\b[^\n|]*<\s*[\w./~$]|\.\/\S*(?:deploy|release|migrate|restore|rollback)/i

/** True when running it changes something somewhere. Comments do not count. */
export function changesSomething(command: string): boolean {
  const bare = command
    .slice(0, 20_000)
    .split('\n')
    .filter((line) => !/^\s*(#|--|\/\/)/.test(line))
    .map((line) => line.slice(0, 2000))
    .join('\n')
  return CHANGES.test(bare)
}

const RUNNABLE =
  /^(?:sudo\s+)?(?:psql|curl|wget|ssh|docker|docker-compose|kubectl|git|npm|npx|yarn|node|go|python3?|pytest|k6|tail|grep|cat|ls|df|free|ps|netstat|ss|dig|openssl|systemctl|redis-cli|pg_dump|pg_restore|helm|make|\.\/)\S*\s+\S/

/** The commands written inline in a text: code that begins with a program and has arguments. */
export function inlineCommands(text: string): string[] {
  return [...text.slice(0, 20_000).matchAll(/`([^`]{3,1000})`/g)].map((found) => found[1] ?? '').filter((code) => RUNNABLE.test(code))
}
