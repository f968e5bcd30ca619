// The log of `npm start`: on a terminal for people, otherwise one JSON object a line for whatever collects it.

/** As pino numbers them. */
const LEVELS = { info: 30, warn: 40 }

/** The object of a line that is one already, or null. */
function readObject(line) {
  if (!line.startsWith('{')) return null
  try {
    return JSON.parse(line)
  } catch {
    return null
  }
}

/**
 * One line of a process as one JSON object. A line that is one gets the field `process` unless it has it; any other text
 * becomes `msg`.
 * @param {string} process the name of the process
 * @param {string} line without its end
 * @param {{ isError?: boolean, now?: Date }} [about] whether it came from standard error, and when
 */
export function jsonLine(process, line, { isError = false, now = new Date() } = {}) {
  const own = readObject(line)
  if (own) return JSON.stringify({ process, ...own })
  const level = isError ? LEVELS.warn : LEVELS.info
  return JSON.stringify({ process, level, time: now.toISOString(), msg: line.trimEnd() })
}

/** Prints one line of a process of ours. */
export function printLine(name, line, isError = false) {
  if (!process.stdout.isTTY) console.log(jsonLine(name, line, { isError }))
  else console.log(`\x1b[2m${name === 'start' ? '·' : `[${name}]`} ${line}\x1b[0m`)
}
