// Where the choices of a line stand.
import { markedChoices } from '@/lib/domain/checklist/fields/choices/marked-choices'
import { wordedChoices } from '@/lib/domain/checklist/fields/choices/worded-choices'
import { type ChoiceSpan, masked } from '@/lib/domain/checklist/fields/spans'
import { ENGLISH, type Vocabulary } from '@/lib/domain/checklist/lexicon/vocabulary'
import { memoizeFor } from '@/lib/domain/memoize'

const LONGEST = 2000
/** Whether a text can hold a choice at all. */
const SOME_CHOICE = /[✅❌☐☑☒⚠/|／]|\[[ xX]\]/u

/** The choices of a text in their order. Marks to tick rule out words parted by slashes. */
export function choiceSpans(whole: string, words: Vocabulary): readonly ChoiceSpan[] {
  return SOME_CHOICE.test(whole) ? spansIn(whole.slice(0, LONGEST), words) : []
}

const spansIn = memoizeFor(2000, (text: string, words: Vocabulary): readonly ChoiceSpan[] => {
  const clean = masked(text)
  const marked = markedChoices(text, clean, words)
  return marked.length > 0 ? marked : wordedChoices(text, clean, words)
})

/** Where the first choice of a text begins, or -1. */
export function choiceStart(text: string, words: Vocabulary = ENGLISH): number {
  const [first] = choiceSpans(text, words)
  return first ? startOf(text, first) : -1
}

/** Where a choice begins, with the bracket around it. */
export function startOf(text: string, { from, isMarked }: ChoiceSpan): number {
  const opening = isMarked ? null : /[[{<(（]\s*$/.exec(text.slice(0, from))
  return opening?.index ?? from
}
