// Every way in, read from the files that open it: actions, routes and pages, each with the use case that it calls.
import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { z } from 'zod'
import type { UseCase } from '@/lib/http/answer'

export type Entry = {
  /** Of the use case, which several actions, routes and pages may share. */
  name: string
  schema: z.ZodType
  run: UseCase<unknown, unknown>
  /** The files that open it. */
  places: string[]
}

const ROOT = resolve(import.meta.dirname, '../..')
const CALL = /\b(?:action|route|scimRoute|enter)\(\s*(\w+)(?:\.\w+\([^)]*\))?,\s*(\w+)/g
const IMPORT = /import (?:type )?\{([^}]*)\} from '@\/([^']+)'/g

function filesOf(folder: string, name: RegExp): string[] {
  return readdirSync(join(ROOT, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`
    return entry.isDirectory() ? filesOf(path, name) : name.test(entry.name) ? [path] : []
  })
}

/** Imported name → the module that exports it. */
function importsOf(text: string): Map<string, string> {
  return new Map(
    [...text.matchAll(IMPORT)].flatMap(([, names = '', module = '']) =>
      names.split(',').map((name): [string, string] => [name.trim().replace('type ', ''), module]),
    ),
  )
}

const Imported = z.record(z.string(), z.unknown())
const Run = z.custom<UseCase<unknown, unknown>>((value) => typeof value === 'function')
const Schema = z.custom<z.ZodType>((value) => value instanceof z.ZodType)

async function load<T>(module: string | undefined, name: string, shape: z.ZodType<T>): Promise<T> {
  if (module === undefined) throw new Error(`${name} is not imported where it is called`)
  const loaded = Imported.parse({ ...(await import(`${ROOT}/${module}.ts`)) })
  return shape.parse(loaded[name])
}

export async function collectEntries(): Promise<Entry[]> {
  const files = [...filesOf('lib', /^actions\.ts$/), ...filesOf('app', /^(route\.ts|page\.tsx)$/)]
  const entries = new Map<string, Entry>()
  for (const file of files) {
    const text = readFileSync(join(ROOT, file), 'utf8')
    const imports = importsOf(text)
    for (const [, schema = '', name = ''] of text.matchAll(CALL)) {
      const known = entries.get(name)
      if (known) known.places.push(file)
      else
        entries.set(name, {
          name,
          schema: await load(imports.get(schema), schema, Schema),
          run: await load(imports.get(name), name, Run),
          places: [file],
        })
    }
  }
  return [...entries.values()]
}
