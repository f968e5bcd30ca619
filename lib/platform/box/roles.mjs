// The roles of the database in the box: an owner that migrates, and web and worker, which may do what they need and no
// more. The superuser only makes them.
import pg from 'pg'

export const MIGRATE = 'countersign_migrate'
export const WEB = 'countersign_web'
export const WORKER = 'countersign_worker'

/** What a role may neither change nor delete: the tables that have this trigger, and the log's head. */
const APPEND_ONLY = '%\\_append\\_only'

async function asSuperuser(serverUrl, database, work) {
  const client = new pg.Client({ connectionString: `${serverUrl}/${database}` })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

/** A login without any power of its own. Made again at each start, so that its password is that of its file. */
async function ensureRole(client, role, password) {
  const { rowCount } = await client.query('SELECT FROM pg_roles WHERE rolname = $1', [role])
  const powers = 'LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS'
  await client.query(
    `${rowCount === 0 ? 'CREATE' : 'ALTER'} ROLE ${role} ${powers} PASSWORD ${client.escapeLiteral(password)}`,
  )
}

/** Everything in the schema of the product that belongs to the superuser, from before there were roles. */
const FIND_OWNED = `
  SELECT 'SCHEMA ' || quote_ident(n.nspname) AS object FROM pg_namespace n
    WHERE n.nspname = 'public'
      AND n.nspowner = (SELECT oid FROM pg_roles WHERE rolname = current_user)
  UNION ALL
  SELECT CASE c.relkind WHEN 'S' THEN 'SEQUENCE ' WHEN 'v' THEN 'VIEW ' ELSE 'TABLE ' END || c.oid::regclass
    FROM pg_class c
    WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p', 'S', 'v')
      AND c.relowner = (SELECT oid FROM pg_roles WHERE rolname = current_user)
      AND NOT EXISTS (SELECT FROM pg_depend d
        WHERE d.classid = 'pg_class'::regclass AND d.objid = c.oid AND d.deptype IN ('a', 'i'))
  UNION ALL
  SELECT 'ROUTINE ' || p.oid::regprocedure FROM pg_proc p
    WHERE p.pronamespace = 'public'::regnamespace
      AND p.proowner = (SELECT oid FROM pg_roles WHERE rolname = current_user)
  UNION ALL
  SELECT 'TYPE ' || t.oid::regtype FROM pg_type t
    WHERE t.typnamespace = 'public'::regnamespace
      AND t.typowner = (SELECT oid FROM pg_roles WHERE rolname = current_user)
      AND (t.typtype IN ('e', 'd')
        OR (t.typtype = 'c' AND (SELECT c.relkind FROM pg_class c WHERE c.oid = t.typrelid) = 'c'))`

/**
 * Makes the roles and gives the database with all that is in it to the one that migrates. `passwords` has one for each
 * of `migrate`, `web` and `worker`; so have the URLs that come back.
 */
export async function ensureRoles(serverUrl, database, passwords) {
  await asSuperuser(serverUrl, database, async (client) => {
    await ensureRole(client, MIGRATE, passwords.migrate)
    await ensureRole(client, WEB, passwords.web)
    await ensureRole(client, WORKER, passwords.worker)
    const name = client.escapeIdentifier(database)
    await client.query(`ALTER DATABASE ${name} OWNER TO ${MIGRATE}`)
    await client.query(`REVOKE CONNECT ON DATABASE ${name} FROM PUBLIC`)
    await client.query(`GRANT CONNECT, TEMPORARY ON DATABASE ${name} TO ${WEB}, ${WORKER}`)
    const { rows } = await client.query(FIND_OWNED)
    for (const { object } of rows) await client.query(`ALTER ${object} OWNER TO ${MIGRATE}`)
  })
  const urlOf = (role, password) => {
    const url = new URL(`${serverUrl}/${database}`)
    url.username = role
    url.password = password
    return url.href
  }
  return {
    migrate: urlOf(MIGRATE, passwords.migrate),
    web: urlOf(WEB, passwords.web),
    worker: urlOf(WORKER, passwords.worker),
  }
}

const RIGHTS = `
  GRANT USAGE ON SCHEMA public TO ${WEB}, ${WORKER};
  GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO ${WEB}, ${WORKER};
  GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA public TO ${WEB}, ${WORKER};
  REVOKE INSERT, UPDATE, DELETE ON "_prisma_migrations", "AuditEvent", "AuditHead" FROM ${WEB}, ${WORKER};
  REVOKE ALL ON "Secret" FROM ${WEB};
  REVOKE ALL ON "TotpCredential", "RecoveryCode" FROM ${WORKER};
  REVOKE INSERT, UPDATE, DELETE ON "SealingKey", "Checkpoint", "Attestation" FROM ${WEB};
  GRANT UPDATE ("resealRequestedAt", "retiredAt") ON "SealingKey" TO ${WEB};`

/** The columns of a secret without what is sealed. */
const SECRET = `
  SELECT string_agg(quote_ident(attname), ', ') AS columns FROM pg_attribute
  WHERE attrelid = '"Secret"'::regclass AND attnum > 0 AND NOT attisdropped AND attname <> 'sealed'`

/**
 * Gives web and worker what they need of a migrated database. Neither changes or deletes what is append-only, and the
 * log grows through its function alone; the web process writes secrets and cannot read what it sealed.
 */
export async function grantRights(serverUrl, database) {
  await asSuperuser(serverUrl, database, async (client) => {
    await client.query('BEGIN')
    await client.query(RIGHTS)
    const retained = await client.query(
      'SELECT DISTINCT tgrelid::regclass::text AS "table" FROM pg_trigger WHERE tgname LIKE $1',
      [APPEND_ONLY],
    )
    for (const { table } of retained.rows)
      await client.query(`REVOKE UPDATE, DELETE ON ${table} FROM ${WEB}, ${WORKER}`)
    const { columns } = (await client.query(SECRET)).rows[0]
    await client.query(`GRANT SELECT (${columns}), INSERT, UPDATE, DELETE ON "Secret" TO ${WEB}`)
    await client.query('COMMIT')
  })
}
