// Which columns of a statement may be null: read from its parse tree, as PostgreSQL's own grammar makes it. What cannot be shown to have a value may be null.
import type {
  A_Expr,
  Alias,
  FuncCall,
  JoinExpr,
  Node,
  RangeFunction,
  RangeVar,
  SelectStmt,
  SubLink,
  WithClause,
} from 'libpg-query'
import { parseSync } from 'libpg-query'
import {
  HAVE_VALUES_IN_GROUPS,
  NEVER_NULL,
  NULL_FOR_NULL,
  NULL_FOR_NULL_FIRST,
  OPERATORS_THAT_MAY_MISS,
  ROWS_WITHOUT_NULL,
} from '@/e2e/sql/functions'

type Output = { name: string; isNullable: boolean }
type Relations = ReadonlyMap<string, readonly Output[]>
/** The columns of each table, and of each function that yields rows. */
export type Tables = Relations
type Scope = {
  relations: Map<string, readonly Output[]>
  /** `alias.column` and `column` that a condition shows to have a value. */
  present: Set<string>
  ctes: Relations
  outer: Scope | null
}
type Returning = {
  relation?: RangeVar
  with?: WithClause
  from?: Node[]
  where?: Node
  exprs?: Node[]
}

const nameOf = (node: Node | undefined): string => (node && 'String' in node ? (node.String.sval ?? '') : '')
const namesOf = (nodes: Node[] | undefined): string[] => (nodes ?? []).map(nameOf)
const missing = (columns: readonly Output[]): Output[] => columns.map((column) => ({ ...column, isNullable: true }))

function renamed(columns: readonly Output[], alias: Alias | undefined): Output[] {
  const names = namesOf(alias?.colnames)
  return columns.map((column, index) => ({ ...column, name: names[index] ?? column.name }))
}

/** The name that PostgreSQL gives to a column without one, as far as subqueries use it. */
function figuredName(value: Node | undefined): string {
  if (!value) return ''
  if ('ColumnRef' in value) return nameOf(value.ColumnRef.fields?.at(-1))
  if ('FuncCall' in value) return nameOf(value.FuncCall.funcname?.at(-1))
  return 'TypeCast' in value ? figuredName(value.TypeCast.arg) : ''
}

/** `alias.column`, or `column`. */
function columnKey(node: Node | undefined): string | null {
  if (!node || !('ColumnRef' in node)) return null
  const names = namesOf(node.ColumnRef.fields)
  return names.includes('') ? null : names.join('.')
}

class Analysis {
  constructor(
    private readonly tables: Tables,
    private readonly nullableParameters: readonly boolean[],
  ) {}

  statement(node: Node, ctes: Relations, outer: Scope | null): Output[] {
    if ('SelectStmt' in node) return this.select(node.SelectStmt, ctes, outer)
    if ('InsertStmt' in node) {
      const { relation, withClause, returningClause } = node.InsertStmt
      return this.returning({ ...{ relation, with: withClause, exprs: returningClause?.exprs } }, ctes, outer)
    }
    if ('UpdateStmt' in node) {
      const { relation, withClause, fromClause, whereClause, returningClause } = node.UpdateStmt
      const read = { relation, with: withClause, from: fromClause, where: whereClause }
      return this.returning({ ...read, exprs: returningClause?.exprs }, ctes, outer)
    }
    if ('DeleteStmt' in node) {
      const { relation, withClause, usingClause, whereClause, returningClause } = node.DeleteStmt
      const read = { relation, with: withClause, from: usingClause, where: whereClause }
      return this.returning({ ...read, exprs: returningClause?.exprs }, ctes, outer)
    }
    return []
  }

  private returning(parts: Returning, ctes: Relations, outer: Scope | null): Output[] {
    const scope = this.scope(this.withs(parts.with, ctes, outer), outer)
    const from = [...(parts.relation ? [{ RangeVar: parts.relation }] : []), ...(parts.from ?? [])]
    for (const item of from) this.add(scope, this.from(item, scope))
    this.present(parts.where, scope)
    return this.targets(parts.exprs, scope, false)
  }

