// The text of a SQL template as PostgreSQL gets it, worked out from the source: fragments are followed to where they are written, values become parameters.
import {
  type Expression,
  type Node,
  type SourceFile,
  SyntaxKind,
  type TaggedTemplateExpression,
  type TemplateLiteral,
} from 'typescript/unstable/ast'
import * as is from 'typescript/unstable/ast/is'
import { type Project, SymbolFlags } from 'typescript/unstable/sync'

/** What parameters of functions are bound to, by the id of their symbol. */
type Scope = ReadonlyMap<number, Bound>
type Bound = { node: Node; scope: Scope }
/** Which of several alternatives a branch takes. */
export type Choose = (branch: Node, alternatives: number) => number

/** A text with `$1`, `$2`…; and of each parameter whether its type allows null. */
export type StatementText = { text: string; nullableParameters: boolean[] }

/** A fragment that cannot be followed: where it is, and why. */
export class UnreadableSql extends Error {}

export const fileOf = (node: Node): SourceFile => {
  let top = node
  while (top.parent) top = top.parent
  if (!is.isSourceFile(top)) throw new UnreadableSql('a node outside of any file')
  return top
}

export function placeOf(node: Node): string {
  const file = fileOf(node)
  const line = file.text.slice(0, node.pos).trimEnd().split('\n').length
  return `${file.fileName.replace(`${process.cwd()}/`, '')}:${line}`
}

const isPrisma = (node: Node, name: string): boolean =>
  is.isPropertyAccessExpression(node) &&
  is.isIdentifier(node.expression) &&
  node.expression.text === 'Prisma' &&
  node.name.text === name

function literalText(template: TemplateLiteral): string {
  if (is.isNoSubstitutionTemplateLiteral(template)) return template.text
  return is.isTemplateExpression(template)
    ? template.templateSpans.reduce((text, { literal }) => text + literal.text, template.head.text)
    : ''
}

/** Whether each bracket of a text, outside of its strings, is closed in it. */
function isBalanced(text: string): boolean {
  const open: string[] = []
  for (const [sign] of text.replaceAll(/'(?:[^']|'')*'/g, '').matchAll(/[()[\]]/g)) {
    if (sign === '(' || sign === '[') open.push(sign)
    else if (open.pop() !== (sign === ')' ? '(' : '[')) return false
  }
  return open.length === 0
}

/** Reads the SQL of one statement, with one choice of its branches. */
export class FragmentReader {
  private readonly parameters: boolean[] = []

  constructor(
    private readonly project: Project,
    private readonly choose: Choose,
  ) {}

  read(statement: TaggedTemplateExpression): StatementText {
    const text = this.template(statement.template, new Map())
    return { text, nullableParameters: this.parameters }
  }

  private fail(node: Node, why: string): never {
    throw new UnreadableSql(`${placeOf(node)}: ${why}`)
  }

  private template(template: TemplateLiteral, scope: Scope): string {
    if (!isBalanced(literalText(template))) this.fail(template, 'a bracket that another fragment closes or opens')
    if (is.isNoSubstitutionTemplateLiteral(template)) return template.text
    if (!is.isTemplateExpression(template)) return this.fail(template, 'no template')
    return template.templateSpans.reduce(
      (text, span) => text + this.span(span.expression, scope) + span.literal.text,
      template.head.text,
    )
  }

  private span(expression: Expression, scope: Scope): string {
    const { checker } = this.project
    const type = checker.getTypeAtLocation(expression)
    const written = type ? checker.typeToString(type) : ''
    if (/\bSql\b/.test(written)) return this.sql(expression, scope)
    this.parameters.push(/(^|\| )(null|undefined)\b/.test(written))
    return `$${this.parameters.length}`
  }

