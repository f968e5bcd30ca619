// Regular expressions that people write: RE2's syntax in an engine that is linear in the text, so that no pattern can hang a worker.
import { RE2JS } from 're2js'
import { replacePlaceholders } from '@/lib/domain/probe/definition/placeholder'

const MAX_PATTERN = 500

/** Steps of the compiled pattern: with the length of a line, what one line may cost. */
const MAX_STEPS = 400

export type Pattern = {
  /** Whether it matches anywhere in the text. */
  find(text: string): boolean
  /** Whether it matches the text from its first to its last character. */
  matches(text: string): boolean
}

/** Compiles a pattern. Throws an Error whose message is meant for the one who wrote it. */
export function compilePattern(text: string): Pattern {
  if (text.length > MAX_PATTERN) throw new Error(`A pattern has at most ${MAX_PATTERN} characters`)
  const compiled = compile(text)
  if (compiled.programSize() > MAX_STEPS) throw new Error('This pattern is too large: repeat less')
  return { find: (subject) => compiled.test(subject), matches: (subject) => compiled.testExact(subject) }
}

function compile(text: string): RE2JS {
  try {
    return RE2JS.compile(text)
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    throw new Error(
      `This is not a pattern (RE2 syntax: no look-around, no back references): ${message.replace(/^error parsing regexp: /, '')}`,
      { cause: error },
    )
  }
}

/** What is wrong with a pattern, or null. A placeholder in it stands for any word. */
export function checkPattern(text: string): string | null {
  try {
    compilePattern(replacePlaceholders(text, () => 'x'))
    return null
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}
