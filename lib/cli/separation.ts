// countersign separation: whether administrators see into every project.
import type { Command } from 'commander'
import { demandDatabase, OPERATOR } from '@/lib/cli/outcome'
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
      demandDatabase()
      say((await readSeparation(OPERATOR)).on)
    })
  for (const word of ['on', 'off'] as const)
    separation
      .command(word)
      .description(`turn it ${word}`)
      .exitOverride()
      .action(async () => {
        demandDatabase()
        say((await changeSeparation(OPERATOR, { on: word === 'on' }, new Date())).on)
      })
}
