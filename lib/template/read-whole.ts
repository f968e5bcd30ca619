// All that is known of a document from its text alone, as texts that can be stored. Runs in the thread for large documents.
import {
  checkBlocks,
  checkSize,
  MAX_ITEMS,
  MAX_SECTIONS,
  tooManyHeadings,
  tooManyItems,
} from '@/lib/domain/checklist/limits'
import { parseScanned, scanText } from '@/lib/domain/checklist/parse'
import { hideSecrets } from '@/lib/domain/checklist/source/secrets'
import { summaryOf } from '@/lib/domain/checklist/summary'

/** `source`, `structure` (without the keys of its lines), `summary`, `sections` and `lineKeys`: texts, all but the first JSON. `beyond` alone: the sentence that says which limit the document passes. */
export type Whole =
  | { beyond: string }
  | { source: string; structure: string; summary: string; sections: string; lineKeys: string }

/** JSON that PostgreSQL takes: where a text was cut inside of a character, the half is replaced. */
function storable(value: unknown): string {
  return JSON.stringify(value).replace(/(?<!\\)((?:\\\\)*)\\ud[89a-f][0-9a-f]{2}/g, '$1\\ufffd')
}

/** The document with its credentials replaced, what was read from it, and a summary that names the credentials among its findings. */
export function readWhole(text: string): Whole {
  const large = checkSize(text)
  if (large) return { beyond: large }
  const { text: source, found } = hideSecrets(text)
  const scanned = scanText(source)
  const many = checkBlocks(scanned.blocks)
  if (many) return { beyond: many }
  const structure = parseScanned(scanned)
  const summary = summaryOf(structure)
  if (summary.sections > MAX_SECTIONS) return { beyond: tooManyHeadings(summary.sections) }
  if (summary.items > MAX_ITEMS) return { beyond: tooManyItems(summary.items) }
  const secrets = found.map(({ name, line, what }) => ({
    code: 'secret',
    severity: 'warning',
    message: `Line ${line} held ${what}. It was replaced by {{${name}}} and is stored nowhere.`,
    lines: [line],
    suggestion: `Change the credential, since it has been in a document, and give the environment a secret called ${name}.`,
  }))
  const { lineKeys, ...rest } = structure
  return {
    source,
    structure: storable({ ...rest, lineKeys: [] }),
    summary: storable({ ...summary, findings: [...secrets, ...summary.findings] }),
    sections: storable(structure.sections),
    lineKeys: storable(lineKeys),
  }
}
