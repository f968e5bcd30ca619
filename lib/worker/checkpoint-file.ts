// Where checkpoints are kept outside of the database: a file that is only ever added to.
import {
  closeSync,
  existsSync,
  fstatSync,
  fsyncSync,
  ftruncateSync,
  mkdirSync,
  openSync,
  readFileSync,
  writeSync,
} from 'node:fs'
import { dirname } from 'node:path'
import { type Checkpoint, printCheckpoint, readCheckpoint } from '@/lib/domain/audit/checkpoint'

export class CheckpointFile {
  /** The last checkpoint of each chain. */
  readonly last = new Map<string, { seq: number; hash: string }>()
  private readonly known = new Set<string>()
  /** How many bytes of the file have been read. */
  private size = 0

  constructor(private readonly path: string) {
    mkdirSync(dirname(path), { recursive: true })
    this.read()
  }

  /** Adds those that the file does not have, in the caller's turn: other workers may write to it too. They are on the disk when this returns. */
  add(checkpoints: readonly Checkpoint[]): void {
    this.read()
    const missing = checkpoints.filter(({ chain, seq }) => !this.known.has(`${chain} ${seq}`))
    const file = openSync(this.path, 'a+', 0o600)
    try {
      // A line that a crash left half-written is taken away.
      if (fstatSync(file).size > this.size) ftruncateSync(file, this.size)
      if (missing.length > 0) writeSync(file, `${missing.map(printCheckpoint).join('\n')}\n`)
      fsyncSync(file)
    } finally {
      closeSync(file)
    }
    this.read()
  }

  /** Reads the whole lines that have come since. */
  private read(): void {
    if (!existsSync(this.path)) return
    const bytes = readFileSync(this.path).subarray(this.size)
    const whole = bytes.lastIndexOf('\n') + 1
    for (const text of bytes.subarray(0, whole).toString('utf8').split('\n')) {
      const checkpoint = readCheckpoint(text)
      if (checkpoint) this.note(checkpoint)
    }
    this.size += whole
  }

  private note({ chain, seq, hash }: Checkpoint): void {
    this.known.add(`${chain} ${seq}`)
    if (seq > (this.last.get(chain)?.seq ?? 0)) this.last.set(chain, { seq, hash })
  }
}
