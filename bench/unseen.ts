// Checklists that nobody has read before: real lines with other numbers and other words, so that no line occurs twice.

const WORD = /[a-z]{5,}/g
const NUMBER = /(?<![\w.])\d+/g
/** Lines that are the same wherever they occur: marks, dividers, code fences, and those without a word. */
const BARE = /^[\s>]*(?:$|[`~|:-]{3})/

/** The same numbers each time: a linear congruential generator. */
function numbers(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}

/**
 * Text of about so many bytes: the lines of `text` again and again, each time with one word and all numbers changed. It begins at the line
 * that holds the character `from`, counted through as many copies of the text as it takes.
 */
export function unseenText(text: string, bytes: number, seed: number, from: number): string {
  const random = numbers(seed)
  const lines = text.split('\n')
  const words = [...new Set(text.match(WORD))]
  const other = (line: string): string => {
    const found = [...line.matchAll(WORD)]
    const chosen = found[random(found.length)]
    const word = words[random(words.length)] ?? ''
    const changed = chosen ? line.slice(0, chosen.index) + word + line.slice(chosen.index + chosen[0].length) : line
    return changed.replace(NUMBER, (number) => String(random(10 ** Math.min(number.length, 6))))
  }
  const seen = new Set<string>()
  const unseen = (line: string): string => {
    if (BARE.test(line)) return line
    let made = other(line)
    if (seen.has(made)) made = `${made} ${words[random(words.length)]} ${random(1e6)}`
    seen.add(made)
    return made
  }
  const made: string[] = []
  const before = text.slice(0, from % text.length).split('\n').length - 1
  for (let size = 0, at = before; size < bytes; at++) {
    const line = unseen(lines[at % lines.length] ?? '')
    made.push(line)
    size += Buffer.byteLength(line) + 1
  }
  return made.join('\n')
}
