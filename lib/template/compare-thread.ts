// The body of the thread in which large versions are compared. Answers with JSON as bytes.
import { move } from 'piscina'
import { type CarryInput, type CountInput, carry, countChanges } from '@/lib/template/compare-versions'

export function work(input: CarryInput | CountInput) {
  const answer = input.do === 'carry' ? carry(input) : countChanges(input)
  return move(new Uint8Array(Buffer.from(JSON.stringify(answer), 'utf8')))
}
