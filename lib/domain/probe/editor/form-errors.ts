// What is wrong with a definition, by path → where it stands in the form: at a field, at a line of it, or nowhere in it.
import { type FormField, flatFields, formOf } from '@/lib/domain/probe/editor/form'
import { type Draft, readLines, readPair } from '@/lib/domain/probe/editor/form-draft'

/** `lines` are by the line of the field's text, from 0. `elsewhere` are sentences about what the form does not show. */
export type Placed = {
  fields: Record<string, string>
  lines: Record<string, Record<number, string>>
  elsewhere: string[]
}

export function placeErrors({ kind, values }: Draft, wrong: Readonly<Record<string, string>>): Placed {
  const placed: Placed = { fields: {}, lines: {}, elsewhere: [] }
  const fields = flatFields(formOf(kind))
  for (const [path, message] of Object.entries(wrong)) {
    const field = fields.find((candidate) => path === candidate.path || path.startsWith(`${candidate.path}.`))
    const line = field && lineOfPath(field, path.slice(field.path.length + 1), values[field.path] ?? '')
    if (!field) placed.elsewhere.push(path === '' ? message : `${path}: ${message}`)
    else if (line === undefined) placed.fields[field.path] ??= message
    else placed.lines[field.path] = { ...placed.lines[field.path], [line]: message }
  }
  return placed
}

/** The line of the entry that a path below a field names: its place in a list, or its name in pairs. */
function lineOfPath({ control }: FormField, below: string, text: string): number | undefined {
  const entries = readLines(text)
  if (control.type === 'lines') return entries[Number(below)]?.line
  if (control.type === 'pairs') return entries.find((entry) => readPair(entry.text, control.mark)[0] === below)?.line
  return undefined
}
