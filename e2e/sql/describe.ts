// What PostgreSQL says of a statement when it prepares it: its columns, without running it.
import type pg from 'pg'
import { NULLABLE_COLUMNS } from '@/e2e/sql/functions'
import type { Tables } from '@/e2e/sql/nullability'
import type { Kind } from '@/e2e/sql/row-type'

export type Column = {
  name: string
  /** As `format_type` writes it. */
  type: string
  /** Null for a type that no row may have, such as `void`. */
  kind: Kind | null
  /** Of an array. */
  element: Kind | null
}

type Described = { name: string; dataTypeID: number }

/** A statement that is parsed and described and never bound or executed. */
class Description implements pg.Submittable {
  fields: Described[] = []
  readonly done: Promise<Described[]>
  private settle = { resolve: (_: Described[]): void => {}, reject: (_: Error): void => {} }

  constructor(private readonly text: string) {
    this.done = new Promise((resolve, reject) => {
      this.settle = { resolve, reject }
    })
  }

  submit(connection: pg.Connection): void {
    connection.parse({ name: '', text: this.text, types: [] }, true)
    connection.describe({ type: 'S', name: '' }, true)
    connection.sync()
  }

  handleRowDescription({ fields }: { fields: Described[] }): void {
    this.fields = fields
  }

  handleError(error: Error): void {
    this.settle.reject(error)
  }

  handleReadyForQuery(): void {
    this.settle.resolve(this.fields)
  }
}

type TypeRow = { oid: number; type: string; name: string; kind: string; element: string | null }

const KINDS: Record<string, Kind> = {
  ...{ text: 'string', varchar: 'string', uuid: 'string', name: 'string', bpchar: 'string' },
  ...{ int2: 'number', int4: 'number', float4: 'number', float8: 'number', int8: 'bigint', bool: 'boolean' },
  ...{ timestamptz: 'date', timestamp: 'date', date: 'date', bytea: 'bytes', json: 'json', jsonb: 'json' },
}

/** Describes statements of one database. */
export class Describer {
  private constructor(
    private readonly client: pg.Client,
    private readonly types: ReadonlyMap<number, TypeRow>,
  ) {}

  static async on(client: pg.Client): Promise<Describer> {
    const types =
      await client.query<TypeRow>(`SELECT t.oid::int, format_type(t.oid, NULL) AS "type", t.typname AS "name",
      t.typtype AS "kind", e.typname AS "element" FROM pg_type t LEFT JOIN pg_type e ON e.oid = t.typelem AND t.typcategory = 'A'`)
    return new Describer(client, new Map(types.rows.map((row) => [row.oid, row])))
  }

  /** The columns of every table, in order. */
  async tables(): Promise<Tables> {
    const { rows } = await this.client.query<{ table: string; name: string; isNullable: boolean }>(`SELECT
      c.relname AS "table", a.attname AS "name", NOT a.attnotnull AS "isNullable"
      FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid
      WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p', 'v') AND a.attnum > 0
        AND NOT a.attisdropped ORDER BY c.relname, a.attnum`)
    const tables = new Map<string, { name: string; isNullable: boolean }[]>()
    for (const { table, ...column } of rows) tables.set(table, [...(tables.get(table) ?? []), column])
    const functions = await this.client.query<{ name: string; columns: string[] }>(`SELECT p.proname AS "name",
      ARRAY(SELECT a.name FROM unnest(p.proargnames, p.proargmodes) AS a(name, mode) WHERE a.mode = 't') AS "columns"
      FROM pg_proc p WHERE p.pronamespace = 'public'::regnamespace AND 't' = ANY(p.proargmodes)`)
    for (const { name, columns } of functions.rows) {
      const nullable = NULLABLE_COLUMNS.get(name) ?? columns
      tables.set(
        name,
        columns.map((column) => ({ name: column, isNullable: nullable.includes(column) })),
      )
    }
    return tables
  }

  /** The columns; none where a statement yields no rows. Rejects with PostgreSQL's own error. */
  async columnsOf(text: string): Promise<Column[]> {
    const description = new Description(text)
    this.client.query(description)
    return (await description.done).map(({ name, dataTypeID }) => {
      const type = this.types.get(dataTypeID)
      if (!type) throw new Error(`type ${dataTypeID} is unknown`)
      const kind = type.element ? 'list' : type.kind === 'e' ? 'string' : (KINDS[type.name] ?? null)
      const element = type.element ? (KINDS[type.element] ?? null) : null
      return { name, type: type.type, kind, element }
    })
  }
}
