// Probes into a real PostgreSQL: what a reader sees, and that nothing else is possible.
import { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { adminUrlFromEnvironment, startDatabase, type TargetDatabase } from '@/e2e/targets/database'
import { parseDefinition } from '@/lib/domain/probe/definition/definition'
import type { ProbeContext } from '@/lib/probes/context'
import { runProbe } from '@/lib/probes/runner'

let target: TargetDatabase
beforeAll(async () => {
  target = await startDatabase(adminUrlFromEnvironment())
})
afterAll(() => target?.close())

function context(more: Partial<ProbeContext> = {}): ProbeContext {
  const { hostname } = new URL(target.reader)
  return {
    variables: { SCHEMA: 'public' },
    captures: { MIGRATION: '0002_flags', INJECT: "' or true; drop table app_user --" },
    secret: () => undefined,
    secretNames: [],
    secretHosts: {},
    egress: [{ host: hostname }],
    commands: {},
    hosts: {},
    databases: { main: { url: target.reader }, owner: { url: target.owner }, admin: { url: target.admin } },
    never: [],
    allowSideEffects: false,
    signal: new AbortController().signal,
    now: () => performance.now(),
    ...more,
  }
}

const run = (
  query: string,
  expected: string[] = ['true'],
  more: Record<string, unknown> = {},
  given: Partial<ProbeContext> = {},
) => runProbe(parseDefinition({ kind: 'sql', database: 'main', query, expect: expected, ...more }), context(given))

async function asAdmin<T>(query: string): Promise<T[]> {
  const client = new Client({ connectionString: target.admin })
  await client.connect()
  try {
    return (await client.query(query)).rows
  } finally {
    await client.end()
  }
}

describe('sees', () => {
  test.each<[string, string[]]>([
    ['select count(*) as n from app_user', ['rowCount == 1', 'rows[0].n == 300']],
    ["select enabled from release_flag where name = 'identity_spine'", ['rows[0].enabled']],
    ['select name from release_flag where not enabled', ['rowCount == 1 && rows[0].name == "legacy_login"']],
    ['select * from {{SCHEMA}}.migration where version = {{MIGRATION}}', ['rowCount == 1']],
    ["select * from migration where version = '{{MIGRATION}}' -- as text", ['rowCount == 1']],
    ['select version from migration where version = {{INJECT}}', ['rowCount == 0']],
    [
      'select total, ratio, detail from measurement where id = 1;',
      ['rows[0].total == 42', 'rows[0].ratio > 0.9', 'rows[0].detail.p95 < 200 && rows[0].detail.ok'],
    ],
    [
      'select total, ratio from measurement where id = 2',
      [
        'rows[0].total == 9007199254740993 && rows[0].total != 9007199254740992',
        'rows[0].ratio == "12345678901234567890.5"',
      ],
    ],
    [
      "select 'NaN'::float8 as nan, null as nothing, now() as at",
      ['rows[0].nan == "NaN"', 'rows[0].nothing == null', 'rows[0].at.startsWith("2")'],
    ],
    [
      "select indexname from pg_indexes where tablename = 'app_user'",
      ['rows.exists(row, row.indexname == "app_user_active")'],
    ],
    ['select n from generate_series(1, 200) n', ['rowCount == 200 && rows[199].n == 200']],
    ['with t as (select 1 as n) select * from t', ['rows[0].n == 1']],
    ['table release_flag', ['rowCount == 3']],
    ['values (1), (2)', ['rowCount == 2 && rows[1].column1 == 2']],
  ])('%s', async (query, expected) => {
    expect(await run(query, expected)).toMatchObject({
      status: 'passed',
      error: null,
      egress: [{ port: Number(new URL(target.reader).port) }],
    })
  })

  test('a failing expectation, with its actual value, and a capture', async () => {
    expect(
      await run('select count(*) as n from app_user', ['rows[0].n == 0'], { capture: { N: 'rows[0].n' } }),
    ).toMatchObject({
      status: 'failed',
      assertions: [{ passed: false, actual: '300', message: 'rows[0].n is 300' }],
      captured: { N: 300 },
    })
  })

  test('the transcript shows query and rows, and never the password', async () => {
    const { transcript, timings } = await run('select 1 as one')
    expect(transcript).toContain('select 1 as one')
    expect(transcript).toContain('{"one":1}')
    expect(timings).toMatchObject({ connect: expect.any(Number), total: expect.any(Number) })
    const stolen = await run(
      "select '{{PASSWORD}}' as stolen",
      ['false'],
      { capture: { P: 'rows[0].stolen' } },
      { variables: { PASSWORD: new URL(target.reader).password } },
    )
    expect(JSON.stringify(stolen)).not.toContain(new URL(target.reader).password)
  })
})

describe('changes nothing', () => {
  test.each(
    [
      "insert into migration values ('x')",
      'delete from app_user',
      'drop table app_user',
      'with gone as (delete from app_user returning *) select * from gone',
      "select 1; commit; insert into migration values ('x')",
      'select 1; drop table app_user',
      'commit',
      'set transaction read write',
      "select set_config('transaction_read_only', 'off', false)",
      "select set_config('transaction_read_only', 'off', true), (select count(*) from app_user)",
      'select * from app_user for update',
      "copy app_user to '/tmp/countersign-probe'",
      "copy app_user to program 'touch countersign-probe'",
      "select pg_read_file('/etc/passwd')",
      "select lo_import('/etc/passwd')",
      'select * into stolen from app_user',
      'create table made (id int)',
      'declare other cursor for select 1',
      'explain analyze delete from app_user',
      'do $$ begin delete from app_user; end $$',
      '1; select 2',
      '',
    ].filter((query) => query !== ''),
  )('%s', async (query) => {
    const result = await run(query)
    expect(result).toMatchObject({ status: 'error', error: expect.stringMatching(/.{20}/) })
    expect(
      await asAdmin(
        "select (select count(*)::int from app_user) users, (select count(*)::int from migration) migrations, to_regclass('made') made, to_regclass('stolen') stolen",
      ),
    ).toEqual([{ users: 300, migrations: 2, made: null, stolen: null }])
  })

  test('what PostgreSQL lets a read-only transaction do is rolled back', async () => {
    await run('select lo_create(4242)')
    expect(await asAdmin('select oid from pg_largeobject_metadata')).toEqual([])
  })

  test('a role that may do more than read is refused', async () => {
    expect(await run('select 1', ['true'], { database: 'admin' })).toMatchObject({
      status: 'error',
      error: expect.stringContaining('a superuser'),
    })
    expect(await run('select 1', ['true'], { database: 'owner' })).toMatchObject({
      status: 'error',
      error: expect.stringContaining('the owner of the database'),
    })
    const role = new URL(target.reader).username
    for (const [power, without, words] of [
      ['createdb', 'nocreatedb', 'create databases'],
      ['createrole', 'nocreaterole', 'create roles'],
    ]) {
      await asAdmin(`alter role ${role} ${power}`)
      expect(await run('select 1')).toMatchObject({ status: 'error', error: expect.stringContaining(words ?? '') })
      await asAdmin(`alter role ${role} ${without}`)
    }
    await asAdmin(`grant pg_write_server_files to ${role}`)
    expect(await run('select 1')).toMatchObject({
      status: 'error',
      error: expect.stringContaining('pg_write_server_files'),
    })
    await asAdmin(`revoke pg_write_server_files from ${role}`)
    expect(await run('select 1')).toMatchObject({ status: 'passed' })
  })
})

describe('a role that was granted more than reading is refused, with the grant named', () => {
  const role = () => new URL(target.reader).username
  test.each<[string, string, string]>([
    ['insert on migration', 'INSERT on migration', 'insert on migration'],
    ['update (email) on app_user', 'UPDATE on app_user', 'update (email) on app_user'],
    ['delete on app_user', 'DELETE on app_user', 'delete on app_user'],
    ['truncate on app_user', 'TRUNCATE on app_user', 'truncate on app_user'],
    ['usage on sequence app_user_id_seq', 'USAGE on sequence app_user_id_seq', 'usage on sequence app_user_id_seq'],
    ['create on schema public', 'CREATE on schema public', 'create on schema public'],
    [
      'execute on function pg_read_file(text)',
      'EXECUTE on pg_read_file(text)',
      'execute on function pg_read_file(text)',
    ],
    [
      'execute on function lo_export(oid, text)',
      'EXECUTE on lo_export(oid,text)',
      'execute on function lo_export(oid, text)',
    ],
  ])('%s', async (grant, named, revoke) => {
    await asAdmin(`grant ${grant} to ${role()}`)
    const result = await run('select 1')
    await asAdmin(`revoke ${revoke} from ${role()}`)
    expect(result).toMatchObject({ status: 'error', error: expect.stringContaining(`has ${named}`) })
    expect(await run('select 1')).toMatchObject({ status: 'passed' })
  })

  test('through PUBLIC and through another role, too', async () => {
    await asAdmin('grant insert on migration to public')
    expect((await run('select 1')).error).toContain('has INSERT on migration')
    await asAdmin('revoke insert on migration from public')
    const writers = `${role()}_writers`
    await asAdmin(`create role ${writers}`)
    await asAdmin(`grant delete on app_user to ${writers}`)
    await asAdmin(`grant ${writers} to ${role()}`)
    expect((await run('select 1')).error).toContain('has DELETE on app_user')
    await asAdmin(`revoke all on app_user from ${writers}`)
    await asAdmin(`drop role ${writers}`)
    expect(await run('select 1')).toMatchObject({ status: 'passed' })
  })

  test('a function with the rights of its owner; not one that reads, nor a trigger', async () => {
    await asAdmin(
      "create function peek() returns bigint language sql stable security definer as 'select count(*) from app_user'",
    )
    await asAdmin(
      "create function watch() returns trigger language plpgsql security definer as 'begin return new; end'",
    )
    expect(await run('select peek() as n', ['rows[0].n == 300'])).toMatchObject({ status: 'passed' })
    await asAdmin("create function act() returns int language plpgsql security definer as 'begin return 1; end'")
    expect((await run('select 1')).error).toContain('has EXECUTE on act()')
    for (const name of ['peek', 'watch', 'act']) await asAdmin(`drop function ${name}()`)
  })

  test('dblink, which lets the database dial', async (context) => {
    const [extension] = await asAdmin("select 1 from pg_available_extensions where name = 'dblink'")
    if (!extension) return context.skip('the server has no dblink')
    await asAdmin('create extension dblink')
    const result = await run("select * from dblink('dbname=x', 'insert into migration values (1)') as t (a int)")
    await asAdmin('drop extension dblink')
    expect(result).toMatchObject({ status: 'error', error: expect.stringMatching(/has EXECUTE on dblink/) })
  })
})

describe('a query that acts without writing is refused', () => {
  test.each([
    "select pg_notify('news', 'x')",
    'select pg_advisory_lock(1)',
    'select pg_try_advisory_xact_lock_shared(1)',
    'select * from app_user where pg_catalog."pg_advisory_lock"(id) is not null',
    'select U&"pg\\005fnotify"(\'news\', email) from app_user',
    'with a as materialized (select pg_advisory_lock(7)) select count(*) from a',
    "select query_to_xml('select pg_advisory_lock(1)', true, true, '')",
  ])('%s', async (query) => {
    expect(await run(query)).toMatchObject({ status: 'error', error: expect.stringMatching(/does more than read/) })
  })

  test('also where a function of the database takes the lock', async () => {
    await asAdmin(
      "create function hold() returns int language plpgsql as 'begin perform pg_advisory_lock(9); return 1; end'",
    )
    const result = await run('select hold() as h')
    await asAdmin('drop function hold()')
    expect(result).toMatchObject({ status: 'error', error: expect.stringContaining('takes an advisory lock') })
  })

  test('its name as a text is none', async () => {
    expect(await run("select 'pg_notify(' as name")).toMatchObject({ status: 'passed' })
  })
})

describe('ends', () => {
  const running = () =>
    asAdmin<{ n: number }>(
      `select count(*)::int as n from pg_stat_activity where usename = '${new URL(target.reader).username}' and state = 'active'`,
    )

  test.each([
    'select pg_sleep(3600)',
    'select count(*) from generate_series(1, 1000000000)',
    "select set_config('statement_timeout', '0', true), pg_sleep(3600)",
  ])('%s at its time limit, at the server too', async (query) => {
    const result = await run(query, ['true'], { timeoutMs: 500 })
    expect(result).toMatchObject({
      status: 'error',
      error: expect.stringMatching(/time limit|longer than the probe may/),
    })
    expect(result.timings.total).toBeLessThan(1500)
    await expect.poll(async () => (await running())[0]?.n, { timeout: 3000 }).toBe(0)
  })

  test('cancelled', async () => {
    const controller = new AbortController()
    const ended = run('select pg_sleep(3600)', ['true'], {}, { signal: controller.signal })
    await expect.poll(async () => (await running())[0]?.n, { timeout: 3000 }).toBe(1)
    controller.abort()
    expect(await ended).toMatchObject({ status: 'cancelled' })
    await expect.poll(async () => (await running())[0]?.n, { timeout: 3000 }).toBe(0)
  })

  test.each([
    ['select n from generate_series(1, 201) n', /more than 200 rows/],
    ['select n from generate_series(1, 10000000) n', /more than 200 rows/],
    ["select repeat('x', 70000) as wide", /larger than 64 KiB/],
    ["select repeat('x', 100000000) as wide", /larger than a probe may take/],
    ["select repeat('x', 100000) from generate_series(1, 100)", /larger than a probe may take/],
  ])('%s at its size limit', async (query, message) => {
    expect(await run(query)).toMatchObject({ status: 'error', error: expect.stringMatching(message) })
  })

  test('with a name when the way is closed', async () => {
    const url = (change: (url: URL) => void) => {
      const changed = new URL(target.reader)
      change(changed)
      return { databases: { main: { url: changed.href } } }
    }
    expect(await run('select 1', ['true'], {}, { egress: [] })).toMatchObject({
      status: 'error',
      egress: [],
      error: expect.stringContaining('does not list'),
    })
    expect(
      await run(
        'select 1',
        ['true'],
        {},
        { never: [{ host: 'localhost', port: Number(new URL(target.reader).port) }] },
      ),
    ).toMatchObject({
      status: 'error',
      error: expect.stringContaining('database of this product'),
    })
    expect(await run('select 1', ['true'], { database: 'none' })).toMatchObject({
      status: 'error',
      error: expect.stringContaining('no database named none'),
    })
    expect(await run('select 1', ['true'], { database: 'toString' })).toMatchObject({
      status: 'error',
      error: expect.stringContaining('no database named toString'),
    })
    expect(
      await run(
        'select 1',
        ['true'],
        {},
        url((changed) => changed.searchParams.set('sslrootcert', '/etc/passwd')),
      ),
    ).toMatchObject({ status: 'error', error: expect.stringContaining('sslrootcert') })
    expect(
      await run(
        'select 1',
        ['true'],
        {},
        url((changed) => changed.searchParams.set('sslmode', 'require')),
      ),
    ).toMatchObject({ status: 'error', error: expect.stringMatching(/SSL|secure/) })
    expect(
      await run(
        'select 1',
        ['true'],
        {},
        url((changed) => changed.searchParams.set('host', '/var/run')),
      ),
    ).toMatchObject({ status: 'error' })
    expect(await run('select * from nowhere')).toMatchObject({
      status: 'error',
      error: expect.stringContaining('"nowhere" does not exist'),
    })
  })
})