  private scope(ctes: Relations, outer: Scope | null): Scope {
    return { relations: new Map(), present: new Set(), ctes, outer }
  }

  private add(scope: Scope, relations: Relations): void {
    for (const [alias, columns] of relations) scope.relations.set(alias, columns)
  }

  private withs(clause: WithClause | undefined, ctes: Relations, outer: Scope | null): Relations {
    const all = new Map(ctes)
    for (const node of clause?.ctes ?? []) {
      if (!('CommonTableExpr' in node)) continue
      const { ctename = '', ctequery, aliascolnames } = node.CommonTableExpr
      if (!ctequery) continue
      const alias = { colnames: aliascolnames }
      const first = clause?.recursive && 'SelectStmt' in ctequery ? ctequery.SelectStmt.larg : undefined
      if (first) all.set(ctename, renamed(this.select(first, all, outer), alias))
      all.set(ctename, renamed(this.statement(ctequery, all, outer), alias))
    }
    return all
  }

  select(stmt: SelectStmt, given: Relations, outer: Scope | null): Output[] {
    const ctes = this.withs(stmt.withClause, given, outer)
    if (stmt.larg && stmt.rarg) {
      const right = this.select(stmt.rarg, ctes, outer)
      return this.select(stmt.larg, ctes, outer).map(({ name, isNullable }, index) => ({
        name,
        isNullable: isNullable || (right[index]?.isNullable ?? true),
      }))
    }
    if (stmt.valuesLists) return []
    const scope = this.scope(ctes, outer)
    for (const item of stmt.fromClause ?? []) this.add(scope, this.from(item, scope))
    this.present(stmt.whereClause, scope)
    return this.targets(stmt.targetList, scope, (stmt.groupClause ?? []).length > 0)
  }

  private targets(list: Node[] | undefined, scope: Scope, isGrouped: boolean): Output[] {
    return (list ?? []).flatMap((node): Output[] => {
      if (!('ResTarget' in node)) return []
      const { name, val } = node.ResTarget
      const fields = val && 'ColumnRef' in val ? (val.ColumnRef.fields ?? []) : []
      const last = fields.at(-1)
      if (last && 'A_Star' in last) {
        const [alias] = fields.length > 1 ? namesOf(fields) : []
        return [...scope.relations]
          .filter(([known]) => alias === undefined || known === alias)
          .flatMap(([known, columns]) =>
            columns.map((column) => ({ ...column, isNullable: this.column([known, column.name], scope) })),
          )
      }
      return [{ name: name ?? figuredName(val), isNullable: this.mayBeNull(val, scope, isGrouped) }]
    })
  }

  private from(item: Node, scope: Scope): Relations {
    if ('RangeVar' in item) {
      const { relname = '', alias } = item.RangeVar
      const columns = scope.ctes.get(relname) ?? this.tables.get(relname) ?? []
      return new Map([[alias?.aliasname ?? relname, renamed(columns, alias)]])
    }
    if ('RangeSubselect' in item) {
      const { subquery, alias } = item.RangeSubselect
      const columns = subquery ? this.statement(subquery, scope.ctes, scope) : []
      return new Map([[alias?.aliasname ?? '', renamed(columns, alias)]])
    }
    if ('RangeFunction' in item) return this.fromFunction(item.RangeFunction)
    return 'JoinExpr' in item ? this.join(item.JoinExpr, scope) : new Map()
  }

  private fromFunction({ alias, coldeflist, functions, ordinality }: RangeFunction): Relations {
    const [call] = (functions ?? []).flatMap((node) => ('List' in node ? (node.List.items ?? []).slice(0, 1) : []))
    const name = call && 'FuncCall' in call ? nameOf(call.FuncCall.funcname?.at(-1)) : ''
    const own = alias?.aliasname ?? name
    const known = this.tables.get(name)
    if (known) return new Map([[own, renamed(known, alias)]])
    const defined = (coldeflist ?? []).map((node) => ('ColumnDef' in node ? (node.ColumnDef.colname ?? '') : ''))
    const named = [...namesOf(alias?.colnames), ...defined]
    const names = named.length > 0 ? named : [own]
    const isNullable = (index: number) =>
      !ROWS_WITHOUT_NULL.has(name) && !(ordinality && index > 0 && index === names.length - 1)
    return new Map([[own, names.map((column, index) => ({ name: column, isNullable: isNullable(index) }))]])
  }

