// Where code begins and ends in Markdown; the same for whoever normalises a document and for whoever reads its blocks.

export type Fence = {
  /** White space before it. */
  space: string
  mark: '`' | '~'
  length: number
  info: string
}

const FENCE = /^([ \t]*)(`{3,}|~{3,})[ \t]*([^`]*)$/

/** The fence that a line opens, or null. */
export function fenceAt(line: string): Fence | null {
  const found = FENCE.exec(line)
  const run = found?.[2]
  if (!found || run === undefined) return null
  return { space: found[1] ?? '', mark: run[0] === '~' ? '~' : '`', length: run.length, info: (found[3] ?? '').trim() }
}

/** Whether a line closes a fence. */
export function closesFence(line: string, { mark, length }: Fence): boolean {
  const run = line.trim()
  if (run.length < length) return false
  for (let at = 0; at < run.length; at++) if (run[at] !== mark) return false
  return true
}
