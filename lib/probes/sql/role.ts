// Who a probe may be in a database: a reader, and nobody who could do harm if a guard failed.
import type { Client } from 'pg'
import { z } from 'zod'
import { ProbeError } from '@/lib/probes/probe-error'

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

/** Extensions of which no function dials, writes files or runs statements of its caller. */
const HARMLESS = [
  'btree_gin',
  'btree_gist',
  'citext',
  'cube',
  'earthdistance',
  'fuzzystrmatch',
  'hstore',
  'intarray',
  'isn',
  'ltree',
  'pg_buffercache',
  'pg_stat_statements',
  'pg_trgm',
  'pgcrypto',
  'pgstattuple',
  'plperl',
  'plpgsql',
  'pltcl',
  'postgis',
  'seg',
  'tsm_system_rows',
  'tsm_system_time',
  'unaccent',
  'uuid-ossp',
  'vector',
]

/** Functions of PostgreSQL's own that reach files or other servers; nobody may call them unless somebody granted it. */
const POWERFUL = [
  'lo_export',
  'lo_import',
  'pg_create_restore_point',
  'pg_ls_dir',
  'pg_promote',
  'pg_read_binary_file',
  'pg_read_file',
  'pg_reload_conf',
  'pg_rotate_logfile',
  'pg_stat_file',
  'pg_switch_wal',
]

const list = (names: readonly string[]) => `array[${names.map((name) => `'${name}'`).join(', ')}]`

/**
 * One grant that lets the role change something, or null. A read-only transaction binds tables, sequences and functions
 * in SQL and PL/pgSQL; it does not bind what a database dials or what runs outside of it, and it is one guard of two.
 */
const FIND_GRANT = `
  select found from (
    select 1 as place, p.privilege || ' on ' || c.oid::pg_catalog.regclass::pg_catalog.text as found
      from pg_catalog.pg_class c
      join pg_catalog.pg_namespace n on n.oid = c.relnamespace
      cross join (values ('INSERT'), ('UPDATE'), ('DELETE'), ('TRUNCATE')) as p (privilege)
      where c.relkind in ('r', 'p', 'v', 'f') and n.nspname !~ '^(pg_|information_schema$)' and case
        when p.privilege in ('INSERT', 'UPDATE') then pg_catalog.has_any_column_privilege(c.oid, p.privilege)
        else pg_catalog.has_table_privilege(c.oid, p.privilege) end
    union all
    select 2, p.privilege || ' on sequence ' || c.oid::pg_catalog.regclass::pg_catalog.text
      from pg_catalog.pg_class c
      cross join (values ('USAGE'), ('UPDATE')) as p (privilege)
      where c.relkind = 'S' and pg_catalog.has_sequence_privilege(c.oid, p.privilege)
    union all
    select 3, 'CREATE on schema ' || pg_catalog.quote_ident(n.nspname)
      from pg_catalog.pg_namespace n cross join lateral pg_catalog.aclexplode(n.nspacl) as acl
      where acl.privilege_type = 'CREATE' and acl.grantee <> 0 and pg_catalog.pg_has_role(acl.grantee, 'MEMBER')
    union all
    select 4, 'CREATE on the database'
      where pg_catalog.has_database_privilege(pg_catalog.current_database(), 'CREATE')
    union all
    select 5, 'EXECUTE on ' || f.oid::pg_catalog.regprocedure::pg_catalog.text
      from pg_catalog.pg_proc f
      join pg_catalog.pg_namespace n on n.oid = f.pronamespace
      join pg_catalog.pg_language l on l.oid = f.prolang
      left join pg_catalog.pg_depend d
        on d.classid = 'pg_catalog.pg_proc'::pg_catalog.regclass and d.objid = f.oid and d.deptype = 'e'
      left join pg_catalog.pg_extension e on e.oid = d.refobjid
      where pg_catalog.has_function_privilege(f.oid, 'EXECUTE') and pg_catalog.has_schema_privilege(n.oid, 'USAGE')
        and not 'internal'::pg_catalog.regtype = any (f.proargtypes)
        and f.prorettype not in ('trigger'::pg_catalog.regtype, 'event_trigger'::pg_catalog.regtype) and case
          when n.nspname = 'pg_catalog' and e.extname is null then f.proname = any (${list(POWERFUL)})
          when l.lanname in ('c', 'internal')
            then f.provolatile = 'v' and not coalesce(e.extname = any (${list(HARMLESS)}), false)
          else not l.lanpltrusted or (f.prosecdef and f.provolatile = 'v') end
  ) grants order by place, found limit 1`

const Powers = z.array(z.tuple([z.string(), z.string()]))
const Grants = z.array(z.tuple([z.string()]))

/** Refuses a role that may do more than read. Gives the number of the server process, by which its statement can be cancelled. */
export async function refuseMightyRole(client: Client, user: string): Promise<number> {
  const rows = Powers.parse((await client.query({ text: ASK, rowMode: 'array' })).rows)
  const powers = rows.map(([, power]) => power).filter((power) => power !== '')
  if (rows.length === 0 || powers.length > 0) {
    throw new ProbeError(
      `The role ${user} is ${powers[0] ?? 'unknown to the database'}: a probe connects only as a role that may do nothing but read. Create one and grant it select`,
    )
  }
  const grant = Grants.parse((await client.query({ text: FIND_GRANT, rowMode: 'array' })).rows)[0]?.[0]
  if (grant !== undefined)
    throw new ProbeError(
      `The role ${user} has ${grant}: a probe connects only as a role that may do nothing but read. Revoke that from it (and from PUBLIC, where it comes from there), or create a role for probes`,
    )
  return Number(rows[0]?.[0])
}
