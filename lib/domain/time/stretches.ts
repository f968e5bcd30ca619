// Sets of time as stretches in order, none touching the next. All in milliseconds.
export type Stretch = { from: number; to: number }

/** What lies in any of them. */
export function union(stretches: readonly Stretch[]): Stretch[] {
  const joined: Stretch[] = []
  for (const { from, to } of [...stretches].sort((one, other) => one.from - other.from)) {
    if (to <= from) continue
    const last = joined.at(-1)
    if (last && from <= last.to) last.to = Math.max(last.to, to)
    else joined.push({ from, to })
  }
  return joined
}

/** What lies in both. Each side must be a union. */
export function intersect(one: readonly Stretch[], other: readonly Stretch[]): Stretch[] {
  const both: Stretch[] = []
  for (let a = 0, b = 0; a < one.length && b < other.length; ) {
    const [left, right] = [one[a], other[b]]
    if (!left || !right) break
    const from = Math.max(left.from, right.from)
    const to = Math.min(left.to, right.to)
    if (from < to) both.push({ from, to })
    if (left.to < right.to) a += 1
    else b += 1
  }
  return both
}

/** What lies in the first and not in the other. Each side must be a union. */
export function without(stretches: readonly Stretch[], cut: readonly Stretch[]): Stretch[] {
  const left: Stretch[] = []
  for (const { from, to } of stretches) {
    let begin = from
    for (const hole of intersect([{ from, to }], cut)) {
      if (hole.from > begin) left.push({ from: begin, to: hole.from })
      begin = hole.to
    }
    if (begin < to) left.push({ from: begin, to })
  }
  return left
}

export function within(stretches: readonly Stretch[], from: number, to: number): Stretch[] {
  return intersect(stretches, to > from ? [{ from, to }] : [])
}

export function lengthOf(stretches: readonly Stretch[]): number {
  return stretches.reduce((sum, { from, to }) => sum + to - from, 0)
}
