// Prints the TypeScript of an OpenAPI document that is read from standard input, as a client would generate it.
// openapi-typescript makes its output with the compiler of TypeScript 5, which the TypeScript of the product does not have any more.
import { register } from 'node:module'
import { text } from 'node:stream/consumers'

register(
  `data:text/javascript,${encodeURIComponent(`
    export const resolve = (name, context, next) =>
      next(name === 'typescript' && context.parentURL?.includes('/openapi-typescript/') ? 'typescript-5' : name, context)
  `)}`,
)
const { astToString, default: generate } = await import('openapi-typescript')
process.stdout.write(astToString(await generate(JSON.parse(await text(process.stdin)))))
