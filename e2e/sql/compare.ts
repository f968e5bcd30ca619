// Whether the rows of a statement are what its type says.
import type { Column } from '@/e2e/sql/describe'
import type { Kind, Member, RowType } from '@/e2e/sql/row-type'

/** JSON may be read as whatever JSON can be. */
const JSON_KINDS: readonly Kind[] = ['json', 'list', 'string', 'number', 'boolean']

function kindProblem({ name, type, kind, element }: Column, { kinds, elements }: Member): string | null {
  if (kind === null) return `"${name}" is ${type}, which no row may have`
  const allowed: readonly Kind[] = kind === 'json' ? JSON_KINDS : [kind]
  const wrong = [...kinds].filter((declared) => !allowed.includes(declared))
  if (wrong.length > 0) return `"${name}" is ${type}, declared as ${wrong.join(' | ')}`
  if (kind !== 'list' || element === null || [...elements].every((declared) => declared === element)) return null
  return `"${name}" is ${type}, declared as a list of ${[...elements].join(' | ')}`
}

/** What is wrong, a sentence each. `mayBeNull`: the columns that PostgreSQL may answer with null, in order. */
export function compareRows(row: RowType, columns: readonly Column[], mayBeNull: readonly boolean[]): string[] {
  const names = columns.map(({ name }) => name)
  const twice = names.filter((name, index) => names.indexOf(name) !== index)
  const missing = [...row].filter(([name, { isOptional }]) => !isOptional && !names.includes(name))
  return [
    ...twice.map((name) => `"${name}" is selected twice`),
    ...missing.map(([name]) => `"${name}" is declared and not selected`),
    ...columns.flatMap((column, index) => {
      const member = row.get(column.name)
      if (!member) return [`"${column.name}" is selected and not declared`]
      const isWrong = mayBeNull[index] && !member.isNullable
      return [kindProblem(column, member), isWrong ? `"${column.name}" may be null, declared as never null` : null]
    }),
  ].filter((problem) => problem !== null)
}
