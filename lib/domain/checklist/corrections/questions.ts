// The questions of a document as a page asks them: with the lines that they are about, and the corrections that answer them.
import { z } from 'zod'
import { Correction } from '@/lib/domain/checklist/corrections/correction'
import type { Finding } from '@/lib/domain/checklist/structure'

/** Lines that are quoted; the others are counted. */
const QUOTED = 12
const LONGEST_QUOTE = 300

export type Question = {
  /** `CODE:KEY`, unique in a document. */
  id: string
  code: string
  /** Of the section that it is about; empty for the whole document. */
  key: string
  message: string
  suggestion?: string
  lines: number[]
  quotes: { line: number; text: string }[]
  /** Each answers the question at once. */
  answers: { label: string; corrections: Correction[] }[]
  /** Says that the lines, as they are now, are prose and mean nothing for the release. */
  asProse: Correction
}

const Corrections = z.array(Correction).min(1)

/** The questions among findings, in their order. An answer that is no list of corrections is left out: pressing it would do nothing. */
export function questionsOf(findings: readonly Finding[], source: string): Question[] {
  const asked = findings.filter(({ severity }) => severity === 'question')
  if (asked.length === 0) return []
  const rows = source.split(/\r\n|\n|\r/)
  return asked.map(({ code, key = '', message, suggestion, lines, digest, answers = [] }) => ({
    id: `${code}:${key}`,
    code,
    key,
    message,
    ...(suggestion !== undefined && { suggestion }),
    lines,
    quotes: lines
      .slice(0, QUOTED)
      .map((line) => ({ line, text: (rows[line - 1] ?? '').trim().slice(0, LONGEST_QUOTE) })),
    answers: answers.flatMap(({ label, corrections }) => {
      const read = Corrections.safeParse(corrections)
      return read.success ? [{ label, corrections: read.data }] : []
    }),
    asProse: { ...(key !== '' && { key }), says: { question: code, answer: 'prose', ...(digest && { digest }) } },
  }))
}
