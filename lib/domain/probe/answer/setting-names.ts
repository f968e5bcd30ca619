// The names of the settings in a file of KEY=value lines, without their values.

const MAX_NAMES = 1000
const SETTING = /^[ \t]{0,40}(?:export[ \t]{1,40})?([A-Za-z_][A-Za-z0-9_.-]{0,199})[ \t]{0,40}=/

/**
 * The names in their order, each once, at most 1000; comments and whatever else is no setting are left out. A value in quotes may go over
 * several lines, of which none is taken for a setting: it would be a piece of that value.
 */
export function settingNames(text: string): string[] {
  const names = new Set<string>()
  let open = ''
  for (const line of text.replace(/^\ufeff/, '').split(/\r?\n/)) {
    if (open) {
      if (closes(line, open)) open = ''
      continue
    }
    const setting = SETTING.exec(line)
    if (!setting?.[1]) continue
    if (names.size < MAX_NAMES) names.add(setting[1])
    const value = line.slice(setting[0].length).trimStart()
    const quote = value[0] === '"' || value[0] === "'" || value[0] === '`' ? value[0] : ''
    open = quote && !closes(value.slice(1), quote) ? quote : ''
  }
  return [...names]
}

/** Whether a quote ends in this line; a backslash before it keeps it open within double quotes. */
function closes(line: string, quote: string): boolean {
  for (let at = 0; at < line.length; at++) {
    if (line[at] === '\\' && quote === '"') at++
    else if (line[at] === quote) return true
  }
  return false
}
