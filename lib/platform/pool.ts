// The pool of connections to the database, made here so that its figures can be read.
import pg from 'pg'

export type Pool = pg.Pool

export function makePool(config: pg.PoolConfig): Pool {
  return new pg.Pool(config)
}