  /** The text of an expression that is a fragment. */
  private sql(expression: Node, outer: Scope): string {
    const { node, scope } = this.resolve(expression, outer)
    if (is.isTaggedTemplateExpression(node) && isPrisma(node.tag, 'sql')) return this.template(node.template, scope)
    if (isPrisma(node, 'empty')) return ''
    if (is.isCallExpression(node)) {
      const [first, separator, prefix, suffix] = node.arguments
      if (first && isPrisma(node.expression, 'raw')) return this.string(first, scope)
      if (first && isPrisma(node.expression, 'join')) {
        const parts = this.elements(first, scope).map((part) => this.sql(part.node, part.scope))
        const edge = (one: Node | undefined, otherwise: string) => (one ? this.string(one, scope) : otherwise)
        return edge(prefix, '') + parts.join(edge(separator, ',')) + edge(suffix, '')
      }
    }
    return this.fail(node, 'a fragment that cannot be followed to its text')
  }

  private string(expression: Node, outer: Scope): string {
    const { node, scope } = this.resolve(expression, outer, true)
    if (is.isStringLiteral(node) || is.isNoSubstitutionTemplateLiteral(node)) return node.text
    if (is.isTemplateExpression(node))
      return node.templateSpans.reduce(
        (text, span) => text + this.string(span.expression, scope) + span.literal.text,
        node.head.text,
      )
    if (is.isCallExpression(node) && is.isPropertyAccessExpression(node.expression)) {
      const { name, expression: list } = node.expression
      const [separator] = node.arguments
      if (name.text === 'join' && separator)
        return this.elements(list, scope)
          .map((part) => this.string(part.node, part.scope))
          .join(this.string(separator, scope))
    }
    return this.literal(node) ?? this.fail(node, 'raw text that is not constant')
  }

  /** One of the strings that a parameter may be, the same wherever it is read; null when its type does not list them. */
  private literal(name: Node): string | null {
    const { checker } = this.project
    const symbol = is.isIdentifier(name) ? checker.getSymbolAtLocation(name) : undefined
    const declaration = symbol?.valueDeclaration?.resolve(this.project)
    const type = symbol && checker.getTypeOfSymbol(symbol)
    if (!declaration || !type?.isUnionType()) return null
    const values = type.getTypes().map((one) => (one.isStringLiteralType() ? one.value : null))
    if (values.includes(null)) return null
    return values[this.choose(declaration, values.length)] ?? null
  }

  /** The elements of a list; of one that is known only when it runs, what each of them becomes. */
  private elements(expression: Node, outer: Scope): Bound[] {
    const { node, scope } = this.resolve(expression, outer)
    if (is.isArrayLiteralExpression(node))
      return node.elements.flatMap((element) =>
        is.isSpreadElement(element) ? this.elements(element.expression, scope) : [{ node: element, scope }],
      )
    if (is.isCallExpression(node) && is.isPropertyAccessExpression(node.expression)) {
      const [mapping] = node.arguments
      if (node.expression.name.text === 'map' && mapping) {
        const each = this.resolve(mapping, scope)
        const list = this.resolve(node.expression.expression, scope, true)
        if (!is.isArrayLiteralExpression(list.node)) return [this.returned(each, [])]
        return this.elements(list.node, list.scope).map((element) => this.returned(each, [element]))
      }
    }
    return this.fail(node, 'a list that cannot be followed')
  }

  /** What a function returns for these arguments. */
  private returned({ node, scope }: Bound, given: Bound[]): Bound {
    if (!is.isArrowFunction(node) && !is.isFunctionDeclaration(node)) return this.fail(node, 'not a function')
    const inner = new Map(scope)
    node.parameters.forEach((parameter, index) => {
      const symbol = this.project.checker.getSymbolAtLocation(parameter.name)
      const value = given[index] ?? (parameter.initializer && { node: parameter.initializer, scope })
      if (symbol && value) inner.set(symbol.id, value)
    })
    const { body } = node
    if (!body) return this.fail(node, 'a function without a body')
    if (!is.isBlock(body)) return { node: body, scope: inner }
    const results: Node[] = []
    const visit = (one: Node): void => {
      if (is.isReturnStatement(one) && one.expression) results.push(one.expression)
      else if (!is.isArrowFunction(one) && !is.isFunctionDeclaration(one)) one.forEachChild(visit)
    }
    body.forEachChild(visit)
    const result = results[results.length > 1 ? this.choose(node, results.length) : 0]
    return result ? { node: result, scope: inner } : this.fail(node, 'a function that returns nothing')
  }

