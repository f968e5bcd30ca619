// What a careful colleague would say about a document before the day. None of it blocks an import.
import { CommandMistakes, mayBeMistake } from '@/lib/domain/checklist/findings/commands/command-mistakes'
import { DestructiveCommands, mayDelete } from '@/lib/domain/checklist/findings/commands/destructive-commands'
import { compared } from '@/lib/domain/checklist/findings/contradictions/compared'
import { contradictionsIn } from '@/lib/domain/checklist/findings/contradictions/contradictions'
import { fewSamples } from '@/lib/domain/checklist/findings/criteria/few-samples'
import { mayBeVague, VagueBounds } from '@/lib/domain/checklist/findings/criteria/vague-bounds'
import { vagueCriteria } from '@/lib/domain/checklist/findings/criteria/vague-criteria'
import { guide } from '@/lib/domain/checklist/findings/guide'
import { linesOf } from '@/lib/domain/checklist/findings/lines'
import { FieldNames, LooseEnds, mayHoldLooseEnd } from '@/lib/domain/checklist/findings/loose-ends'
import { mayHoldPlaceholder, Placeholders } from '@/lib/domain/checklist/findings/placeholders'
import { isSection, type Place, SectionLines } from '@/lib/domain/checklist/findings/places'
import { roleLists } from '@/lib/domain/checklist/findings/role-lists'
import { stateFindings } from '@/lib/domain/checklist/findings/state'
import type { FindingVocabulary } from '@/lib/domain/checklist/findings/vocabulary'
import { mayBeOfStaging, WrongEnvironment } from '@/lib/domain/checklist/findings/wrong-environment'
import type { Vocabulary } from '@/lib/domain/checklist/lexicon/vocabulary'
import type { Finding, ItemNode, Read } from '@/lib/domain/checklist/structure'
import { memoizeFor } from '@/lib/domain/memoize'

const MOST = 100

/** Of each rule on single lines, in their order, whether it may find anything in a text. */
const GLANCES = [mayBeMistake, mayDelete, mayBeOfStaging, mayHoldPlaceholder, mayHoldLooseEnd, mayBeVague]

/** The rules that a line is worth a look of, as bits: most lines say nothing to any of them. */
const worthOf = memoizeFor(3000, (text: string, known: FindingVocabulary) =>
  GLANCES.reduce((bits, glance, at) => (glance(text, known) ? bits | (1 << at) : bits), 0),
)

/** Findings on single lines, in one pass over them. */
function lineFindings(
  read: Read,
  places: readonly Place[],
  lines: readonly string[],
  known: FindingVocabulary,
): Finding[] {
  const { words } = known
  const sections = new SectionLines(places)
  const fields = new FieldNames(read, places)
  const filledIn = new Set(
    [...read.fields, ...places.flatMap(({ node }) => node.fields), ...read.roles, ...read.contacts].map(
      ({ line }) => line,
    ),
  )
  const mistakes = new CommandMistakes()
  const destructive = new DestructiveCommands(words, sections)
  const environment = new WrongEnvironment(read.title, known, sections)
  const placeholders = new Placeholders(known, filledIn, fields)
  const ends = new LooseEnds(words, fields)
  const vague = new VagueBounds(known)
  const rules = [mistakes, destructive, environment, placeholders, ends, vague]
  for (const line of linesOf(lines)) {
    const worth = worthOf(line.text, known)
    if (worth === 0) continue
    for (let at = 0; at < rules.length; at++) if (worth & (1 << at)) rules[at]?.read(line)
  }
  return [
    ...mistakes.found,
    ...destructive.findings(),
    ...environment.findings(),
    ...placeholders.findings(),
    ...ends.findings(),
    ...vague.found,
  ]
}

/** The findings on one document, in the order of its lines; at most 100. `lines` are its canonical lines. */
export function lint(read: Read, lines: readonly string[], words: Vocabulary): Finding[] {
  const given = compared([read], words)
  const { known } = given
  const places = given.documents[0]?.places ?? []
  const items = places.map(({ node }) => node).filter((node): node is ItemNode => !isSection(node))
  const found = [
    ...stateFindings(read, items, places, known),
    ...contradictionsIn(given),
    ...roleLists(read, places, known),
    ...vagueCriteria(read, items, known),
    ...fewSamples(items),
    ...guide(places, lines, known),
    ...lineFindings(read, places, lines, known),
  ]
  return found.sort((one, other) => (one.lines[0] ?? 0) - (other.lines[0] ?? 0)).slice(0, MOST)
}
