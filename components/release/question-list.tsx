'use client'
// What the reader could not tell of the documents, above the checklist: the lines in question, and the two ways to
// answer.
import { useState } from 'react'
import { TextDialog } from '@/components/decision/text-dialog'
import { releaseText } from '@/components/release/text'
import { useServerAction } from '@/components/shell/use-server-action'
import { Button } from '@/components/ui/button'
import { Moment } from '@/components/ui/moment'
import { answerQuestionAction } from '@/lib/decision/actions'
import type { QuestionView, ReleaseHead, ReleaseView } from '@/lib/domain/release/view/view'
import { linesOf } from '@/lib/domain/verdict/judge/questions'

type Props = { head: ReleaseHead; documents: ReleaseView['documents']; may: ReleaseView['may']['answerQuestion'] }

const LONGEST_REASON = 2000

/** The lines as they stand in the document, each with its number. */
function Excerpt({ lines, excerpt }: Pick<QuestionView, 'lines' | 'excerpt'>) {
  const more = lines.length - excerpt.length
  return (
    <div className="my-1 overflow-x-auto border-line border-s-2 ps-3">
      <table className="font-mono text-small">
        <tbody>
          {excerpt.map((text, at) => (
            <tr key={lines[at]}>
              <th scope="row" className="pe-3 text-end align-top font-normal text-soft">
                <span className="sr-only">{releaseText.questionList.line} </span>
                {lines[at]}
              </th>
              <td className="prose-text" dir="auto">
                {text}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {more > 0 && <p className="text-small text-soft">{releaseText.questionList.more(more)}</p>}
    </div>
  )
}

function Place({ question, documents }: { question: QuestionView; documents: Props['documents'] }) {
  const name = documents.length > 1 ? documents[question.document]?.name : undefined
  return (
    <span className="text-small text-soft">
      {name && (
        <>
          <bdi>{name}</bdi>,{' '}
        </>
      )}
      {linesOf(question.lines)}
    </span>
  )
}

function OpenQuestion({ question, head, documents, may }: { question: QuestionView } & Props) {
  const { error, busy, run } = useServerAction()
  const [correcting, setCorrecting] = useState(false)
  const { id: questionId, message, suggestion } = question
  const because = may.allowed ? undefined : may.reason
  const answer = (given: 'prose' | 'corrected', reason?: string) =>
    answerQuestionAction({ releaseId: head.id, questionId, answer: given, ...(reason && { reason }) })
  return (
    <div
      role="group"
      aria-label={message}
      id={`question-${questionId}`}
      className="scroll-mt-16 border-line border-b py-2"
    >
      <p className="wrap-anywhere">
        <span aria-hidden className="text-hold">
          ?{' '}
        </span>
        <span className="font-strong" dir="auto">
          {message}
        </span>{' '}
        <Place question={question} documents={documents} />
      </p>
      <Excerpt lines={question.lines} excerpt={question.excerpt} />
      {suggestion && <p className="text-small text-soft">{suggestion}</p>}
      <div className="no-print mt-1 flex flex-wrap gap-2">
        <Button because={because} disabled={busy} onClick={() => run(() => answer('prose'))}>
          {releaseText.questionList.confirmAsProse}
        </Button>
        <Button because={because} disabled={busy} onClick={() => setCorrecting(true)}>
          {releaseText.questionList.markAsCorrected}
        </Button>
      </div>
      {error && (
        <p role="alert" className="text-no-go text-small">
          {error}
        </p>
      )}
      {correcting && (
        <TextDialog
          title={releaseText.questionList.markAsCorrected}
          explain={message}
          label={releaseText.questionList.whatWasCorrectedAndWhere}
          submit={releaseText.questionList.save}
          longest={LONGEST_REASON}
          onClose={() => setCorrecting(false)}
          onSay={(reason) => answer('corrected', reason)}
        />
      )}
    </div>
  )
}

function AnsweredQuestion({ question, documents }: { question: QuestionView; documents: Props['documents'] }) {
  const { id, message, answer, reason, answeredBy, answeredAt } = question
  return (
    <li id={`question-${id}`} className="scroll-mt-16 border-line border-b py-1 last:border-b-0">
      <p className="wrap-anywhere">
        <span dir="auto">{message}</span> <Place question={question} documents={documents} />
      </p>
      <p className="wrap-anywhere text-small">
        <span className="text-go">
          ✓ {answer === 'corrected' ? releaseText.questionList.corrected : releaseText.questionList.confirmedAsProse}
        </span>{' '}
        <span className="text-soft">
          {releaseText.questionList.by} <bdi>{answeredBy}</bdi>
          {answeredAt && (
            <>
              {' '}
              · <Moment at={answeredAt} />
            </>
          )}
          {reason && (
            <>
              {' '}
              · <bdi>{reason}</bdi>
            </>
          )}
        </span>
      </p>
    </li>
  )
}

/** The roles that the reader could still sign for, and could not any more after answering. */
function rolesLost({ roles }: ReleaseHead): string[] {
  return roles.filter(({ independent, may }) => independent && may.allowed).map(({ role }) => role)
}

export function QuestionList({ head, documents, may }: Props) {
  const open = head.questions.filter(({ answered }) => !answered)
  const answered = head.questions.filter((question) => question.answered)
  if (head.questions.length === 0) return null
  const lost = may.allowed ? rolesLost(head) : []
  return (
    <section
      aria-label={releaseText.questionList.questionsAboutTheChecklist}
      id="questions"
      className="scroll-mt-16 pt-3"
    >
      {open.length > 0 && (
        <>
          <h2 className="font-strong text-title">
            {releaseText.questionList.aboutTheChecklist(releaseText.questionList.questions(open.length))}
          </h2>
          <p className="text-small text-soft">
            {releaseText.questionList.theReleaseHoldsUntilEach(
              may.allowed ? releaseText.questionList.anAnswerIsFinalAnd : may.reason,
            )}
            {lost.length > 0 && releaseText.questionList.ifYouAnswerYouCan(lost.join(releaseText.questionList.or))}
          </p>
          {open.map((question) => (
            <OpenQuestion key={question.id} question={question} head={head} documents={documents} may={may} />
          ))}
        </>
      )}
      {answered.length > 0 && (
        <details>
          <summary className="text-small text-soft">
            {releaseText.questionList.aboutTheChecklist(releaseText.questionList.answeredQuestions(answered.length))}
          </summary>
          <ul>
            {answered.map((question) => (
              <AnsweredQuestion key={question.id} question={question} documents={documents} />
            ))}
          </ul>
        </details>
      )}
    </section>
  )
}
