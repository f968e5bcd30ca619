// Templates, and what changed in them, as the API answers them.
import { z } from 'zod'
import { Id, Named, Time } from '@/app/api/v1/answers/shapes'
import { Coverage, Finding, SectionNode, Structure } from '@/lib/domain/checklist/structure'
import { Summary } from '@/lib/domain/checklist/summary'

const head = { id: Id, name: z.string(), version: z.int() }
const { notCounted } = Summary.shape

export const TemplateLine = z.object({
  ...{ ...head, project: Named.nullable(), createdAt: Time, createdBy: z.string() },
  ...{ items: z.int(), sections: z.int(), roles: z.array(z.string()) },
})

export const Template = z.object({
  ...{ ...head, project: Named.nullable(), createdAt: Time, createdBy: z.string() },
  ...{ findings: z.array(Finding), notCounted, structure: Structure },
})

/** What an import gives, of a new template or of a new version. */
export const Imported = z.object({
  ...{ ...head, items: z.int(), coverage: Coverage, findings: z.array(Finding), notCounted },
  changes: z
    .object({
      ...{ added: z.int(), changed: z.int(), removed: z.int(), carried: z.int() },
      dropped: z.array(z.string()).meta({ description: 'Corrections and probes whose section or item is gone.' }),
    })
    .optional()
    .meta({ description: 'Against the version before. Absent on a new template, and where nothing was carried over.' }),
  structure: Structure,
  sections: z.array(SectionNode).meta({ description: 'Those of `structure` again.' }),
})

/** A document against the version that the last release of the project used. `changes` is null for a large document. */
export const DocumentChanges = z.object({
  ...{ templateId: Id, name: z.string(), version: z.int() },
  since: z.object({ releaseId: Id, releaseName: z.string(), releaseVersion: z.string(), version: z.int() }).nullable(),
  saved: z.array(z.object({ version: z.int(), createdBy: z.string(), createdAt: Time })),
  counts: z.object({ added: z.int(), changed: z.int(), removed: z.int() }),
  changes: z
    .array(
      z.object({
        ...{ what: z.enum(['added', 'removed', 'changed']), key: z.string(), line: z.int() },
        ...{ title: z.string(), detail: z.string() },
      }),
    )
    .nullable(),
})