  /** Follows names, calls, members and branches to where a value is written. `lenient`: stops where it leads no further. */
  private resolve(node: Node, scope: Scope, lenient = false): Bound {
    const further = this.step(node, scope)
    if (further === 'end' || (further === null && lenient)) return { node, scope }
    if (further === null) return this.fail(node, 'a value that is known only when it runs')
    return this.resolve(further.node, further.scope, lenient)
  }

  private step(node: Node, scope: Scope): Bound | null | 'end' {
    if (is.isParenthesizedExpression(node) || is.isAsExpression(node) || is.isSatisfiesExpression(node))
      return { node: node.expression, scope }
    if (is.isConditionalExpression(node))
      return { node: this.choose(node, 2) === 0 ? node.whenTrue : node.whenFalse, scope }
    if (is.isBinaryExpression(node) && node.operatorToken.kind === SyntaxKind.QuestionQuestionToken)
      return { node: this.choose(node, 2) === 0 ? node.left : node.right, scope }
    if (is.isIdentifier(node)) return this.declared(node, scope)
    if (is.isPropertyAccessExpression(node)) {
      if (is.isIdentifier(node.expression) && node.expression.text === 'Prisma') return 'end'
      return this.member(this.resolve(node.expression, scope, true), node.name.text, node)
    }
    if (is.isElementAccessExpression(node)) {
      const key = node.argumentExpression
      return this.member(
        this.resolve(node.expression, scope, true),
        is.isStringLiteral(key) ? key.text : this.literal(key),
        node,
      )
    }
    if (is.isCallExpression(node)) {
      const callee = node.expression
      if (is.isPropertyAccessExpression(callee)) return 'end'
      const called = this.resolve(callee, scope)
      return this.returned(
        called,
        node.arguments.map((argument) => ({ node: argument, scope })),
      )
    }
    return 'end'
  }

  private member({ node, scope }: Bound, name: string | null, branch: Node): Bound | null {
    if (!is.isObjectLiteralExpression(node)) return null
    const members = node.properties.filter((one) => is.isPropertyAssignment(one))
    const named = (one: Node) => (is.isIdentifier(one) || is.isStringLiteral(one) ? one.text : null)
    const found =
      name === null
        ? members[this.choose(branch, members.length)]
        : members.find((member) => named(member.name) === name)
    return found?.initializer ? { node: found.initializer, scope } : null
  }

  private declared(name: Node, scope: Scope): Bound | null | 'end' {
    const { checker } = this.project
    const found = checker.getSymbolAtLocation(name)
    if (!found) return null
    const symbol = found.flags & SymbolFlags.Alias ? checker.getAliasedSymbol(found) : found
    const bound = scope.get(symbol.id)
    if (bound) return bound
    const declaration = symbol.valueDeclaration?.resolve(this.project)
    if (!declaration) return null
    if (is.isFunctionDeclaration(declaration)) return { node: declaration, scope: new Map() }
    if (is.isVariableDeclaration(declaration))
      return declaration.initializer ? { node: declaration.initializer, scope } : null
    if (!is.isBindingElement(declaration)) return null
    const pattern = declaration.parent
    if (!is.isArrayBindingPattern(pattern) || !is.isVariableDeclaration(pattern.parent)) return null
    const { initializer } = pattern.parent
    return initializer ? (this.elements(initializer, scope)[pattern.elements.indexOf(declaration)] ?? null) : null
  }
}
