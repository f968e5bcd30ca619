// countersign gate RELEASE

import type { Command } from 'commander'
import { z } from 'zod'
import { assertDatabase, Ending, OPERATOR } from '@/lib/cli/outcome'
import { VERDICT_LEVELS } from '@/lib/domain/verdict/levels'
import { readVerdict } from '@/lib/release/read/read-verdict'

const POLL_MS = 2000
const UNITS = { s: 1000, m: 60_000, h: 3_600_000 } as const
const Timeout = z
  .string()
  .regex(/^\d+[smh]$/, 'a number with s, m or h, such as 10m')
  .transform((text) => Number(text.slice(0, -1)) * UNITS[text.slice(-1) as keyof typeof UNITS])

/** Asks until the answer is GO or the time is over, and prints the verdict with its reasons. */
async function gate(releaseId: string, patience: number): Promise<void> {
  const until = Date.now() + patience
  for (;;) {
    const { verdict, label, reasons, monitoringFailures } = await readVerdict(OPERATOR, { releaseId }, new Date())
    if (VERDICT_LEVELS[verdict].exitCode === 0 || Date.now() >= until) {
      const lines = [...reasons, ...monitoringFailures].map(({ message }) => `- ${message}`)
      process.stdout.write([label, ...lines, ''].join('\n'))
      process.exitCode = VERDICT_LEVELS[verdict].exitCode
      return
    }
    await new Promise((resolve) => setTimeout(resolve, Math.min(POLL_MS, Math.max(0, until - Date.now()))))
  }
}

export function addGateCommand(program: Command): void {
  program
    .command('gate <release>')
    .description('say whether a release may go: exit 0 when GO, 1 when not')
    .option('--wait', 'ask again until it is GO or the time is over')
    .option('--timeout <duration>', 'how long to wait', '10m')
    .exitOverride()
    .action(async (release: string, { wait, timeout }: { wait?: true; timeout: string }) => {
      const patience = Timeout.safeParse(timeout)
      if (!patience.success) throw new Ending(2, `--timeout: ${patience.error.issues[0]?.message}`)
      if (!z.uuid().safeParse(release).success) throw new Ending(2, `${release} is not the id of a release.`)
      assertDatabase()
      await gate(release, wait ? patience.data : 0)
    })
}
