// countersign import FILE
import { readFile } from 'node:fs/promises'
import { basename, resolve } from 'node:path'
import type { Command } from 'commander'
import { demandDatabase, Ending, OPERATOR } from '@/lib/cli/outcome'
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

export function addImportCommand(program: Command): void {
  program
    .command('import <file>')
    .description('make a template of a Markdown checklist')
    .option('--json', 'print the result as JSON')
    .option('--name <name>', 'name of the template; its title unless told')
    .option('--template <id>', 'save it as the next version of this template')
    .exitOverride()
    .action(async (file: string, { json, name, template }: { json?: true; name?: string; template?: string }) => {
      const text = await readUtf8(resolve(process.env.INIT_CWD ?? '.', file))
      demandDatabase()
      const made = template
        ? await importVersion(OPERATOR, ImportVersion.parse({ templateId: template, text }))
        : await importTemplate(OPERATOR, { text, ...(name && { name }) })
      const { lines, structured, prose, lost } = made.coverage
      if (json) {
        process.stdout.write(`${JSON.stringify({ ...made, sections: JSON.parse(made.sections) })}\n`)
        return
      }
      for (const finding of made.findings)
        process.stdout.write(`line ${finding.lines.slice(0, 5).join(', ')}: ${finding.message}\n`)
      process.stdout.write(
        `${made.name} (version ${made.version}): ${made.items} items. ${lines} lines: ${structured} structured, ${prose} prose, ${lost} lost.\n${made.id}\n`,
      )
    })
}
