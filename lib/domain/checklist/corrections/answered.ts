// Questions that a document answers itself: `<!-- countersign: {question: boxes-unread, section: checks, answer: prose} -->`.
import type { Annotation } from '@/lib/domain/checklist/corrections/annotations'
import type { Finding } from '@/lib/domain/checklist/structure'

type Answer = Extract<Annotation, { question: string }>

const isAnswer = (annotation: Annotation): annotation is Answer => 'question' in annotation

/**
 * The findings without the questions that the annotations answer. A question is named by its code and the key of its section; an annotation without a
 * section is about the whole document. Findings of another severity stay, whatever the annotations say.
 */
export function withoutAnswered(findings: readonly Finding[], annotations: readonly Annotation[]): Finding[] {
  const answered = new Set(annotations.filter(isAnswer).map(({ question, section = '' }) => `${question}:${section}`))
  return findings.filter(({ severity, code, key = '' }) => severity !== 'question' || !answered.has(`${code}:${key}`))
}
