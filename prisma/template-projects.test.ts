// Migration 0029: a template of before belongs to the project whose releases use it, if that is exactly one.
import { cp, mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import pg from 'pg'
import { expect, test } from 'vitest'
import { makeDatabase } from '@/e2e/support/make-database'
import { migrate } from '@/prisma/migrate'

const idOf = (kind: number, number: number) => `00000000-0000-7000-8000-0000000${kind}000${number}`
const [PROJECT, ENVIRONMENT, TEMPLATE, VERSION, RELEASE] = [1, 2, 3, 4, 5]

/** Each project with one release of these templates. */
const USES: Record<number, number[]> = { 1: [1, 2], 2: [2, 3] }
const TEMPLATES = [1, 2, 3, 4]

async function fill(client: pg.Client): Promise<void> {
  for (const template of TEMPLATES) {
    const [id, version] = [idOf(TEMPLATE, template), idOf(VERSION, template)]
    await client.query(`INSERT INTO "Template" ("id", "name", "createdBy") VALUES ($1, 'T', 'x')`, [id])
    await client.query(
      `INSERT INTO "TemplateVersion" ("id", "templateId", "version", "source", "sourceSha256", "structure", "createdBy")
       VALUES ($1, $2, 1, '', repeat('0', 64), '{}', 'x')`,
      [version, id],
    )
  }
  for (const [number, templates] of Object.entries(USES)) {
    const [project, environment, release] = [PROJECT, ENVIRONMENT, RELEASE].map((kind) => idOf(kind, Number(number)))
    await client.query(`INSERT INTO "Project" ("id", "name") VALUES ($1, $2)`, [project, `P${number}`])
    await client.query(`INSERT INTO "Environment" ("id", "projectId", "name") VALUES ($1, $2, 'E')`, [
      environment,
      project,
    ])
    await client.query(
      `INSERT INTO "Release" ("id", "projectId", "environmentId", "name", "version", "policy", "createdBy")
       VALUES ($1, $2, $3, 'R', '1', '{}', 'x')`,
      [release, project, environment],
    )
    for (const [position, template] of templates.entries())
      await client.query(
        `INSERT INTO "ReleaseDocument" ("projectId", "releaseId", "position", "templateVersionId") VALUES ($1, $2, $3, $4)`,
        [project, release, position, idOf(VERSION, template)],
      )
  }
}

test('a template goes to its one project; shared and unused ones stay with the instance', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'migrations-'))
  const all = resolve('prisma/migrations')
  for (const name of await readdir(all))
    if (name < '0029') await cp(join(all, name), join(folder, name), { recursive: true })
  const database = await makeDatabase(folder)
  const client = new pg.Client({ connectionString: database.url })
  await client.connect()
  try {
    await fill(client)
    await migrate(database.url)
    const { rows } = await client.query('SELECT "id", "projectId" FROM "Template" ORDER BY "id"')
    expect(rows).toEqual([
      { id: idOf(TEMPLATE, 1), projectId: idOf(PROJECT, 1) },
      { id: idOf(TEMPLATE, 2), projectId: null },
      { id: idOf(TEMPLATE, 3), projectId: idOf(PROJECT, 2) },
      { id: idOf(TEMPLATE, 4), projectId: null },
    ])
  } finally {
    await client.end()
    await database.drop()
    await rm(folder, { recursive: true })
  }
})
