// Sets of time as stretches in order, none touching the next. All in milliseconds.
export type Interval = { from: number; to: number }

/** What lies in any of them. */
export function union(intervals: readonly Interval[]): Interval[] {
  const joined: Interval[] = []
  for (const { from, to } of [...intervals].sort((one, other) => one.from - other.from)) {
    if (to <= from) continue
    const last = joined.at(-1)
    if (last && from <= last.to) last.to = Math.max(last.to, to)
    else joined.push({ from, to })
  }
  return joined
}

/** What lies in both. Each side must be a union. */
export function intersect(one: readonly Interval[], other: readonly Interval[]): Interval[] {
  const both: Interval[] = []
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
export function without(intervals: readonly Interval[], cut: readonly Interval[]): Interval[] {
  const left: Interval[] = []
  for (const { from, to } of intervals) {
    let begin = from
    for (const hole of intersect([{ from, to }], cut)) {
      if (hole.from > begin) left.push({ from: begin, to: hole.from })
      begin = hole.to
    }
    if (begin < to) left.push({ from: begin, to })
  }
  return left
}

export function within(intervals: readonly Interval[], from: number, to: number): Interval[] {
  return intersect(intervals, to > from ? [{ from, to }] : [])
}

export function lengthOf(intervals: readonly Interval[]): number {
  return intervals.reduce((sum, { from, to }) => sum + to - from, 0)
}
