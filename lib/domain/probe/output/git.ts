// `git tag`, `git status`, `git rev-parse` and the like.
import { linesOf } from '@/lib/domain/probe/output/rows'

export type GitTags = { tags: string[]; count: number }
export type GitStatus = { clean: boolean; changed: number; untracked: number; branch?: string }
export type GitName = { commit?: string; name?: string; count?: number }

/** Words of `git` from its subcommand on, without `-C DIR` and the like. */
function subcommandOf(argv: readonly string[]): string[] {
  let at = 1
  while ((argv[at] ?? '').startsWith('-')) at += /^(?:-C|-c|--git-dir|--work-tree)$/.test(argv[at] ?? '') ? 2 : 1
  return argv.slice(at)
}

function statusOf(stdout: string, short: boolean): GitStatus | null {
  const lines = linesOf(stdout)
  const branch = lines
    .map((line) => /^(?:## |On branch )([^\s.]{1,200})/.exec(line)?.[1])
    .find((name) => name !== undefined)
  const named = branch === undefined ? {} : { branch }
  if (short) {
    const entries = lines.filter((line) => !line.startsWith('##') && !line.startsWith('!!'))
    const untracked = entries.filter((line) => line.startsWith('?')).length
    return { clean: entries.length === 0, changed: entries.length - untracked, untracked, ...named }
  }
  const clean = /^nothing to commit, working (?:tree|directory) clean/m.test(stdout)
  if (!clean && !/^(?:Changes |Untracked files|Unmerged paths)/m.test(stdout)) return null
  const changed = lines.filter((line) =>
    /^\s+(?:modified|deleted|new file|renamed|both modified|typechange):/.test(line),
  )
  const from = lines.findIndex((line) => line.startsWith('Untracked files'))
  const untracked = from === -1 ? [] : lines.slice(from + 1).filter((line) => /^\s+[^\s(]/.test(line))
  return { clean, changed: changed.length, untracked: untracked.length, ...named }
}

const COMMIT = /^[0-9a-f]{7,64}$/

/** Null for a subcommand whose output has no fixed shape, and for a long `git status` in another language than English. */
export function parseGit(argv: readonly string[], stdout: string): GitTags | GitStatus | GitName | null {
  const [verb = '', ...rest] = subcommandOf(argv)
  const lines = linesOf(stdout)
  const [only] = lines
  switch (verb) {
    case 'tag':
    case 'branch': {
      if (verb === 'branch' && rest.includes('--show-current')) return only === undefined ? null : { name: only }
      const tags = lines.map((line) => line.replace(/^[*+]?\s+/, '').split(/\s/)[0] ?? '')
      return { tags, count: tags.length }
    }
    case 'ls-remote': {
      const tags = lines.flatMap((line) => /refs\/(?:tags|heads)\/(\S{1,250}?)(?:\^\{\})?$/.exec(line)?.[1] ?? [])
      return { tags: [...new Set(tags)], count: new Set(tags).size }
    }
    case 'status':
      return statusOf(
        stdout,
        rest.some((word) => /^(?:--porcelain|--short|-s|-sb|-bs)/.test(word)),
      )
    case 'rev-parse':
    case 'describe':
    case 'rev-list': {
      if (only === undefined || lines.length > 1) return null
      if (verb === 'rev-list') return /^\d{1,9}$/.test(only) ? { count: Number(only) } : null
      return COMMIT.test(only) ? { commit: only } : { name: only }
    }
    default:
      return null
  }
}
