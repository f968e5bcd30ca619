// What the reader could not tell of a document: until somebody has answered, nobody knows what the release asks for, so it holds.
import type { ReleaseSnapshot } from '@/lib/domain/release/snapshot/snapshot'
import { releaseTexts } from '@/lib/domain/text/en/verdict'
import { asSentence, type Reason } from '@/lib/domain/verdict/reasons'

/** "line 4", "lines 4, 7 and 9", "lines 4, 5 and 12 more". Takes at least one. */
export function linesOf(lines: readonly number[]): string {
  const [first, second, third] = lines
  if (second === undefined) return `line ${first ?? 0}`
  if (third === undefined) return `lines ${first} and ${second}`
  return lines.length === 3
    ? `lines ${first}, ${second} and ${third}`
    : `lines ${first}, ${second} and ${lines.length - 2} more`
}

/** One reason for each question without an answer, in the order of the documents. */
export function judgeQuestions({ questions = [] }: Pick<ReleaseSnapshot, 'questions'>): Reason[] {
  return questions
    .filter(({ answer }) => answer === null)
    .map(({ id, lines, message, sectionId }) => ({
      kind: 'question-open',
      level: 'hold',
      message: releaseTexts.questionOpen({ lines: linesOf(lines), message: asSentence(message) }),
      clears: releaseTexts.clearQuestion(),
      questionId: id,
      ...(sectionId && { sectionId }),
    }))
}
