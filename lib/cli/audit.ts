// countersign audit export | verify FILE
import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { resolve } from 'node:path'
import { createInterface } from 'node:readline'
import type { Command } from 'commander'
import { demandDatabase, Ending, OPERATOR } from '@/lib/cli/outcome'
import { type ChainLine, verifyChain } from '@/lib/domain/audit/chain'
import { readLine } from '@/lib/domain/audit/line'
import { readCheckpoints } from '@/lib/history/read-checkpoints'
import { readAudit } from '@/lib/report/read-audit'

/** The lines of an export. One that is not to be read is a tamper too. */
async function* readLines(file: string): AsyncGenerator<ChainLine> {
  let number = 0
  for await (const text of createInterface({ input: createReadStream(file, 'utf8'), crlfDelay: Number.POSITIVE_INFINITY })) {
    number += 1
    if (text === '') continue
    const line = readLine(text)
    if (!line) throw new Ending(1, `broken: line ${number} is not as it was written`)
    yield line
  }
}

async function verify(file: string): Promise<void> {
  const verified = await verifyChain(readLines(file), (prev, body) => createHash('sha256').update(Buffer.from(prev, 'hex')).update(body).digest('hex'))
  if (verified.intact) {
    process.stdout.write(
      `intact: ${Object.entries(verified.chains)
        .map(([chain, { events }]) => `${chain} ${events} events`)
        .join(', ')}\n`,
    )
    return
  }
  const { chain, seq, why } = verified.firstBad
  throw new Ending(1, `broken: chain ${chain}, event ${seq}: ${why}`)
}

export function addAuditCommands(program: Command): void {
  const audit = program.command('audit').description('the history')
  audit
    .command('export')
    .description('print the history as NDJSON, oldest first')
    .option('--project <id>', 'of one project only')
    .exitOverride()
    .action(async ({ project }: { project?: string }) => {
      demandDatabase()
      for await (const piece of await readAudit(OPERATOR, project ? { projectId: project } : {})) process.stdout.write(piece)
    })
  audit
    .command('checkpoints')
    .description('print the signed checkpoints of the history as NDJSON, to be kept elsewhere')
    .option('--project <id>', 'of one project only')
    .exitOverride()
    .action(async ({ project }: { project?: string }) => {
      demandDatabase()
      for await (const piece of await readCheckpoints(OPERATOR, project ? { projectId: project } : {})) process.stdout.write(piece)
    })
  audit
    .command('verify <file>')
    .description('check an export without any database: exit 0 intact, 1 broken')
    .exitOverride()
    .action((file: string) => verify(resolve(process.env.INIT_CWD ?? '.', file)))
}
