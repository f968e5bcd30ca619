// Programs of the operating system and of its services.
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

const ANY =
  'cat less more head tail zcat zgrep grep egrep fgrep rg ag ack cut wc jq ls ll stat du df free uptime top htop ps pgrep pidof lsof netstat ping traceroute mtr dig nslookup host whois which whereis whoami id uname printenv pwd diff cmp comm md5sum sha1sum sha256sum sha512sum cksum file vmstat iostat mpstat sar pidstat nproc lscpu lsblk lsmod getent last lastlog w who groups locale readlink realpath basename dirname nl od hexdump strings column tr fold expand test [ [[ true false echo printf seq sleep wait read set exit return shift cd pushd popd export unset alias umask type hash jobs trap source . pg_isready apropos man help tree sensors getconf arch tac rev paste join fmt'

/** A second name is where `uniq` and `xxd` write to. */
const oneFile: Reads = (rest) => bare(rest).length <= 1

const find: Reads = (rest) => !rest.some((word) => /^-(?:delete|ok|okdir|execdir|fprint\w*|fls)$/.test(word))

/** `w`, `e` and `r` of a sed script write files or run commands. */
const sed: Reads = (rest) =>
  !rest.some((word) => /^(?:-[a-zA-Z]*i|--in-place)/.test(word)) &&
  !rest.some((word) => /(?:^|[;}/gpI0-9])\s*[we]\s+\S|\/[gpI0-9]*[we](?:\s|$)/.test(word))

const awk = unless(/\bsystem\s*\(|\bprintf?\b[^;}\n]{0,200}[>|]|^(?:-i|inplace)$/)

/** Without `-d` and the like, a word that is no format sets the clock. */
const date: Reads = (rest) => {
  const words = bare(rest, new Set(['-d', '--date', '-r', '--reference', '-f', '--file']))
  return !rest.some((word) => /^(?:-s|--set)/.test(word)) && words.every((word) => word.startsWith('+'))
}

const NETWORK_CHANGES = /^(?:add|del|delete|set|change|replace|append|flush|save|restore|up|down|exec)$/

const openssl = both(
  (rest) =>
    /^(?:s_client|x509|verify|version|dgst|ciphers|ocsp|crl|req|rsa|pkey|ec|asn1parse|pkcs12|rand)$/.test(
      rest[0] ?? '',
    ),
  unless(/^-(?:out|keyout|newkey|new|signkey|CA|export|writerand|sign|CAcreateserial)$/),
)

const wget: Reads = either(when(/^--spider$|^-q?O-$|^-q?O\/dev\/(?:null|stdout)$/), (rest) => {
  const at = rest.findIndex((word) => /^-[a-zA-Z]*O$|^--output-document$/.test(word))
  return at !== -1 && /^(?:-|\/dev\/(?:null|stdout))$/.test(rest[at + 1] ?? '')
})

