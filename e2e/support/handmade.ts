// Structures made by hand: what no reader gives for a text, saved as the next version of a template.
import pg from 'pg'
import { type Finding, Structure } from '@/lib/domain/checklist/structure'

/** Saves a version of a template whose structure is changed; source and everything else stay. */
export async function saveStructure(
  url: string,
  templateId: string,
  change: (structure: Structure) => Structure,
): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    const newest = `"TemplateVersion" WHERE "templateId" = $1 ORDER BY "version" DESC LIMIT 1`
    const { rows } = await client.query(`SELECT "structure" FROM ${newest}`, [templateId])
    const structure = Structure.parse(change(Structure.parse(rows[0]?.structure)))
    await client.query(
      `INSERT INTO "TemplateVersion" ("id", "templateId", "version", "source", "sourceSha256", "structure", "summary", "createdBy", "reader")
        SELECT gen_random_uuid(), "templateId", "version" + 1, "source", "sourceSha256", $2::jsonb, "summary", "createdBy", "reader" FROM ${newest}`,
      [templateId, JSON.stringify(structure)],
    )
  } finally {
    await client.end()
  }
}

/** A question that a reader might ask. */
export function questionAbout(code: string, lines: number[], facts: Partial<Finding> = {}): Finding {
  return { code, severity: 'question', message: `${lines.length} lines look like boxes.`, lines, key: '', ...facts }
}

/** Saves a version of a template of which the reader could not tell something. */
export function saveQuestions(url: string, templateId: string, questions: Finding[]): Promise<void> {
  return saveStructure(url, templateId, (structure) => ({
    ...structure,
    findings: [...structure.findings, ...questions],
  }))
}
