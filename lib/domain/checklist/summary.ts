// What a list or an answer says of a checklist without carrying all of it.
import { z } from 'zod'
import { countStructure } from '@/lib/domain/checklist/count'
import { Coverage, Finding, type Structure } from '@/lib/domain/checklist/structure'

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
})
export type Summary = z.infer<typeof Summary>

/** The summary of a structure. */
export function summaryOf(structure: Structure): Summary {
  const { title, roles, coverage, findings, offers } = structure
  return {
    title,
    ...countStructure(structure),
    offers: offers.length,
    roles: roles.map((role) => role.role),
    coverage,
    findings,
  }
}
