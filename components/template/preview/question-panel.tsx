'use client'
// What the reader could not decide. Each question has the lines that it is about, and answers of one click.
import { ChevronRight, CircleHelp } from 'lucide-react'
import { useState } from 'react'
import { PlainText } from '@/components/document/plain-text'
import { templateText } from '@/components/template/text'
import { Button } from '@/components/ui/button'
import { Panel } from '@/components/ui/panel'
import type { Correction } from '@/lib/domain/checklist/corrections/correction'
import type { Question } from '@/lib/domain/checklist/corrections/questions'

type Props = {
  questions: Question[]
  busy: boolean
  onCorrect: (corrections: Correction[]) => void
  /** Marks the lines of a question that is opened. */
  onLines: (lines: readonly number[]) => void
  /** Goes to a line. */
  onShow: (lines: readonly number[]) => void
}

function Quotes({ question, onShow }: Pick<Props, 'onShow'> & { question: Question }) {
  const rest = question.lines.length - question.quotes.length
  return (
    <div className="rounded-inner bg-sunk py-1">
      {question.quotes.map(({ line, text }) => (
        <button
          key={line}
          type="button"
          onClick={() => onShow([line])}
          aria-label={templateText.questionPanel.showLineInTheDocument(line)}
          className="grid w-full grid-cols-[2.5rem_minmax(0,1fr)] gap-2 text-start font-mono text-small hover:bg-line"
        >
          <span className="text-end text-soft">{line}</span>
          <span className="truncate" dir="auto">
            <PlainText text={text} />
          </span>
        </button>
      ))}
      {rest > 0 && <p className="ps-12 text-small text-soft">{templateText.questionPanel.moreLines(rest)}</p>}
    </div>
  )
}

function Answers({ question, busy, onCorrect }: Pick<Props, 'busy' | 'onCorrect'> & { question: Question }) {
  return (
    <div className="flex flex-wrap gap-2">
      {question.answers.map(({ label, corrections }) => (
        <Button key={label} disabled={busy} onClick={() => onCorrect(corrections)}>
          {label}
        </Button>
      ))}
      <Button
        disabled={busy}
        tone={question.answers.length > 0 ? 'quiet' : 'plain'}
        title={templateText.questionPanel.proseExplained}
        onClick={() => onCorrect([question.asProse])}
      >
        {templateText.questionPanel.confirmAsProse}
      </Button>
    </div>
  )
}

function QuestionRow({
  question,
  open,
  onOpen,
  ...ways
}: { question: Question; open: boolean; onOpen: () => void } & Omit<Props, 'questions'>) {
  return (
    <li className="border-line border-t">
      <button
        type="button"
        aria-expanded={open}
        onClick={onOpen}
        className="flex w-full items-start gap-2 px-4 py-2 text-start hover:bg-sunk"
      >
        <CircleHelp size={16} aria-hidden className="mt-0.5 shrink-0 text-hold" />
        <span className="min-w-0 flex-1 font-strong">
          <PlainText text={question.message} />
        </span>
        <span className="text-small text-soft whitespace-nowrap">
          {templateText.questionPanel.lines(question.lines.length)}
        </span>
        <ChevronRight size={16} aria-hidden className={`mt-0.5 shrink-0 text-soft ${open ? 'rotate-90' : ''}`} />
      </button>
      {open && (
        <div className="flex flex-col gap-2.5 ps-10 pe-4 pb-3">
          {question.suggestion && (
            <p className="text-soft">
              <PlainText text={question.suggestion} />
            </p>
          )}
          <Quotes question={question} onShow={ways.onShow} />
          <Answers question={question} {...ways} />
        </div>
      )}
    </li>
  )
}

/** One question is open at a time, the first to begin with: when it is answered the next one opens. */
export function QuestionPanel({ questions, ...ways }: Props) {
  const [opened, setOpened] = useState<string | null | undefined>(undefined)
  if (questions.length === 0) return null
  const known = questions.some(({ id }) => id === opened)
  const open = opened === null || known ? opened : questions[0]?.id
  return (
    <Panel
      id="questions"
      title={templateText.questionPanel.questions(questions.length)}
      tone="hold"
      note={templateText.questionPanel.aReleaseHoldsUntilEach}
    >
      <ul>
        {questions.map((question) => (
          <QuestionRow
            key={question.id}
            question={question}
            open={question.id === open}
            onOpen={() => {
              setOpened(question.id === open ? null : question.id)
              if (question.id !== open) ways.onLines(question.lines)
            }}
            {...ways}
          />
        ))}
      </ul>
    </Panel>
  )
}
