// countersign import FILE
import { readFile } from 'node:fs/promises'
import { basename, resolve } from 'node:path'
import type { Command } from 'commander'
import { z } from 'zod'
import { assertDatabase, Ending, OPERATOR } from '@/lib/cli/outcome'
import type { VersionChanges } from '@/lib/template/compare-versions'
import { ImportVersion, importTemplate, importVersion } from '@/lib/template/import-template'

async function readUtf8(file: string): Promise<string> {
  const bytes = await readFile(file).catch((error: Error) => {
    throw new Ending(2, `${file} cannot be read: ${error.message}`)
  })
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw new Ending(2, `${basename(file)} is not UTF-8. Save it as UTF-8 and import it again.`)
  }
}

/** "1 added, 2 changed, 0 removed. 3 corrections and probes carried over." */
function changeText({ added, changed, removed, carried, dropped }: VersionChanges): string {
  const gone =
    dropped.length > 0 ? ` Dropped, because what they are about is gone: ${dropped.slice(0, 5).join(', ')}.` : ''
  return `${added} added, ${changed} changed, ${removed} removed. ${carried} corrections and probes carried over.${gone}`
}

type ImportOptions = { json?: true; name?: string; project?: string; template?: string }

function idOf(project: string): string {
  const parsed = z.uuid().safeParse(project)
  if (!parsed.success) throw new Ending(2, '--project: give the id of the project')
  return parsed.data
}

export function addImportCommand(program: Command): void {
  program
    .command('import <file>')
    .description('make a template of a Markdown checklist')
    .option('--json', 'print the result as JSON')
    .option('--name <name>', 'name of the template; its title by default')
    .option('--project <id>', 'the project that it belongs to; the whole instance by default')
    .option('--template <id>', 'save it as the next version of this template')
    .exitOverride()
    .action(async (file: string, { json, name, project, template }: ImportOptions) => {
      const text = await readUtf8(resolve(process.env.INIT_CWD ?? '.', file))
      assertDatabase()
      const made = template
        ? await importVersion(OPERATOR, ImportVersion.parse({ templateId: template, text, carry: true }))
        : await importTemplate(OPERATOR, { text, ...(name && { name }), ...(project && { projectId: idOf(project) }) })
      const { lines, structured, prose, lost } = made.coverage
      if (json) {
        const { sections, structure, ...facts } = made
        const parsed = { sections: JSON.parse(sections), structure: JSON.parse(structure) }
        process.stdout.write(`${JSON.stringify({ ...facts, ...parsed })}\n`)
        return
      }
      for (const { severity, lines: at, message } of made.findings)
        process.stdout.write(`${severity}, line ${at.slice(0, 5).join(', ')}: ${message}\n`)
      if (made.changes) process.stdout.write(`${changeText(made.changes)}\n`)
      process.stdout.write(
        `${made.name} (version ${made.version}): ${made.items} items. ${lines} lines: ${structured} structured, ${prose} prose, ${lost} lost.\n${made.id}\n`,
      )
    })
}
