// The type of row that a raw statement declares: `$queryRaw<Row[]>`, as names and kinds that can be compared with what PostgreSQL says.
import type { TaggedTemplateExpression } from 'typescript/unstable/ast'
import { type Project, SymbolFlags, type Type, TypeFlags } from 'typescript/unstable/sync'
import { placeOf, UnreadableSql } from '@/e2e/sql/fragments'

/** What a column becomes in JavaScript; `json` is an object, or anything at all. */
export type Kind = 'string' | 'number' | 'bigint' | 'boolean' | 'date' | 'bytes' | 'list' | 'json'

export type Member = {
  /** Empty for `unknown`: whoever reads it has to look. */
  kinds: ReadonlySet<Kind>
  /** Of a list. */
  elements: ReadonlySet<Kind>
  isNullable: boolean
  /** The column may be missing from the statement. */
  isOptional: boolean
}

export type RowType = ReadonlyMap<string, Member>

const PRIMITIVES: readonly [number, Kind][] = [
  [TypeFlags.StringLike, 'string'],
  [TypeFlags.NumberLike, 'number'],
  [TypeFlags.BigIntLike, 'bigint'],
  [TypeFlags.BooleanLike, 'boolean'],
]

const alternatives = (type: Type): readonly Type[] => (type.isUnionType() ? type.getTypes() : [type])

function kindOf(project: Project, type: Type): Kind {
  const primitive = PRIMITIVES.find(([flags]) => type.flags & flags)
  if (primitive) return primitive[1]
  if (project.checker.isArrayType(type)) return 'list'
  const name = type.getSymbol()?.name
  if (name === 'Date') return 'date'
  return name === 'Uint8Array' || name === 'Buffer' ? 'bytes' : 'json'
}

function kindsOf(project: Project, type: Type): Set<Kind> {
  const settled = alternatives(type).filter((one) => !(one.flags & (TypeFlags.Nullable | TypeFlags.Unknown)))
  return new Set(settled.map((one) => kindOf(project, one)))
}

function memberOf(project: Project, type: Type, isOptional: boolean): Member {
  const { checker } = project
  const lists = alternatives(type).filter((one) => checker.isArrayType(one) && one.isTypeReference())
  const elements = lists.flatMap((one) => (one.isTypeReference() ? checker.getTypeArguments(one) : []))
  return {
    kinds: kindsOf(project, type),
    elements: new Set(elements.flatMap((one) => [...kindsOf(project, one)])),
    isNullable: alternatives(type).some((one) => one.flags & (TypeFlags.Null | TypeFlags.AnyOrUnknown)),
    isOptional,
  }
}

/** Null where nothing is declared, so that the rows are `unknown` to whoever reads them. */
export function readRowType(project: Project, statement: TaggedTemplateExpression): RowType | null {
  const [written] = statement.typeArguments ?? []
  if (!written) return null
  const { checker } = project
  const rows = checker.getTypeFromTypeNode(written)
  const [row] = rows?.isTypeReference() && checker.isArrayType(rows) ? checker.getTypeArguments(rows) : []
  if (!row) throw new UnreadableSql(`${placeOf(statement)}: the type of the rows is no list`)
  const members = checker.getPropertiesOfType(row).map((symbol): [string, Member] => {
    const type = checker.getTypeOfSymbol(symbol)
    if (!type) throw new UnreadableSql(`${placeOf(statement)}: "${symbol.name}" has no type`)
    return [symbol.name, memberOf(project, type, (symbol.flags & SymbolFlags.Optional) !== 0)]
  })
  return new Map(members)
}