  private join({ jointype, larg, rarg, quals }: JoinExpr, scope: Scope): Relations {
    const left = larg ? this.from(larg, scope) : new Map()
    this.add(scope, left)
    const right = rarg ? this.from(rarg, scope) : new Map()
    this.add(scope, right)
    const outer = (relations: Relations, isOuter: boolean): [string, readonly Output[]][] =>
      [...relations].map(([alias, columns]) => [alias, isOuter ? missing(columns) : columns])
    if (jointype === 'JOIN_INNER') this.present(quals, scope)
    return new Map([
      ...outer(left, jointype === 'JOIN_RIGHT' || jointype === 'JOIN_FULL'),
      ...outer(right, jointype === 'JOIN_LEFT' || jointype === 'JOIN_FULL'),
    ])
  }

  /** Notes the columns without which a condition would not hold. */
  private present(condition: Node | undefined, scope: Scope): void {
    if (!condition) return
    if ('BoolExpr' in condition && condition.BoolExpr.boolop === 'AND_EXPR')
      for (const part of condition.BoolExpr.args ?? []) this.present(part, scope)
    if ('NullTest' in condition && condition.NullTest.nulltesttype === 'IS_NOT_NULL') {
      const key = columnKey(condition.NullTest.arg)
      if (key) scope.present.add(key)
    }
    if (!('A_Expr' in condition)) return
    const { kind, lexpr, rexpr } = condition.A_Expr
    if (kind !== 'AEXPR_OP' && kind !== 'AEXPR_OP_ANY' && kind !== 'AEXPR_IN' && kind !== 'AEXPR_LIKE') return
    for (const key of [columnKey(lexpr), columnKey(rexpr)]) if (key) scope.present.add(key)
  }

  private column(names: readonly string[], scope: Scope | null): boolean {
    if (!scope) return true
    const [first = '', second] = names
    if (scope.present.has(names.join('.'))) return false
    const own = second === undefined ? [...scope.relations.entries()] : []
    const columns = second === undefined ? own.flatMap(([, found]) => found) : (scope.relations.get(first) ?? [])
    const found = columns.find(({ name }) => name === (second ?? first))
    if (!found) return this.column(names, scope.outer)
    const isPresent = [...scope.relations.keys()].some(
      (alias) =>
        (second === undefined || alias === first) &&
        (scope.present.has(`${alias}.${found.name}`) || scope.present.has(found.name)),
    )
    return found.isNullable && !isPresent
  }

  mayBeNull(node: Node | undefined, scope: Scope, isGrouped = false): boolean {
    if (!node) return true
    const any = (nodes: (Node | undefined)[] | undefined) =>
      (nodes ?? []).some((one) => this.mayBeNull(one, scope, isGrouped))
    if ('A_Const' in node) return node.A_Const.isnull === true
    if ('ColumnRef' in node) return this.column(namesOf(node.ColumnRef.fields), scope)
    if ('ParamRef' in node) return this.nullableParameters[(node.ParamRef.number ?? 0) - 1] ?? true
    if ('TypeCast' in node) return this.mayBeNull(node.TypeCast.arg, scope, isGrouped)
    if ('NamedArgExpr' in node) return this.mayBeNull(node.NamedArgExpr.arg, scope, isGrouped)
    if ('CoalesceExpr' in node)
      return (node.CoalesceExpr.args ?? []).every((one) => this.mayBeNull(one, scope, isGrouped))
    if ('MinMaxExpr' in node) return (node.MinMaxExpr.args ?? []).every((one) => this.mayBeNull(one, scope, isGrouped))
    if ('BoolExpr' in node) return any(node.BoolExpr.args)
    if ('NullTest' in node || 'BooleanTest' in node || 'A_ArrayExpr' in node || 'SQLValueFunction' in node) return false
    if ('RowExpr' in node) return false
    if ('CaseExpr' in node) {
      const results = (node.CaseExpr.args ?? []).map((one) => ('CaseWhen' in one ? one.CaseWhen.result : undefined))
      return any([...results, node.CaseExpr.defresult])
    }
    if ('A_Expr' in node) return this.operator(node.A_Expr, scope, isGrouped)
    if ('FuncCall' in node) return this.call(node.FuncCall, scope, isGrouped)
    return 'SubLink' in node ? this.subquery(node.SubLink, scope) : true
  }