export const SYSTEM: Rules = {
  ...Object.fromEntries(ANY.split(' ').map((name) => [name, always])),
  uniq: oneFile,
  xxd: oneFile,
  yq: unless(/^(?:-[a-zA-Z]*i|--inplace|--in-place)$/),
  sort: unless(/^(?:-[a-zA-Z]*o|--output)/),
  sed,
  awk,
  gawk: awk,
  mawk: awk,
  find,
  date,
  wget,
  ss: unless(/^(?:-[a-zA-Z0-9]*K|--kill)/),
  hostname: (rest) => bare(rest).length === 0 && !rest.includes('-F'),
  ip: unless(NETWORK_CHANGES),
  ifconfig: (rest) => bare(rest).length <= 1,
  ethtool: (rest) => bare(rest).length === 1 && rest.every((word) => !/^-[sKGCAELprX]/.test(word)),
  arp: unless(/^-(?:d|s|f)/),
  route: (rest) => bare(rest).length === 0,
  iptables: both(
    when(/^(?:-[a-zA-Z]*[LS]|--list|--list-rules|--version)/),
    unless(/^(?:-[ADIRFZNXPE]|--(?:append|delete|flush))/),
  ),
  ufw: verbs({ ...all('status version show app') }),
  'firewall-cmd': both(
    when(/^--(?:list|get|state|query|info|check)/),
    unless(/^--(?:add|remove|set|reload|permanent|new|delete)/),
  ),
  nft: verbs({ list: always }),
  sysctl: unless(/^(?:-w|--write|-p|--load|--system)|=/),
  journalctl: unless(/^--(?:vacuum|rotate|flush|sync|relinquish|smart-relinquish|setup-keys|update-catalog)/),
  dmesg: unless(/^(?:-[a-zA-Z]*[cCDEn]|--(?:clear|read-clear|console-\w+))$/),
  crontab: (rest) => rest.includes('-l') && !rest.some((word) => /^-[er]$/.test(word)),
  atq: always,
  kill: when(/^-0$/),
  command: when(/^-[vV]$/),
  tar: both((rest) => /^-?[a-zA-Z]*t[a-zA-Z]*$/.test(rest[0] ?? ''), unless(/^-?[a-zA-Z]*[xcru][a-zA-Z]*$/)),
  unzip: when(/^-(?:l|t|v|Z)/),
  gzip: when(/^(?:-[a-zA-Z]*[tl]|--test|--list)$/),
  rsync: when(/^(?:-[a-zA-Z]*n[a-zA-Z]*|--dry-run)$/),
  gpg: when(/^--(?:verify|list-keys|list-secret-keys|fingerprint)$/),
  'ssh-keyscan': always,
  'ssh-keygen': when(/^-[a-zA-Z]*[lF]$/),
  pg_restore: when(/^(?:-l|--list)$/),
  ...{ getfacl: always, lsattr: always, namei: always, 'nvidia-smi': (rest) => bare(rest).length === 0 },
  mount: (rest) => rest.every((word) => word === '-l'),
  findmnt: always,
  history: unless(/^-[cdwa]/),
  ulimit: (rest) => rest.every((word) => word.startsWith('-')),
  timedatectl: verbs({ ...all('status show timesync-status list-timezones'), '': always }),
  hostnamectl: verbs({ status: always, '': always }),
  loginctl: verbs({ ...all('list-sessions list-users show-session show-user session-status'), '': always }),
  chronyc: verbs({ ...all('tracking sources sourcestats activity') }),
  openssl,
  nc: unless(/^-[a-zA-Z]*[lec]/),
  ncat: unless(/^-[a-zA-Z]*[lec]|^--(?:listen|exec|sh-exec)/),
  telnet: always,
  nmap: unless(/^--script/),
  systemctl: verbs({
    ...all(
      'status is-active is-enabled is-failed is-system-running list-units list-timers list-unit-files list-sockets',
    ),
    ...all('list-dependencies list-jobs show cat get-default'),
    '': when(/^(?:--failed|--all|-a|--version)$/),
  }),
  service: (rest) => rest[1] === 'status' || rest[0] === '--status-all',
  supervisorctl: verbs({ ...all('status tail avail version pid') }, new Set(['-c'])),
  pm2: verbs({ ...all('list ls status show describe info logs jlist prettylist prettylist id pid') }),
  nginx: both(when(/^-[tTvVq]+$/), unless(/^-s$/)),
  apachectl: when(/^(?:configtest|status|-t|-S|-v|-V|-M)$/),
  apache2ctl: when(/^(?:configtest|status|-t|-S|-v|-V|-M)$/),
  httpd: when(/^-[tSvVM]$/),
  haproxy: when(/^-(?:c|v|vv)$/),
  sshd: when(/^-[tT]$/),
  visudo: when(/^-c$/),
  certbot: either(verbs({ certificates: always }), when(/^--dry-run$/)),
  postconf: unless(/^-[eMPX#]/),
  exim: when(/^-bp/),
  mailq: always,
  tee: (rest) =>
    bare(rest).every((file) =>
      /^(?!\/(?:etc|usr|opt|bin|sbin|boot|lib|root)\/)[\w./{}$-]+\.(?:log|txt|out)$/.test(file),
    ),
}
