// Every way in which the verdict of a release is told, each read as its reader gets it.
import { inflateSync } from 'node:zlib'
import { Command } from 'commander'
import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { vi } from 'vitest'
import { GET as getBadge } from '@/app/api/v1/releases/[releaseId]/badge.svg/route'
import { GET as getVerdict } from '@/app/api/v1/releases/[releaseId]/verdict/route'
import { BoardRowLine } from '@/components/board/board-row'
import { WallView } from '@/components/board/wall-view'
import { HeadBar } from '@/components/release/head-bar'
import { addGateCommand } from '@/lib/cli/commands/gate'
import type { Person } from '@/lib/domain/actor'
import { readExport, reviewExport } from '@/lib/domain/record/review'
import { formatVerdict } from '@/lib/domain/verdict/format-verdict'
import { monitoringFailures } from '@/lib/domain/verdict/scope/after-decision'
import { chainHash, merkleHash, sha256 } from '@/lib/platform/digest'
import { readBoard } from '@/lib/release/read/read-board'
import { readRelease } from '@/lib/release/read/read-release'
import { readReport } from '@/lib/report/read-report'

const DIGESTS = { sha256, link: chainHash, merkle: merkleHash }
const ORIGIN = 'http://localhost:3000'
const LABEL = '(?:NO-GO|GO|HOLD|CONDITIONAL)(?:, monitoring failed)?'

/** The text of markup, without its tags. */
const textOf = (markup: string): string =>
  markup.replaceAll(/<title>.*?<\/title>|<[^>]*>/g, ' ').replaceAll(/\s+/g, ' ')
/** The first verdict that a text names. */
const firstIn = (text: string): string =>
  new RegExp(`(?<![\\w-])${LABEL}(?![\\w-])`).exec(text)?.[0] ?? `none in: ${text}`
const inText = (markup: string): string => firstIn(textOf(markup).replaceAll(' ,', ','))

async function answer(get: typeof getVerdict, releaseId: string, token: string): Promise<Response> {
  const headers = { authorization: `Bearer ${token}`, host: new URL(ORIGIN).host }
  return get(new Request(`${ORIGIN}/api/v1/releases/${releaseId}`, { headers }), {
    params: Promise.resolve({ releaseId }),
  })
}

async function gate(releaseId: string): Promise<string> {
  const printed: string[] = []
  const write = vi.spyOn(process.stdout, 'write').mockImplementation((text) => printed.push(String(text)) > 0)
  try {
    const program = new Command()
    addGateCommand(program)
    await program.parseAsync(['node', 'countersign', 'gate', releaseId])
  } finally {
    write.mockRestore()
  }
  const isGo = process.exitCode === 0
  process.exitCode = 0
  const label = printed.join('').split('\n')[0] ?? ''
  return isGo === label.startsWith('GO') ? label : `${label}, but the exit code is another`
}

/** From the codes of glyphs to text, out of a table of a PDF. */
function glyphsIn(table: string): Map<string, string> {
  const glyphs = new Map<string, string>()
  for (const [, from, , targets] of table.matchAll(/<([0-9a-f]{4})> <([0-9a-f]{4})> \[([^\]]*)\]/gi))
    for (const [at, [, target]] of [...(targets ?? '').matchAll(/<([0-9a-f]*)>/gi)].entries()) {
      const code = (Number.parseInt(from ?? '0', 16) + at).toString(16).padStart(4, '0')
      const units = (target ?? '').match(/.{4}/g) ?? []
      glyphs.set(code, String.fromCharCode(...units.map((unit) => Number.parseInt(unit, 16))))
    }
  return glyphs
}

