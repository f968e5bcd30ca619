// Paths on a host of the environment: which ones a probe may look at.

/** Views into the running system rather than files: what they hold (environments of processes, raw disks) is not a probe's business. */
const NEVER = ['/proc', '/sys', '/dev']

/**
 * What is wrong with a path, or null. It is absolute and has no `..`. Where the host lists `paths`, it matches one of them: `*` stands for
 * any text within a name, `**` for any text. Asked of the path as written and again of where its links lead.
 */
export function checkPath(path: string, paths?: readonly string[]): string | null {
  if (!path.startsWith('/')) return 'A path begins with /'
  if (path.length > 1024) return 'A path has at most 1024 characters'
  if (Array.from(path).some((character) => character < ' ' || character === '\u007f'))
    return 'A path has no control characters'
  const names = path.split('/')
  if (names.includes('..')) return 'A path leads down only: write it without ..'
  const plain = `/${names.filter((name) => name !== '' && name !== '.').join('/')}`
  if (NEVER.some((place) => plain === place || plain.startsWith(`${place}/`)))
    return `Nothing below ${NEVER.join(', ')} is read: these are no files`
  if (paths && !paths.some((allowed) => matchesGlob(allowed, plain)))
    return `The environment lists other paths for this host: ${paths.join(', ') || 'none'}`
  return null
}

/** Keeps every place of the pattern that the text so far may stand at: as many steps as text times pattern. */
function matchesGlob(glob: string, path: string): boolean {
  const tokens = glob.match(/\*\*|\*|[^*]/gu) ?? []
  const close = (places: Set<number>) => {
    for (const place of places) if (tokens[place]?.startsWith('*')) places.add(place + 1)
    return places
  }
  let reachable = close(new Set([0]))
  for (const character of path) {
    const next = new Set<number>()
    for (const place of reachable) {
      const token = tokens[place]
      if (token === '**' || (token === '*' && character !== '/')) next.add(place)
      else if (token === character) next.add(place + 1)
    }
    reachable = close(next)
  }
  return reachable.has(tokens.length)
}
