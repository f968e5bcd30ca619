/** Where programs are bundled to. */
export const PROGRAMS_FOLDER = 'dist'

/**
 * Where the bundle of a program is, from the root of the project.
 * @param {string} source its TypeScript, from the root
 */
export function programFile(source) {
  return `${PROGRAMS_FOLDER}/${source.replace(/\.ts$/, '.mjs')}`
}
