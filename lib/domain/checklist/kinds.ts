// What a section is for, from its heading and the sections above it.
import type { SectionKind } from '@/lib/domain/words'

/** In this order: the first that fits names the kind. */
const WORDS: [SectionKind, RegExp][] = [
  ['rollback', /roll(ing)?[\s-]?back|back[\s-]?out|revert plan|undo plan/i],
  ['signoff', /sign[\s-]?off|^approvals?$|^final approval|signatures?$/i],
  ['gate', /go\s*\/?\s*(or\s*)?no[\s-]?go|success criteria|exit criteria|acceptance criteria|decision point|final check|readiness final/i],
  ['follow-up', /next steps|follow[\s-]?up|post[\s-]?mortem|after success|clean[\s-]?up|retrospective/i],
  ['reference', /troubleshoot|contacts?\b|escalation|^support$|reference|appendix|glossary|^issue \d|quick start|links$/i],
  ['monitor', /monitor|stability|\bhours? \d|first \d+ hours|\bday [12]\b|watching|telemetry|staging duration|observ/i],
  ['prepare', /pre[\s-]?deploy|pre[\s-]?flight|prepar|prerequisite|before the|^before\b|\bday -\d|set[\s-]?up|readiness|^backups?$|checklist$/i],
  ['verify', /verif|validat|\btests?\b|testing|smoke|health|check/i],
  ['deploy', /deploy|migrat|\bstart\b|\bbuild\b|releas|\bstep\b|\bphase\b|cut[\s-]?over|switch|roll[\s-]?out|launch|execution/i],
]
/** Below these everything is of the same kind. */
const REACHING: ReadonlySet<SectionKind> = new Set<SectionKind>(['rollback', 'signoff', 'follow-up', 'reference'])

/** The kind of a heading below a section of kind `above` (null at the top). */
export function sectionKind(title: string, above: SectionKind | null): SectionKind {
  if (above && REACHING.has(above)) return above
  return WORDS.find(([, words]) => words.test(title))?.[0] ?? above ?? 'prepare'
}
