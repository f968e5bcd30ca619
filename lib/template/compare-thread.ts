// The body of the thread in which large versions are compared. Answers with JSON as bytes.
import { move } from 'piscina'
import { register } from 'tsx/esm/api'

register()
const { carry, countChanges } = await import('./compare-versions.ts')

export function work(input) {
  const answer = input.do === 'carry' ? carry(input) : countChanges(input)
  return move(new Uint8Array(Buffer.from(JSON.stringify(answer), 'utf8')))
}
