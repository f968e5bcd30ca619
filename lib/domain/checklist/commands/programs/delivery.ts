// Programs that deliver and run software: version control, containers, clusters, clouds.
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

const GIT_VALUED = new Set(['-C', '--git-dir', '--work-tree'])
const DOCKER_VALUED = new Set([
  ...['-f', '--file', '-p', '--project-name', '--project-directory', '--profile', '--env-file', '-H', '--host'],
  ...['--context', '-l', '--log-level', '--filter', '--format', '-n', '--tail', '--since', '--until', '--index'],
])
const KUBE_VALUED = new Set([
  ...[
    '-n',
    '--namespace',
    '--context',
    '--kubeconfig',
    '--cluster',
    '--user',
    '--as',
    '-l',
    '--selector',
    '-o',
    '--output',
  ],
  ...[
    '-s',
    '--server',
    '--token',
    '-c',
    '--container',
    '-f',
    '--filename',
    '--sort-by',
    '--field-selector',
    '--tail',
    '--since',
  ],
])

/** A name behind `git branch` or `git tag` makes one, unless an option says that names are looked for. */
const listsNames = (listing: RegExp, changing: RegExp): Reads =>
  both(
    unless(changing),
    either((rest) => bare(rest).length === 0, when(listing)),
  )

const branch = listsNames(
  /^(?:-l|--list|-r|--remotes|-a|--all|--contains|--no-contains|--merged|--no-merged|--points-at|-v+)$/,
  /^(?:-[a-zA-Z]*[dDmMcCfu]|--(?:delete|move|copy|force|set-upstream\S*|unset-upstream|edit-description|track))/,
)
const tag = listsNames(
  /^(?:-l|--list|-n\d*|--contains|--no-contains|--merged|--points-at|-v|--verify)$/,
  /^(?:-[asdfmFu]|--(?:annotate|sign|delete|force|message))/,
)

const git = both(
  unless(/^(?:-c|--config-env|--exec-path=|--output|--upload-pack|--receive-pack)/),
  verbs(
    {
      ...all(
        'status log diff show describe rev-parse ls-files ls-remote ls-tree blame shortlog cat-file rev-list name-rev',
      ),
      ...all('merge-base grep fsck whatchanged count-objects check-ignore for-each-ref version help cherry show-ref'),
      branch,
      tag,
      reflog: { show: always, '': always },
      remote: { ...all('show get-url'), '': always },
      stash: { ...all('list show') },
      config: either(when(/^(?:--get\S*|--list|-l)$/), verbs({ ...all('get list') })),
      submodule: { ...all('status summary'), '': always },
      worktree: { list: always },
      notes: { ...all('list show'), '': always },
      fetch: when(/^--dry-run$/),
      push: when(/^(?:--dry-run|-n)$/),
    },
    GIT_VALUED,
  ),
)

const CONTAINERS = all('ps images logs stats inspect info version top port history diff events search')
const compose = verbs(
  {
    ...all('ps logs top images port version ls events stats'),
    config: unless(/^(?:-o|--output|--lock-image-digests)/),
  },
  DOCKER_VALUED,
)

const docker = verbs(
  {
    ...CONTAINERS,
    compose,
    container: all('ls list ps inspect logs stats top port diff'),
    image: all('ls list inspect history'),
    ...all('volume network config secret plugin', all('ls list inspect')),
    ...all('service node stack', all('ls ps inspect logs services')),
    system: all('df info events'),
    context: all('ls show inspect'),
    buildx: all('ls inspect du version'),
    manifest: all('inspect'),
    scout: all('cves quickview recommendations'),
  },
  DOCKER_VALUED,
)

const kubectl = either(
  verbs(
    {
      ...all(
        'get describe logs top explain version cluster-info api-resources api-versions diff events wait kustomize options',
      ),
      auth: all('can-i whoami'),
      config: all('view get-contexts current-context get-clusters get-users'),
      rollout: all('status history'),
    },
    KUBE_VALUED,
  ),
  both(
    when(/^--dry-run(?:=(?:client|server))?$/),
    verbs({ ...all('apply create delete replace patch scale set run') }, KUBE_VALUED),
  ),
)

const CLOUD_READS = /^(?:describe|list|get|head|lookup|filter|search|batch-get|show|check|wait)(?:-[\w-]+)?$/
const AWS_VALUED = new Set(['--region', '--profile', '--output', '--query', '--endpoint-url'])

