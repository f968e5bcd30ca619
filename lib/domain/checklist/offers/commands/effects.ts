// Commands that change something: what can be seen once somebody has run them.
import { innerCommand } from '@/lib/domain/checklist/commands/commands'
import type { Session } from '@/lib/domain/checklist/offers/commands/script'
import { type Draft, mergeNeeds, named, type Place, placesIn, quoted } from '@/lib/domain/checklist/offers/draft'
import { literal } from '@/lib/domain/checklist/offers/named/literal'
import { folderOf, placed } from '@/lib/domain/checklist/offers/paths'
import type { AskedCommand } from '@/lib/domain/checklist/offers/required/requirements-of'
import type { Needs } from '@/lib/domain/checklist/structure'
import { composeWords, programOf, skipOptions } from '@/lib/domain/probe/output/unwrap'

type Seen = { definition: Draft['definition']; needs: Needs; says: string; notes?: string[] }
type Effect = (words: readonly string[], session: Session, place: Place) => Seen | null

/** A version or a release, as opposed to a branch or a file. */
const TAG = /^v?\d+(?:\.\d+)+[\w.+-]*$|^release[-/]v?\d/i
const DUMPS = /^(?:pg_dump|pg_dumpall|mysqldump|mongodump|pg_basebackup)$/

function onHost(
  session: Session,
  place: Place,
  name: string,
  argv: string[],
  expect: string[],
  needs: Needs = {},
): Pick<Seen, 'definition' | 'needs'> {
  const host = session.host ?? place.host
  const open = placesIn(...argv)
  return {
    definition: {
      kind: 'ssh',
      host,
      command: name,
      ...(open.length > 0 && { args: Object.fromEntries(open.map((one) => [one, `{{${one}}}`])) }),
      expect,
    },
    needs: mergeNeeds(
      { hosts: [host], commands: { [name]: argv } },
      { variables: Object.fromEntries(open.map((one) => [one, ''])) },
      needs,
    ),
  }
}

/** `git checkout v1.8.0`: the folder is at that tag. */
const checkout: Effect = (words, session, place) => {
  const tag = words.slice(2).find((word) => !word.startsWith('-'))
  if (!/^(?:checkout|switch)$/.test(words[1] ?? '') || tag === undefined || !TAG.test(tag) || words.length > 4)
    return null
  const folder = folderOf(session, place)
  const argv = ['git', '-C', folder.path, 'describe', '--tags', '--exact-match']
  return {
    ...onHost(session, place, 'git-describe', argv, ['exitCode == 0', `stdout.trim() == ${quoted(tag)}`], folder.needs),
    says: `The working tree is at ${tag}`,
    notes: folder.notes,
  }
}

/** `docker tag a b:v1`, `docker build -t b:v1`: the image is there. */
const image: Effect = (words, session, place) => {
  const [verb, ...rest] = skipOptions(words.slice(1), 'docker')
  const at = rest.findIndex((word) => word === '-t' || word === '--tag')
  const name = verb === 'tag' ? rest[1] : verb === 'build' && at !== -1 ? rest[at + 1] : undefined
  if (name === undefined) return null
  const own = named(name)
  return {
    ...onHost(session, place, 'docker-image-inspect', ['docker', 'image', 'inspect', own], ['exitCode == 0']),
    says: `The image ${own} is there`,
  }
}

/** `docker compose up -d web db`: these run. */
const up: Effect = (words, session, place) => {
  const compose = composeWords(words)
  if (compose?.[0] !== 'up') return null
  const services = compose.slice(1).filter((word) => !word.startsWith('-'))
  const file = words.findIndex((word) => word === '-f' || word === '--file')
  const folder = folderOf(session, place)
  const path = file === -1 ? [] : ['-f', placed(words[file + 1] ?? '', session, place).path]
  const argv = ['docker', 'compose', ...(path.length > 0 ? path : ['--project-directory', folder.path]), 'ps', '-a']
  const each = services.slice(0, 12).map((name) => `output.containers.exists(c, c.service == ${quoted(name)} && c.ok)`)
  const expect = each.length > 0 ? each : ['output.count > 0 && output.containers.all(c, c.ok)']
  return {
    ...onHost(session, place, 'docker-compose-ps', argv, expect, folder.needs),
    says: services.length > 0 ? `${services.join(', ')} run` : 'Every service of the compose file runs',
    notes: folder.notes,
  }
}

const docker: Effect = (words, session, place) => up(words, session, place) ?? image(words, session, place)

