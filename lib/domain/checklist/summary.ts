// What a list or an answer says of a checklist without carrying all of it.
import { z } from 'zod'
import { countStructure } from '@/lib/domain/checklist/count'
import { notCountedIn } from '@/lib/domain/checklist/not-counted'
import { Coverage, Finding, type Structure } from '@/lib/domain/checklist/structure'
import { NotCountedReason } from '@/lib/domain/enums'

const NAMED = 200

export const Summary = z.strictObject({
  title: z.string(),
  sections: z.int(),
  items: z.int(),
  claims: z.int(),
  fields: z.int(),
  probes: z.int(),
  offers: z.int(),
  roles: z.array(z.string()),
  coverage: Coverage,
  findings: z.array(Finding),
  /** Items that would not count in a release; of a document with very many such sections only the first are named. */
  notCounted: z.strictObject({
    items: z.int(),
    sections: z.array(z.strictObject({ key: z.string(), title: z.string(), reason: NotCountedReason, items: z.int() })),
  }),
})
export type Summary = z.infer<typeof Summary>

/** The summary of a structure. */
export function summaryOf(structure: Structure): Summary {
  const { items, sections } = notCountedIn(structure)
  const { title, roles, coverage, findings, offers } = structure
  return {
    title,
    ...countStructure(structure),
    offers: offers.length,
    roles: roles.map((role) => role.role),
    coverage,
    findings,
    notCounted: { items, sections: sections.slice(0, NAMED) },
  }
}
