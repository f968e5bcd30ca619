// Which lines a question is about, as a digest: an answer that names it holds for these lines only.
import type { Finding } from '@/lib/domain/checklist/structure'

const OWN_COMMENT = /^\s{0,200}<!-- countersign:/
const PROBE_BEGIN = /^\s{0,200}(`{3,}|~{3,})probe\s*$/
const FENCE_END = /^\s{0,200}(?:`{3,}|~{3,})\s*$/
const FNV_PRIME = 0x01000193
/** Two hashes with different beginnings: 64 bits tell one text from another by accident. */
const BEGINNINGS = [0x811c9dc5, 0x2f0b4a47] as const

/** 16 hexadecimal digits. Tells a changed text from an unchanged one; it keeps nobody from forging. */
export function digestOf(text: string): string {
  return BEGINNINGS.map((beginning) => {
    let hash: number = beginning
    for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), FNV_PRIME)
    return (hash >>> 0).toString(16).padStart(8, '0')
  }).join('')
}

/** The lines that say something, by their section: no blank ones, none of our own comments and `probe` blocks. */
function linesBySection(
  rows: readonly string[],
  lineKeys: readonly string[],
  wanted: ReadonlySet<string>,
): Map<string, string[]> {
  const found = new Map<string, string[]>([...wanted].map((key) => [key, []]))
  let inProbe = false
  for (const [at, row] of rows.entries()) {
    const ends = inProbe && FENCE_END.test(row)
    if (!inProbe && PROBE_BEGIN.test(row)) inProbe = true
    const key = lineKeys[at] ?? ''
    const end = key.indexOf('/')
    const lines = found.get(end === -1 ? key : key.slice(0, end))
    const said = lines && !inProbe ? row.trim().replace(/\s+/g, ' ') : ''
    if (said !== '' && !OWN_COMMENT.test(row)) lines?.push(said)
    if (ends) inProbe = false
  }
  return found
}

/**
 * The findings, each question with the digest of what it is about: all lines of its section, so that a line that is
 * added later raises it again; of a question about the whole document its own lines. Linear in the rows.
 */
export function withDigests(
  findings: readonly Finding[],
  rows: readonly string[],
  lineKeys: readonly string[],
): Finding[] {
  const asked = findings.filter(({ severity }) => severity === 'question')
  if (asked.length === 0) return [...findings]
  const bySection = linesBySection(
    rows,
    lineKeys,
    new Set(asked.map(({ key = '' }) => key).filter((key) => key !== '')),
  )
  return findings.map((finding) => {
    if (finding.severity !== 'question') return finding
    const { key = '', lines } = finding
    const own = bySection.get(key) ?? lines.map((line) => (rows[line - 1] ?? '').trim().replace(/\s+/g, ' '))
    return { ...finding, digest: digestOf(own.join('\n')) }
  })
}
