// Waits for a database that is not there yet: containers and machines start in any order.
import { setTimeout as wait } from 'node:timers/promises'
import { databaseWaitMs } from './limits.mjs'

const AGAIN_MS = 500
const CONNECT_MS = 5000
/** What passes by itself: nobody listens, no such name yet, PostgreSQL starts or stops, all connections are taken. */
const PASSING = new Set([
  ...['ECONNREFUSED', 'ECONNRESET', 'ENOTFOUND', 'EAI_AGAIN', 'ETIMEDOUT', 'EHOSTUNREACH', 'ENETUNREACH', 'ENOENT'],
  ...['57P01', '57P03', '53300'],
])
const isPassing = ({ code, message }) => PASSING.has(code) || /timeout|Connection terminated/i.test(message)

/** Null once it answers, or what it failed with. */
async function connectOnce(client) {
  client.on('error', () => {})
  try {
    await client.connect()
    return null
  } catch (error) {
    return error.errors?.[0] ?? error
  } finally {
    await client.end().catch(() => {})
  }
}

function makeClient(pg, url) {
  try {
    return new pg.Client({ connectionString: url, connectionTimeoutMillis: CONNECT_MS })
  } catch {
    throw new Error('DATABASE_URL is not an address such as postgresql://user:password@host:5432/database.')
  }
}

/**
 * Resolves once the database answers. `say` gets what is waited for. Throws one sentence that names DATABASE_URL when
 * it refuses us, or does not answer within COUNTERSIGN_DATABASE_WAIT_SECONDS.
 * @param {string} url
 * @param {(text: string) => void} [say]
 */
export async function waitForDatabase(url, say = () => {}) {
  const { default: pg } = await import('pg')
  const limit = databaseWaitMs()
  const deadline = Date.now() + limit
  let said = ''
  for (;;) {
    const client = makeClient(pg, url)
    const failure = await connectOnce(client)
    if (!failure) return
    const place = `the database of DATABASE_URL (${client.host}:${client.port})`
    if (!isPassing(failure)) throw new Error(`Cannot use ${place}: ${failure.message}.`)
    if (Date.now() >= deadline)
      throw new Error(
        `Waited ${limit / 1000} s for ${place}, and it did not answer: ${failure.message}. ` +
          'Start it, correct DATABASE_URL, or set COUNTERSIGN_DATABASE_WAIT_SECONDS.',
      )
    if (said !== failure.message) say(`waiting for ${place}: ${failure.message}`)
    said = failure.message
    await wait(Math.min(AGAIN_MS, Math.max(deadline - Date.now(), 0)))
  }
}