  private operator({ kind, name, lexpr, rexpr }: A_Expr, scope: Scope, isGrouped: boolean): boolean {
    if (kind === 'AEXPR_DISTINCT' || kind === 'AEXPR_NOT_DISTINCT') return false
    if (kind === 'AEXPR_NULLIF' || OPERATORS_THAT_MAY_MISS.has(nameOf(name?.at(-1)))) return true
    const right = rexpr && 'List' in rexpr ? (rexpr.List.items ?? []) : [rexpr]
    return [lexpr, ...right].some((one) => one !== undefined && this.mayBeNull(one, scope, isGrouped))
  }

  private call({ funcname, args, agg_filter, over }: FuncCall, scope: Scope, isGrouped: boolean): boolean {
    const name = nameOf(funcname?.at(-1))
    if (NEVER_NULL.has(name)) return false
    const any = () => (args ?? []).some((one) => this.mayBeNull(one, scope, isGrouped))
    if (NULL_FOR_NULL.has(name)) return any()
    if (NULL_FOR_NULL_FIRST.has(name)) return this.mayBeNull(args?.[0], scope, isGrouped)
    if (!HAVE_VALUES_IN_GROUPS.has(name) || !isGrouped || agg_filter || over) return true
    return /^(max|min|sum|avg)$/.test(name) && any()
  }

  private subquery({ subLinkType, testexpr, subselect }: SubLink, scope: Scope): boolean {
    if (subLinkType === 'EXISTS_SUBLINK' || subLinkType === 'ARRAY_SUBLINK') return false
    if (!subselect || !('SelectStmt' in subselect)) return true
    const { SelectStmt: stmt } = subselect
    const [column] = this.select(stmt, scope.ctes, scope)
    if (subLinkType !== 'EXPR_SUBLINK') return this.mayBeNull(testexpr, scope) || (column?.isNullable ?? true)
    return !yieldsOneRow(stmt) || (column?.isNullable ?? true)
  }
}

const AGGREGATES = /^(count|max|min|sum|avg|bool_(and|or)|(array|string|jsonb?|jsonb?_object)_agg)$/

function holdsAggregate(node: Node | undefined): boolean {
  if (!node) return false
  if ('FuncCall' in node)
    return (
      (AGGREGATES.test(nameOf(node.FuncCall.funcname?.at(-1))) && !node.FuncCall.over) ||
      (node.FuncCall.args ?? []).some(holdsAggregate)
    )
  if ('TypeCast' in node) return holdsAggregate(node.TypeCast.arg)
  return 'CoalesceExpr' in node && (node.CoalesceExpr.args ?? []).some(holdsAggregate)
}

/** A query over a whole table yields a row even where there is none; so does one without a table. */
function yieldsOneRow({ targetList, fromClause, whereClause, groupClause, havingClause, larg }: SelectStmt): boolean {
  if (larg || groupClause || havingClause) return false
  if (!fromClause && !whereClause) return true
  return (targetList ?? []).some((node) => 'ResTarget' in node && holdsAggregate(node.ResTarget.val))
}

/** Of each column of the statement, in order, whether it may be null. `loadModule()` of libpg-query comes first. */
export function columnsThatMayBeNull(text: string, tables: Tables, nullableParameters: readonly boolean[]): boolean[] {
  const [raw] = parseSync(text).stmts ?? []
  if (!raw?.stmt) return []
  const analysis = new Analysis(tables, nullableParameters)
  return analysis.statement(raw.stmt, new Map(), null).map(({ isNullable }) => isNullable)
}
