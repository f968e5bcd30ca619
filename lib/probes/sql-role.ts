// Who a probe may be in a database: a reader, and nobody who could do harm if a guard failed.
import type { Client } from 'pg'
import { ProbeTrouble } from '@/lib/probes/trouble'

/** Membership in one of these reaches beyond reading tables: files, programs, other sessions, every row. */
const MIGHTY = [
  'pg_write_server_files',
  'pg_read_server_files',
  'pg_execute_server_program',
  'pg_write_all_data',
  'pg_signal_backend',
  'pg_checkpoint',
  'pg_create_subscription',
  'pg_maintain',
  'pg_database_owner',
]

const ASK = `
  select pg_catalog.pg_backend_pid()::pg_catalog.text,
    pg_catalog.concat_ws(', ',
      case when r.rolsuper then 'a superuser' end,
      case when r.rolcreaterole then 'allowed to create roles' end,
      case when r.rolcreatedb then 'allowed to create databases' end,
      case when r.rolreplication then 'allowed to replicate' end,
      case when r.rolbypassrls then 'allowed to bypass row security' end,
      case when pg_catalog.pg_has_role(r.oid, d.datdba, 'MEMBER') then 'the owner of the database' end,
      (select 'a member of ' || pg_catalog.string_agg(m.rolname, ', ') from pg_catalog.pg_roles m
        where m.rolname = any (pg_catalog.string_to_array('${MIGHTY.join(',')}', ',')) and not r.rolsuper and pg_catalog.pg_has_role(r.oid, m.oid, 'MEMBER')))
  from pg_catalog.pg_database d, pg_catalog.pg_roles r
  where d.datname = pg_catalog.current_database() and r.rolname in (current_user, session_user)`

/** Refuses a role that may do more than read. Gives the number of the server process, by which its statement can be cancelled. */
export async function refuseMightyRole(client: Client, user: string): Promise<number> {
  const { rows } = await client.query<(string | null)[]>({ text: ASK, rowMode: 'array' })
  const powers = rows.map((row) => row[1] ?? '').filter((power) => power !== '')
  if (rows.length === 0 || powers.length > 0) {
    throw new ProbeTrouble(
      `The role ${user} is ${powers[0] ?? 'unknown to the database'}: a probe connects only as a role that may do nothing but read. Create one and grant it select`,
    )
  }
  return Number(rows[0]?.[0])
}
