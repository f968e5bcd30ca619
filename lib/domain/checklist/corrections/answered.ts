// Questions that a document answers itself: `<!-- countersign: {question: boxes-unread, section: checks, answer: prose} -->`.
import type { Annotation } from '@/lib/domain/checklist/corrections/annotations'
import type { Finding } from '@/lib/domain/checklist/structure'

type Answer = Extract<Annotation, { question: string }>

const isAnswer = (annotation: Annotation): annotation is Answer => 'question' in annotation

/**
 * The findings without the questions that the annotations answer. A question is named by its code and the key of its
 * section; an annotation without a section is about the whole document. An annotation with a digest answers only while
 * the lines of the question have that digest; one without (as they were written before) answers whatever the lines say.
 * Findings of another severity stay, whatever the annotations say.
 */
export function withoutAnswered(findings: readonly Finding[], annotations: readonly Annotation[]): Finding[] {
  const answers = new Map<string, Answer[]>()
  for (const answer of annotations.filter(isAnswer)) {
    const id = `${answer.question}:${answer.section ?? ''}`
    answers.set(id, [...(answers.get(id) ?? []), answer])
  }
  const isAnswered = ({ code, key = '', digest }: Finding): boolean =>
    answers.get(`${code}:${key}`)?.some((answer) => answer.digest === undefined || answer.digest === digest) ?? false
  return findings.filter((finding) => finding.severity !== 'question' || !isAnswered(finding))
}
