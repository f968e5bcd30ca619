// The settings of `npm start` that are seconds: read here, because plain Node has no schema.

/**
 * The seconds of a variable, or `fallback` when it is unset. Throws one sentence that names the variable when it is
 * not a number from 0 to `most`.
 */
function readSeconds(name, fallback, most) {
  const text = process.env[name]
  if (!text) return fallback
  const seconds = Number(text)
  if (Number.isFinite(seconds) && seconds >= 0 && seconds <= most) return seconds
  throw new Error(`${name} is ${JSON.stringify(text)}; set it to a number of seconds from 0 to ${most}.`)
}

/** How long requests and jobs may take to finish once the product is told to stop, in milliseconds. */
export const graceMs = () => readSeconds('COUNTERSIGN_GRACE_SECONDS', 7, 3600) * 1000

/** How long `npm start` waits for a database that does not answer, in milliseconds. */
export const databaseWaitMs = () => readSeconds('COUNTERSIGN_DATABASE_WAIT_SECONDS', 60, 86_400) * 1000
