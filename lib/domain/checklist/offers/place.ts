// What holds for a whole document: ports, host and folder of its commands, and ids that its samples show.

import { hostOf } from '@/lib/domain/checklist/offers/commands/script'
import { LOCAL, type Place } from '@/lib/domain/checklist/offers/draft'
import { sampleIdsOf } from '@/lib/domain/checklist/offers/expected/json'

const LOCALS = new RegExp(LOCAL.source.slice(1), 'g')
const LONGEST = 200_000
/** An address by name that a `curl` goes to. */
const SITE = /https?:\/\/(?!localhost)[\w-]+(?:\.[\w-]+)*\.[a-z]{2,}(?::\d{1,5})?/
const LOGIN = /(?:^|[\s`])ssh\s+(?:-\S+\s+)*((?:[\w.-]+@)?[A-Za-z][\w.-]{1,60})(?=\s|`|$)/
const FOLDER = /^\s{0,20}(?:\$\s+)?cd\s+(\/[\w./-]{1,200})/

/** The ports of `localhost` in the order of the document, the host that it logs in to, the folder that it first goes to. */
export function placeOf(lines: string[]): Place {
  const ports = new Set<string>()
  const samples: string[] = []
  let host = ''
  let folder = ''
  let site = ''
  for (const line of lines) {
    const short = line.slice(0, 2000)
    if (short.includes('://')) for (const found of short.matchAll(LOCALS)) if (found[2]) ports.add(found[2])
    if (site === '' && short.includes('curl')) site = SITE.exec(short)?.[0] ?? ''
    const login = host === '' && short.includes('ssh') ? LOGIN.exec(short)?.[1] : undefined
    if (login && /^\s*(?:[-*`]|ssh|\$)/.test(short)) host = hostOf(login)
    if (folder === '' && short.includes('cd ')) folder = FOLDER.exec(short)?.[1] ?? ''
    if (short.includes('"') && /"\s*:\s*"[0-9a-f]{6}/i.test(short) && /response|expected|returns?/i.test(short))
      samples.push(short)
  }
  return {
    localPorts: [...ports],
    host: host || 'server',
    folder,
    sampleIds: sampleIdsOf(samples),
    text: lines.join('\n').slice(0, LONGEST),
    site,
  }
}
