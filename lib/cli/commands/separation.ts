// countersign separation: whether administrators see into every project.
import type { Command } from 'commander'
import { assertDatabase, OPERATOR } from '@/lib/cli/outcome'
import { changeSeparation, readSeparation } from '@/lib/project/separate-projects'

const say = (on: boolean) =>
  process.stdout.write(
    on
      ? 'on: administrators enter a project with a reason and for a time\n'
      : 'off: administrators see every project\n',
  )

export function addSeparationCommands(program: Command): void {
  const separation = program.command('separation').description('whether administrators see into every project')
  separation
    .command('show')
    .description('print whether it is on')
    .exitOverride()
    .action(async () => {
      assertDatabase()
      say((await readSeparation(OPERATOR)).on)
    })
  for (const level of ['on', 'off'] as const)
    separation
      .command(level)
      .description(`turn it ${level}`)
      .exitOverride()
      .action(async () => {
        assertDatabase()
        say((await changeSeparation(OPERATOR, { on: level === 'on' }, new Date())).on)
      })
}
