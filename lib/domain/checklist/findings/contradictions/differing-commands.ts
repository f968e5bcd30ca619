// Two commands for one task: `migrate:apply` here and `migrate:up` there.
import { commandsOf } from '@/lib/domain/checklist/commands/shell'
import type { At, Compared } from '@/lib/domain/checklist/findings/contradictions/compared'
import { firstRow } from '@/lib/domain/checklist/findings/contradictions/statements'
import { finding } from '@/lib/domain/checklist/findings/finding'
import type { Place } from '@/lib/domain/checklist/findings/places'
import type { Finding } from '@/lib/domain/checklist/structure'

const MOST = 10
const MOST_STEPS = 1000
/** A script by its name: what it is about, and what it does. */
const TASK = /^([\w-]{1,30}(?::[\w-]{1,30})?):([\w-]{1,30})$/i
/** Scripts about the schema. */
const SCHEMA = /^(?:db|database|migrat\w{0,10}|schema|knex|sequelize|typeorm|prisma|flyway|liquibase)\b/i
/** Words for bringing it up to date. Of two such scripts in one project, one is too many. */
const BRINGS_UP = new Set(['apply', 'up', 'run', 'deploy', 'latest', 'execute'])
const MAY_BE_TASK = /[a-z]:[a-z]/i

function stepsOf(places: readonly Place[]): { text: string; line: number }[] {
  const found: { text: string; line: number }[] = []
  for (const { node } of places) {
    for (const step of node.steps)
      if (step.kind === 'command' && MAY_BE_TASK.test(step.text))
        found.push({ text: step.text.slice(0, 4000), line: firstRow(step) })
    if (found.length > MOST_STEPS) break
  }
  return found
}

/** The task of a command ("migrate") with how it is run ("up"); null when it is none. */
function taskOf(words: readonly string[]): { task: string; verb: string } | null {
  for (const word of words.slice(0, 4)) {
    const [, task, verb] = TASK.exec(word) ?? []
    if (task && verb && SCHEMA.test(task) && BRINGS_UP.has(verb.toLowerCase()))
      return { task: task.toLowerCase(), verb }
  }
  return null
}

export function differingCommands({ documents, where }: Compared): Finding[] {
  const first = new Map<string, At & { verb: string }>()
  const seen = new Set<string>()
  const found: Finding[] = []
  documents.forEach(({ places }, document) => {
    for (const script of stepsOf(places)) {
      for (const { words, line: row } of commandsOf(script.text).slice(0, 50)) {
        const line = script.line + row
        const command = taskOf(words)
        if (!command) continue
        const { task, verb } = command
        const before = first.get(task)
        if (!before) first.set(task, { document, line, verb })
        else if (before.verb !== verb && !seen.has(`${task}:${verb}`)) {
          seen.add(`${task}:${verb}`)
          const places = where(before, { document, line })
          const quote = places.quote(`${task}:${before.verb}`, `${task}:${verb}`)
          found.push(finding('commands-differ', `Two commands for the same task: ${quote}.`, places.lines))
        }
      }
    }
  })
  return found.slice(0, MOST)
}
