// Every raw statement of the source, with each of the texts that it can have and the type of row that it declares.
import type { Node, SourceFile, TaggedTemplateExpression } from 'typescript/unstable/ast'
import * as is from 'typescript/unstable/ast/is'
import { API, type Project } from 'typescript/unstable/sync'
import { FragmentReader, placeOf, type StatementText, UnreadableSql } from '@/e2e/sql/fragments'
import { type RowType, readRowType } from '@/e2e/sql/row-type'

export type Statement = {
  /** `file:line`. */
  place: string
  /** Null: its rows are not read, or it has none. */
  row: RowType | null
  texts: StatementText[]
}

export type ReadStatements = { statements: Statement[]; problems: string[] }

const TAG = /^\$(queryRaw|executeRaw)$/
const UNSAFE = /^\$(queryRawUnsafe|executeRawUnsafe)$/

/** Takes each branch of a statement at least once, the others as they come first. */
function textsOf(project: Project, statement: TaggedTemplateExpression): StatementText[] {
  const met = new Map<Node, number>()
  const read = (forced: ReadonlyMap<Node, number>): StatementText =>
    new FragmentReader(project, (branch, alternatives) => {
      met.set(branch, alternatives)
      return forced.get(branch) ?? 0
    }).read(statement)
  const texts = [read(new Map())]
  const taken = new Set<Node>()
  for (const [branch, alternatives] of met) {
    if (taken.has(branch)) continue
    taken.add(branch)
    for (let index = 1; index < alternatives; index++) texts.push(read(new Map([[branch, index]])))
  }
  return [...new Map(texts.map((one) => [one.text, one])).values()]
}

function rawIn(file: SourceFile): { statements: TaggedTemplateExpression[]; problems: string[] } {
  const statements: TaggedTemplateExpression[] = []
  const problems: string[] = []
  const visit = (node: Node): void => {
    if (is.isTaggedTemplateExpression(node) && is.isPropertyAccessExpression(node.tag) && TAG.test(node.tag.name.text))
      statements.push(node)
    else if (is.isPropertyAccessExpression(node)) {
      const isTag = is.isTaggedTemplateExpression(node.parent) && node.parent.tag === node
      if (UNSAFE.test(node.name.text) || (TAG.test(node.name.text) && !isTag))
        problems.push(`${placeOf(node)}: ${node.name.text} without a template cannot be checked`)
    }
    node.forEachChild(visit)
  }
  file.forEachChild(visit)
  return { statements, problems }
}

/** Reads the raw statements of these files; a problem is a statement that cannot be read. */
export function readStatements(tsconfig: string, isRead: (file: string) => boolean): ReadStatements {
  const api = new API({ cwd: process.cwd() })
  try {
    const [project] = api.updateSnapshot({ openProjects: [tsconfig] }).getProjects()
    if (!project) throw new Error(`${tsconfig} is no project`)
    const found: ReadStatements = { statements: [], problems: [] }
    for (const name of project.program.getSourceFileNames().filter(isRead)) {
      const file = project.program.getSourceFile(name)
      if (!file) continue
      const { statements, problems } = rawIn(file)
      found.problems.push(...problems)
      for (const statement of statements)
        try {
          const place = placeOf(statement)
          const row = readRowType(project, statement)
          found.statements.push({ place, row, texts: textsOf(project, statement) })
        } catch (error) {
          if (!(error instanceof UnreadableSql)) throw error
          found.problems.push(error.message)
        }
    }
    return found
  } finally {
    api.close()
  }
}