/** The lines of text that a PDF draws, in their order; each as the fonts of the document read it. */
export function linesOfPdf(pdf: Uint8Array): string[] {
  const bytes = Buffer.from(pdf)
  const streams = [...bytes.toString('latin1').matchAll(/stream\r?\n/g)].flatMap(({ index, 0: mark }) => {
    const from = index + mark.length
    try {
      return [inflateSync(bytes.subarray(from, bytes.indexOf('endstream', from))).toString('latin1')]
    } catch {
      return []
    }
  })
  const fonts = streams.filter((stream) => stream.includes('beginbfrange')).map(glyphsIn)
  return streams.flatMap((stream) =>
    [...stream.matchAll(/\[([^\]]*)\] TJ/g)].flatMap(([, drawn]) => {
      const codes = [...(drawn ?? '').matchAll(/<([0-9a-f]+)>/gi)].flatMap(
        ([, hex]) => hex?.toLowerCase().match(/.{4}/g) ?? [],
      )
      return fonts.flatMap((glyphs) =>
        codes.every((code) => glyphs.has(code)) ? [codes.map((code) => glyphs.get(code)).join('')] : [],
      )
    }),
  )
}

/** What each page of a record on paper says below its text. */
const verdictOfPdf = (pdf: Uint8Array): string =>
  linesOfPdf(pdf)
    .join('\n')
    .match(new RegExp(`(${LABEL}) as of `))?.[1] ?? 'none in the PDF'

async function report(person: Person, releaseId: string, format: 'json' | 'md' | 'pdf'): Promise<Uint8Array> {
  const { body } = await readReport(person, { releaseId, format }, new Date())
  return typeof body === 'string' ? new TextEncoder().encode(body) : body
}

async function offline(person: Person, releaseId: string): Promise<{ stored: string; again: string }> {
  const text = new TextDecoder().decode(await report(person, releaseId, 'json'))
  const record = readExport(text)
  if (typeof record === 'string') throw new Error(record)
  const { verdict, differences } = await reviewExport(record, DIGESTS)
  if (differences.length > 0) throw new Error(differences.join('\n'))
  const failed = monitoringFailures(record.release, new Date(record.at)).length
  return { stored: formatVerdict(record.verdict.level, failed), again: formatVerdict(verdict.level, failed) }
}

/** The verdict as one line, by who tells it. `token` may read the release. Printing a PDF takes longer than all others together. */
export async function tellEverywhere(
  person: Person,
  token: string,
  { releaseId, projectId }: { releaseId: string; projectId: string },
  withPdf: boolean,
): Promise<Record<string, string>> {
  const { head } = await readRelease(person, { releaseId }, new Date())
  const failed = head.monitoringFailures.length
  const board = await readBoard(person, { project: projectId, state: 'all', search: '' }, new Date())
  const row = board.rows.find(({ id }) => id === releaseId)
  if (!row) throw new Error('the release is not on the board')
  const rest: { label: string } = await (await answer(getVerdict, releaseId, token)).json()
  const badge = await (await answer(getBadge, releaseId, token)).text()
  const markdown = new TextDecoder().decode(await report(person, releaseId, 'md'))
  const { stored, again } = await offline(person, releaseId)
  const page = renderToStaticMarkup(createElement(HeadBar, { head, link: 'live', may: { allowed: true } }))
  const isKnownAction = page.includes('onitoring')
  return {
    page: `${/role="status"[^>]*>([^<]*)/.exec(page)?.[1]}${failed > 0 && isKnownAction ? ', monitoring failed' : ''}`,
    rest: rest.label,
    gate: await gate(releaseId),
    board: inText(renderToStaticMarkup(createElement(BoardRowLine, { row, fresh: false }))),
    wall: inText(
      renderToStaticMarkup(createElement(WallView, { view: { ...board, rows: [row] } })).replace(
        /<header.*?<\/header>/s,
        '',
      ),
    ),
    badge: /aria-label="[^"]*?: ([^"]*)"/.exec(badge)?.[1] ?? badge,
    recordJson: stored,
    recordMarkdown: new RegExp(`\\*\\*(${LABEL})\\*\\* as of `).exec(markdown)?.[1] ?? 'none in the Markdown',
    offline: again,
    ...(withPdf && { recordPdf: verdictOfPdf(await report(person, releaseId, 'pdf')) }),
  }
}
