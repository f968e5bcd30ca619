// Loaded into a worker beside its program: on SIGUSR2 it says in a file what it holds.
import { writeFileSync } from 'node:fs'
import { heldMb } from '@/e2e/support/held'

const file = process.env.WEIGH_INTO
if (file === undefined) throw new Error('WEIGH_INTO names the file to write')

process.on('SIGUSR2', () =>
  writeFileSync(file, JSON.stringify({ held: heldMb(), resident: process.memoryUsage().rss / 2 ** 20 })),
)
