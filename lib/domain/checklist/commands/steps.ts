// The commands written within a line of text, as steps.

import { LONGEST, plain } from '@/lib/domain/checklist/blocks/inline'
import { changesSomething } from '@/lib/domain/checklist/commands/commands'
import { runs } from '@/lib/domain/checklist/commands/recognise'
import { sqlReads } from '@/lib/domain/checklist/commands/sql'
import type { Vocabulary } from '@/lib/domain/checklist/lexicon/vocabulary'
import type { StepNode } from '@/lib/domain/checklist/structure'
import { memoizeFor } from '@/lib/domain/memoize'

type Step = Omit<StepNode, 'key'>

const CODE = /`([^`]{1,1000})`/g
const SQL = /^\s*(?:select|with|insert|update|delete|create|alter|drop|truncate|grant|show|explain)\s+\S/i
/** Programs that are named in text as often as they are to be run: alone in a code span they are a setting, a pause, a path. */
const NAMED_ONLY = /^(?:\.{0,2}\/|export |sleep )/
/** Behind "Command:" and its code fewer words than this say nothing: "and", "or so". */
const MORE_WORDS = 3
/** A prompt in front of what is typed. */
const PROMPT = /^\$\s+(?=\S)/

type Found = { command: string; at: number; end: number }

/** Whether the words in front of a code span say that it is a command: "Command:", "Run", "Execute:". */
function announces(before: string, words: Vocabulary): boolean {
  const label = plain(before).replace(/^[-•*\s]{1,8}/, '')
  return label !== '' && label.length <= 60 && words.read(label).whole('label.command')
}

function found(short: string, words: Vocabulary): Found[] {
  const spans = Array.from(short.matchAll(CODE), ({ 0: whole, 1: code = '', index }) => ({
    command: code.trim().replace(PROMPT, ''),
    at: index,
    end: index + whole.length,
  }))
  const first = spans[0]
  const announced = first !== undefined && announces(short.slice(0, first.at), words)
  return spans.filter(({ command }) => command !== '' && (announced || (runs(command) && !NAMED_ONLY.test(command))))
}

/** What a line says beside its commands and the label in front of them; empty when it says nothing more. */
function besides(text: string, commands: Found[], words: Vocabulary): string {
  const before = text.slice(0, commands[0]?.at)
  const behind = commands.map(({ end }, at) => text.slice(end, commands[at + 1]?.at ?? LONGEST)).join(' ')
  const more = behind.match(/[\p{L}\p{N}]+/gu)?.length ?? 0
  if (announces(before, words) && more < MORE_WORDS) return ''
  const said = plain(`${before} ${behind}`).replace(/^[\s•:–—-]{1,20}|[\s:–—-]{1,20}$/g, '')
  return /[\p{L}\p{N}]/u.test(said) ? said : ''
}

/**
 * A step for each command in a line. With `withWords` the rest of the line goes along as a comment in front of the first, so that a line is
 * one step and nothing of it is lost; without, the words stand elsewhere (they are the title of the item).
 */
export function inlineSteps(text: string, line: number, words: Vocabulary, withWords = false): Step[] {
  const short = text.slice(0, LONGEST)
  if (!short.includes('`')) return []
  const steps = withWords ? stepsWithWords(short, words) : stepsAlone(short, words)
  return steps.map((step) => ({ ...step, line, endLine: line }))
}

const stepsAlone = memoizeFor(2000, (text: string, words: Vocabulary) => stepsIn(text, words, false))
const stepsWithWords = memoizeFor(1000, (text: string, words: Vocabulary) => stepsIn(text, words, true))

function stepsIn(text: string, words: Vocabulary, withWords: boolean): readonly Omit<Step, 'line' | 'endLine'>[] {
  const commands = found(text, words)
  const said = withWords && commands.length > 0 ? besides(text, commands, words) : ''
  return commands.map(({ command }, at) => {
    const sql = SQL.test(command) && !runs(command)
    const comment = at === 0 && said !== '' ? `${sql ? '--' : '#'} ${said}\n` : ''
    return {
      kind: 'command',
      text: comment + command,
      changes: sql ? !sqlReads(command) : changesSomething(command),
      ...(sql && { language: 'sql' }),
    }
  })
}
