// The command line, on the same use cases as the pages. Exit codes: 0 done, 1 no, 2 wrong use, 3 the database cannot be reached.
import { CommanderError } from 'commander'
import { endCommand, exitCodeOf } from '@/lib/cli/outcome'
import { makeProgram } from '@/lib/cli/program'

try {
  await makeProgram().parseAsync()
} catch (error) {
  if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? 0 : 2
  else {
    const { code, message } = exitCodeOf(error)
    process.stderr.write(`${message}\n`)
    process.exitCode = code
  }
} finally {
  await endCommand()
}
