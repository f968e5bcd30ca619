// Runs the architecture rules's rule over a tree of the repository. Used by the check and by its own test.
import { resolve } from 'node:path'
import { cruise } from 'dependency-cruiser'
import { options } from './rules.mjs'

const BROKEN = 'e2e/architecture/broken'

/**
 * @param {string[]} folders
 * @param {{root?: string}} [where]
 * @returns {Promise<{modules: number, violations: string[]}>} Violations as `rule: from → to`, and how many modules were read. A count near 0 means that the reader is broken, not that the architecture rules is clean.
 */
export async function checkArchitecture(folders, { root = '.' } = {}) {
  const exclude = { path: root === BROKEN ? '^\\.next' : `^(\\.next|e2e/results|${BROKEN})` }
  const { output } = await cruise(folders, { ...options, exclude }, { alias: { '@': resolve(root) } })
  const { violations, totalCruised } = output.summary
  return { modules: totalCruised, violations: violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`) }
}
