// What forms and site generators put above a document: YAML between two rules, or TOML between two lines of plus signs.

const YAML_LINE = /^[\w.-]+[ \t]*:|^[ \t]+\S|^- |^#/
const TOML_LINE = /^[\w."-]+[ \t]*=|^[ \t]+\S|^\[|^#|^\]/
/** No front matter is longer, in lines. */
const LONGEST = 200

/** The index of the line that ends it; -1 where a document has none. */
export function frontMatterEnd(lines: readonly string[], rule: '---' | '+++' = '---'): number {
  if (lines[0]?.trimEnd() !== rule) return -1
  const end = lines.slice(0, LONGEST).findIndex((line, at) => at > 0 && line.trimEnd() === rule)
  const isLine = rule === '---' ? YAML_LINE : TOML_LINE
  return end > 0 && lines.slice(1, end).every((line) => line.trim() === '' || isLine.test(line)) ? end : -1
}

const ASSIGNED = /^([\w.-]+)[ \t]*=[ \t]*(.*)$/

/** A document whose front matter is TOML, with the same in YAML; the same array where it has none. */
export function withYaml(lines: string[]): string[] {
  const end = frontMatterEnd(lines, '+++')
  if (end === -1) return lines
  const inside = lines.slice(1, end).map((line) => {
    const found = ASSIGNED.exec(line)
    if (found) return `${found[1]}: ${found[2]}`.trimEnd()
    return line.trim() === '' || /^[ \t#]/.test(line) ? line : line.startsWith(']') ? ` ${line}` : `# ${line}`
  })
  return ['---', ...inside, '---', ...lines.slice(end + 1)]
}
