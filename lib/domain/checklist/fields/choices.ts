// Answers to pick from: `✅ a / ❌ b / ⚠️ c`, `☐ A ☐ B`, `[ ] Patch [ ] Minor`, `Yes / No`.
import { plain } from '@/lib/domain/checklist/blocks/inline'
import type { Choice, ChoiceMeaning } from '@/lib/domain/checklist/structure'

const PIECE = /(?=[✅❌☐☑☒⚠]|\[[ xX]\]\s)/u
const SIGN = /^(?:[✅❌☐☑☒⚠]|\[[ xX]\])\uFE0F?/u
const AGAINST = /^(?:no|not|none of|fail\w*|ko|no-?go|reject\w*|não|nein|non|false|hold|abort)(?![\p{L}\p{N}])/iu
const FOR = /^(?:yes|go|ok|pass\w*|approve\w*|sim|true|ja|oui|sí|success\w*|proceed)(?![\p{L}\p{N}])/iu
const PARTLY = /^(?:partial\w*|conditional\w*|with conditions|parcial\w*)/iu

type Meaning = Choice['meaning']

function meaningOf(sign: string, words: string): Meaning {
  if (sign.startsWith('✅')) return 'pass'
  if (sign.startsWith('❌')) return 'fail'
  if (sign.startsWith('⚠')) return 'warn'
  return AGAINST.test(words) ? 'fail' : FOR.test(words) ? 'pass' : PARTLY.test(words) ? 'warn' : undefined
}

const SPOKEN: Record<ChoiceMeaning, string> = {
  pass: 'yes',
  fail: 'no',
  warn: 'partly',
  'not-applicable': 'n/a',
  undecided: 'open',
}

function choiceOf(part: string): Choice | null {
  const sign = SIGN.exec(part)?.[0] ?? ''
  const words = plain(
    part
      .slice(sign.length)
      .replace(/\(.{0,200}$/, '')
      .replace(/`?_{3,}`?/g, ' '),
  )
    .replace(/^[\s/|,;]+|[\s/|,;]+$/g, '')
    .slice(0, 200)
  const meaning = meaningOf(sign, words)
  const value = words || (meaning ? SPOKEN[meaning] : '')
  return value === '' ? null : { value, ...(meaning && { meaning }) }
}

/** The pieces of a text that begins with the first of its choices, each with where it stands; one that says nothing has no choice. */
export function choiceParts(text: string): { from: number; to: number; choice: Choice | null }[] {
  const marked = SIGN.test(text)
  let at = 0
  return text.split(marked ? PIECE : '/').map((part) => {
    const from = at
    at += part.length + (marked ? 0 : 1)
    return { from, to: from + part.length, choice: marked && !SIGN.test(part) ? null : choiceOf(part) }
  })
}

/** The choices of a text that begins with the first of them; at most 50, none twice. A choice of things ("Patch", "Minor") has no meaning. */
export function choicesOf(text: string): Choice[] {
  const found: Choice[] = []
  for (const { choice } of choiceParts(text)) {
    if (choice && found.length < 50 && !found.some((known) => known.value === choice.value)) found.push(choice)
  }
  return found
}
