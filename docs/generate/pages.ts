// The pages of docs/reference that are made of the code.
import { readFileSync } from 'node:fs'
import { commandsPage } from '@/docs/generate/commands'
import { eventsPage } from '@/docs/generate/events'
import { expressionsPage } from '@/docs/generate/expressions'
import { probeKindsPage } from '@/docs/generate/probe-kinds'
import { settingsPage } from '@/docs/generate/settings'
import { valuesPage } from '@/docs/generate/values'
import { makeProgram } from '@/lib/cli/program'
import { Env } from '@/lib/platform/env'

const PAGES: Readonly<Record<string, () => string>> = {
  'docs/reference/cli.md': () => commandsPage(makeProgram()),
  'docs/reference/events.md': eventsPage,
  'docs/reference/expression-language.md': expressionsPage,
  'docs/reference/probe-kinds.md': probeKindsPage,
  'docs/reference/settings.md': () => settingsPage(Env.shape, readFileSync('.env.example', 'utf8')),
  'docs/reference/values.md': valuesPage,
}

/** A page that is not what the code makes of it now, or why none can be made. */
export type Outdated = { file: string; text: string } | { file: string; error: string }

/** `read` gives the page as it is; null: there is none. */
export function outdatedPages(read: (file: string) => string | null): Outdated[] {
  return Object.entries(PAGES).flatMap(([file, make]): Outdated[] => {
    try {
      const text = make()
      return read(file) === text ? [] : [{ file, text }]
    } catch (error) {
      return [{ file, error: error instanceof Error ? error.message : String(error) }]
    }
  })
}
