// The transaction of a request that is done once: all its changes, what it reads after the first of them, and its answer.
import { AsyncLocalStorage } from 'node:async_hooks'
import type { Prisma } from '@/lib/data/generated/client'

type Transaction = Prisma.TransactionClient
/** Runs `work` in a new transaction: commits when it resolves, rolls back when it rejects. */
export type Begin = (work: (tx: Transaction) => Promise<void>) => Promise<void>
type Open = { tx: Transaction; end: (error?: unknown) => void; ended: Promise<void> }

export class RequestTransaction {
  private opening: Promise<Open> | null = null
  private open: Open | null = null
  private changes = 0
  private failure: { error: unknown } | null = null
  private hasStarted = false
  /** True once an audit event was written in it. */
  hasEvents = false

  /** `first` is done in the transaction before anything else. */
  constructor(
    private readonly begin: Begin,
    private readonly first: (tx: Transaction) => Promise<void>,
  ) {}

  /** The transaction, while it is open. */
  get reader(): Transaction | null {
    return this.open?.tx ?? null
  }

  /** Runs one change in the transaction. When it fails, it and the changes before it are rolled back. */
  async run<R>(change: (tx: Transaction) => Promise<R>): Promise<R> {
    if (this.failure) throw this.failure.error
    const { tx } = await this.opened()
    try {
      const result = await change(tx)
      this.changes++
      return result
    } catch (error) {
      // Whoever catches this may still try another change, but not build on one that is gone.
      if (this.changes > 0) this.failure = { error }
      await this.rollback()
      throw error
    }
  }

  /** Commits, after `last`. Begins the transaction when no change did. */
  async commit(last: (tx: Transaction) => Promise<void>): Promise<void> {
    await this.run(last)
    const { end, ended } = await this.opened()
    this.forget()
    end()
    await ended
  }

  /** Does what is done first, alone, unless it was done already. */
  async hold(): Promise<void> {
    if (this.hasStarted) return
    await this.opened()
    await this.rollback()
  }

  async rollback(): Promise<void> {
    const open = this.open
    if (!open) return
    this.forget()
    this.hasEvents = false
    open.end(new Error('rolled back'))
    await open.ended.catch(() => {})
  }

  private forget(): void {
    this.open = null
    this.opening = null
  }

  private async opened(): Promise<Open> {
    this.opening ??= this.start()
    try {
      return await this.opening
    } catch (error) {
      this.opening = null
      throw error
    }
  }

  private async start(): Promise<Open> {
    const opened = await new Promise<Open>((resolve, reject) => {
      const ended: Promise<void> = this.begin(
        (tx) =>
          new Promise((done, fail) => {
            const end = (error?: unknown) => (error === undefined ? done() : fail(error))
            // Not at once: `ended` is not there before `begin` has returned.
            queueMicrotask(() => resolve({ tx, end, ended }))
          }),
      )
      ended.catch(reject)
    })
    try {
      await this.first(opened.tx)
    } catch (error) {
      opened.end(error)
      await opened.ended.catch(() => {})
      throw error
    }
    this.open = opened
    this.hasStarted = true
    return opened
  }
}

// Next may load this module several times in one process; a request passes through all of them.
const place = globalThis as typeof globalThis & {
  countersignRequestTransaction?: AsyncLocalStorage<RequestTransaction>
}

function storage(): AsyncLocalStorage<RequestTransaction> {
  place.countersignRequestTransaction ??= new AsyncLocalStorage()
  return place.countersignRequestTransaction
}

/** The transaction of the request that is being worked on; undefined for one whose changes commit one by one. */
export function requestTransaction(): RequestTransaction | undefined {
  return storage().getStore()
}

/** Runs `work` as a request whose changes are all made in `transaction`. */
export function inRequestTransaction<R>(transaction: RequestTransaction, work: () => Promise<R>): Promise<R> {
  return storage().run(transaction, work)
}
