// A PostgreSQL database to probe: a few tables with rows, a reader who may only read, and one who may too much.
import { randomBytes } from 'node:crypto'
import { Client } from 'pg'

/** Connection strings. `reader` may only select; `owner` owns the database; `admin` is who was given. */
export type TargetDatabase = { reader: string; owner: string; admin: string; name: string; close(): Promise<void> }

const CONTENT = `
  create table app_user (id bigint generated always as identity primary key, email text not null unique, active boolean not null default true);
  create table release_flag (name text primary key, enabled boolean not null);
  create table migration (version text primary key, applied_at timestamptz not null default now());
  create table measurement (id int primary key, total bigint not null, ratio numeric not null, detail jsonb not null);
  create index app_user_active on app_user (active);
  insert into app_user (email) select 'user' || n || '@example.org' from generate_series(1, 300) n;
  insert into release_flag values ('identity_spine', true), ('chat_streaming', true), ('legacy_login', false);
  insert into migration (version) values ('0001_base'), ('0002_flags');
  insert into measurement values (1, 42, 0.94, '{"p95": 180, "ok": true}'), (2, 9007199254740993, 12345678901234567890.5, '{}');`

/** The environment's test database server, or a message that says how to get one. */
export function adminUrlFromEnvironment(): string {
  const url = process.env.TEST_DATABASE_URL
  if (!url)
    throw new Error(
      'These tests need a PostgreSQL server: run `npm test`, which starts one, or set TEST_DATABASE_URL to the address of a superuser',
    )
  return url
}

/** Creates a database of its own in the server of `adminUrl`, with what `more` says in SQL besides; `close` drops it and its roles, ending whoever is still connected. */
export async function startDatabase(adminUrl: string, more = ''): Promise<TargetDatabase> {
  const name = `target_${randomBytes(6).toString('hex')}`
  const [reader, owner] = [`${name}_reader`, `${name}_owner`]
  const password = `pw-${randomBytes(12).toString('hex')}`
  await asAdmin(adminUrl, [
    `create role ${reader} login password '${password}'`,
    `create role ${owner} login password '${password}'`,
    `create database ${name} owner ${owner}`,
  ])
  const admin = withPath(adminUrl, name)
  await asAdmin(admin, [
    CONTENT + more,
    `grant usage on schema public to ${reader}`,
    `grant select on all tables in schema public to ${reader}`,
  ])
  return {
    name,
    admin,
    reader: withUser(admin, reader, password),
    owner: withUser(admin, owner, password),
    close: () => asAdmin(adminUrl, [`drop database ${name} with (force)`, `drop role ${reader}`, `drop role ${owner}`]),
  }
}

async function asAdmin(url: string, statements: string[]): Promise<void> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    for (const statement of statements) await client.query(statement)
  } finally {
    await client.end()
  }
}

function withPath(url: string, database: string): string {
  const changed = new URL(url)
  changed.pathname = `/${database}`
  return changed.href
}

function withUser(url: string, user: string, password: string): string {
  const changed = new URL(url)
  changed.username = user
  changed.password = password
  return changed.href
}