const aws: Reads = (rest) => {
  const [service = '', verb = ''] = bare(rest, AWS_VALUED)
  if (service === 's3') return verb === 'ls'
  if (service === 'configure') return verb === 'list'
  return CLOUD_READS.test(verb) || (service === 'logs' && verb === 'tail')
}

const CLOUD_VERBS = /^(?:list|describe|info|show|read|status|log|logs|history|versions)(?:-[\w-]+)?$/

/** Of `gcloud compute instances list` the verb is the last of the words in front of the options; names may follow it. */
const cloud: Reads = (rest) => {
  const at = rest.findIndex((word) => word.startsWith('-'))
  const words = at === -1 ? rest : rest.slice(0, at)
  const changing =
    /^(?:create|delete|update|set|deploy|start|stop|restart|reset|add|remove|apply|run|import|export|invoke|enable|disable|resize|move|attach|detach|patch|submit|promote|rollback|scale|purge|upload|download|cp|rm|mv|login|install|exec|ssh|connect)\b/
  return (
    words.some((word) => CLOUD_VERBS.test(word) || /^get-(?!credentials)/.test(word)) &&
    !words.slice(1).some((word) => changing.test(word))
  )
}

const gh: Reads = either(
  verbs({
    ...all('pr issue release run repo workflow label secret variable cache ruleset', {
      ...all('list view status checks diff'),
      watch: always,
    }),
    auth: { status: always },
    status: always,
    search: always,
  }),
  both((rest) => rest[0] === 'api', unless(/^(?:-f|-F|--field|--raw-field|--input|-X|--method)/)),
)

const helm = verbs(
  {
    ...all('list ls status get history show template lint version search env'),
    ...all('dependency repo plugin', all('list ls')),
    diff: always,
    ...all('upgrade install', when(/^--dry-run/)),
  },
  KUBE_VALUED,
)

const terraform = verbs({
  ...all('plan show validate output version providers graph'),
  fmt: when(/^-check/),
  ...all('state workspace', all('list show')),
})

export const DELIVERY: Rules = {
  git,
  ...{ docker, podman: docker, nerdctl: docker, 'docker-compose': compose, 'podman-compose': compose },
  ...{ kubectl, oc: kubectl, k: kubectl, helm, terraform, tofu: terraform, terragrunt: terraform, aws, gh, glab: gh },
  ...{ gcloud: cloud, az: cloud, doctl: cloud, oci: cloud, ibmcloud: cloud, flyctl: cloud, fly: cloud, linode: cloud },
  gsutil: verbs({ ...all('ls du stat cat version') }),
  kustomize: verbs({ ...all('build version') }),
  'ansible-playbook': when(/^--(?:check|list-\S+|syntax-check)$/),
  'ansible-inventory': when(/^--(?:list|graph|host)/),
  ansible: (rest) => rest[rest.indexOf('-m') + 1] === 'ping' && rest.includes('-m'),
  'ansible-lint': unless(/^--(?:write|fix)/),
  argocd: verbs({ ...all('app cluster repo proj', all('get list diff history resources logs')), version: always }),
  flux: verbs({ get: always, check: always, logs: always, version: always }),
  istioctl: verbs({ ...all('analyze proxy-status ps version verify-install') }),
  linkerd: verbs({ ...all('check version stat') }),
  velero: verbs({ get: always, version: always, ...all('backup restore schedule', all('get describe logs')) }),
  heroku: (rest) =>
    /^(?:logs|ps|releases|status|config|apps|info|domains|addons|pipelines|certs|pg:info|buildpacks)(?::(?:list|info|get))?$/.test(
      rest[0] ?? '',
    ),
  vercel: verbs({ ...all('ls list inspect logs whoami') }),
  cf: verbs({ ...all('apps app services service logs events target routes') }),
  nomad: verbs({ ...all('node job alloc', { status: always }), status: always }),
  consul: verbs({
    ...all('members info version monitor'),
    catalog: always,
    kv: { get: always },
    operator: { raft: { 'list-peers': always } },
  }),
  vault: verbs({ ...all('status version'), token: { lookup: always }, ...all('auth secrets audit', { list: always }) }),
  etcdctl: verbs({
    get: always,
    endpoint: all('health status hashkv'),
    member: { list: always },
    alarm: { list: always },
    version: always,
  }),
  skopeo: verbs({ ...all('inspect list-tags') }),
  crane: verbs({ ...all('digest manifest ls config') }),
  cosign: verbs({ ...all('verify verify-attestation verify-blob tree triangulate') }),
  crictl: verbs({ ...all('ps images logs inspect info stats pods version') }),
}