/** `systemctl restart app`: it is active; after `stop` it is not. */
const systemctl: Effect = (words, session, place) => {
  const [verb = '', unit] = words.slice(1).filter((word) => !word.startsWith('-'))
  if (unit === undefined || !/^(?:start|restart|reload|stop)$/.test(verb)) return null
  const stopped = verb === 'stop'
  const seen = onHost(
    session,
    place,
    `is-active-${unit.replace(/[^A-Za-z0-9]+/g, '-')}`,
    ['systemctl', 'is-active', named(unit)],
    [stopped ? '!output.active' : 'output.active'],
  )
  return { ...seen, says: `${unit} is ${stopped ? 'not active' : 'active'}` }
}

/** `go build -o bin/app`, `mkdir -p /srv/app`: the file is there. */
const fileAt = (path: string, expect: string[], session: Session, place: Place): Seen => {
  const file = placed(path, session, place)
  const host = session.host ?? place.host
  return {
    definition: { kind: 'file', host, path: file.path, expect },
    needs: mergeNeeds({ hosts: [host] }, file.needs),
    notes: file.notes,
    says: `${path} exists`,
  }
}

const built: Effect = (words, session, place) => {
  const at = words.indexOf('-o')
  const path = words[at + 1]
  return words[1] === 'build' && at !== -1 && path !== undefined
    ? fileAt(path, ['exists', 'size > 0'], session, place)
    : null
}

const folder: Effect = (words, session, place) => {
  const [path, ...more] = words.slice(1).filter((word) => !word.startsWith('-'))
  return path !== undefined && more.length === 0
    ? fileAt(path, ['exists', 'type == "directory"'], session, place)
    : null
}

const database: Effect = (words) => {
  const name = words.slice(1).find((word) => !word.startsWith('-'))
  if (name === undefined || !/^\w{1,63}$/.test(name)) return null
  return {
    definition: {
      kind: 'sql',
      database: 'main',
      query: `SELECT datname FROM pg_database WHERE datname = ${literal(name)}`,
      expect: ['rowCount == 1'],
    },
    needs: { databases: ['main'] },
    says: `The database ${name} exists`,
  }
}

/** `kubectl apply`, `set image deployment/web …`: the deployment that is named has rolled out. */
const kubectl: Effect = (words, session, place) => {
  const name = words
    .map((word) => /^(?:deployment|deploy|statefulset|daemonset)\/([\w.-]{1,80})$/.exec(word)?.[0])
    .find((found) => found !== undefined)
  if (name === undefined || !words.some((word) => /^(?:set|restart|scale|undo)$/.test(word))) return null
  const at = words.findIndex((word) => word === '-n' || word === '--namespace')
  const namespace = at === -1 ? [] : ['-n', named(words[at + 1] ?? '')]
  return {
    ...onHost(
      session,
      place,
      'kubectl-rollout-status',
      ['kubectl', 'rollout', 'status', name, ...namespace, '--timeout=50s'],
      ['exitCode == 0'],
    ),
    says: `${name} has rolled out`,
  }
}

/** A dump goes into a file that somebody names: its name holds the time of day, or stands behind a redirection. */
const dump: Effect = (_words, session, place) => {
  const host = session.host ?? place.host
  return {
    definition: { kind: 'file', host, path: '{{BACKUP_FILE}}', expect: ['exists', 'size > 0'] },
    needs: { hosts: [host], variables: { BACKUP_FILE: '' } },
    says: 'The file of the backup exists and is not empty',
    notes: ['BACKUP_FILE is the path of the file that was written.'],
  }
}

const EFFECTS = new Map<string, Effect>(
  Object.entries({
    git: checkout,
    docker,
    podman: docker,
    'docker-compose': up,
    systemctl,
    go: built,
    mkdir: folder,
    createdb: database,
    kubectl,
  }),
)

/** What can be seen after a command that changes something; null for most. It never shows all: somebody has run it. */
export function effectOf({ script }: AskedCommand, place: Place): Draft | null {
  const words = innerCommand(script.command.words) ?? script.command.words
  const program = programOf(words[0])
  const effect = DUMPS.test(program) ? dump : EFFECTS.get(program)
  const seen = script.command.condition || words.length === 0 ? null : effect?.(words, script.session, place)
  return seen
    ? {
        definition: seen.definition,
        needs: seen.needs,
        notes: seen.notes ?? [],
        met: [],
        settles: false,
        says: seen.says,
      }
    : null
}
