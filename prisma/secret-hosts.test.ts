// Migration 0025: secrets of before are bound to what their environment lists, and those that sign in to nothing else.
import { cp, mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import pg from 'pg'
import { expect, test } from 'vitest'
import { makeDatabase } from '@/e2e/support/make-database'
import { migrate } from '@/prisma/migrate'

test('a secret of before is bound to the hosts of its environment', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'migrations-'))
  const all = resolve('prisma/migrations')
  for (const name of await readdir(all))
    if (name < '0025') await cp(join(all, name), join(folder, name), { recursive: true })
  const database = await makeDatabase(folder)
  const client = new pg.Client({ connectionString: database.url })
  await client.connect()
  try {
    const egress = [{ host: 'api.example.org', ports: [80, 443] }, { host: '*.b.org' }, { host: '::1', ports: [9] }]
    const [project, environment, empty] = [1, 2, 3].map((n) => `00000000-0000-7000-8000-00000000000${n}`)
    await client.query('INSERT INTO "Project" ("id", "name") VALUES ($1, $2)', [project, 'P'])
    await client.query(
      'INSERT INTO "Environment" ("id", "projectId", "name", "egress", "databases", "hosts") VALUES ($1, $2, $3, $4, $5, $6)',
      [
        environment,
        project,
        'E',
        JSON.stringify(egress),
        { main: { urlSecret: 'DB' } },
        { web: { privateKeySecret: 'KEY' } },
      ],
    )
    await client.query('INSERT INTO "Environment" ("id", "projectId", "name") VALUES ($1, $2, $3)', [
      empty,
      project,
      'F',
    ])
    for (const [place, name] of [
      [environment, 'TOKEN'],
      [environment, 'DB'],
      [environment, 'KEY'],
      [empty, 'LONE'],
    ])
      await client.query(
        'INSERT INTO "Secret" ("id", "projectId", "environmentId", "name", "sealed", "keyId") VALUES (gen_random_uuid(), $1, $2, $3, $4, $5)',
        [project, place, name, 'v1.x', 'k'],
      )
    await migrate(database.url)
    const { rows } = await client.query('SELECT "name", "hosts" FROM "Secret" ORDER BY "name"')
    expect(rows).toEqual([
      { name: 'DB', hosts: [] },
      { name: 'KEY', hosts: [] },
      { name: 'LONE', hosts: [] },
      { name: 'TOKEN', hosts: ['*.b.org', '[::1]:9', 'api.example.org:443', 'api.example.org:80'] },
    ])
  } finally {
    await client.end()
    await database.drop()
    await rm(folder, { recursive: true })
  }
})
