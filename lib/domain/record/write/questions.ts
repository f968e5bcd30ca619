// What the reader could not tell of the documents, and who said how it is meant.

import type { QuestionAnswer } from '@/lib/domain/enums'
import type { ReleaseRecord } from '@/lib/domain/record/record'
import { moment } from '@/lib/domain/record/write/phrases'
import { type Cell, cell, type Table, words } from '@/lib/domain/record/written-record'
import type { FullQuestion } from '@/lib/domain/release/snapshot/full'
import { linesOf } from '@/lib/domain/verdict/judge/questions'

const ANSWER: Record<QuestionAnswer, string> = { prose: 'confirmed as prose', corrected: 'corrected' }

function answerCell({ answer, reason }: FullQuestion): Cell {
  return answer === null ? cell('open', { strong: true }) : [[words(ANSWER[answer], { strong: true })], ...cell(reason)]
}

export function questionTable({ release, documents }: ReleaseRecord): Table {
  const nameOf = ({ document }: FullQuestion) => (documents.length > 1 ? `${documents[document]?.name ?? ''}, ` : '')
  return {
    ...{ id: 'questions', title: 'Questions about the checklist', level: 2 },
    columns: ['Question', 'Where', 'Answer', 'Answered by'],
    rows: release.questions.map((question) => ({
      cells: [
        [[words(question.message)], ...question.excerpt.map((text) => [words(text, { mono: true })])],
        cell(`${nameOf(question)}${linesOf(question.lines)}`),
        answerCell(question),
        cell(question.answeredAt && `${question.answeredBy ?? ''}, ${moment(question.answeredAt)}`),
      ],
    })),
  }
}
