// `ls` of a pattern or of several files: as a list of the folder, in which the names are looked for. No shell is there to spell a pattern out.

import { quoted, type Setting } from '@/lib/domain/checklist/offers/draft'
import { figuresOf } from '@/lib/domain/checklist/offers/expected/figures'
import type { Found } from '@/lib/domain/checklist/offers/expected/found'
import { isGlob, isPath } from '@/lib/domain/checklist/offers/paths'
import type { Requirement } from '@/lib/domain/checklist/offers/required/requirement'

const SIZES: Record<string, number> = { bytes: 1, KB: 1e3, MB: 1e6, GB: 1e9, TB: 1e12 }

/** A pattern of names as RE2. */
function patternOf(glob: string): string {
  const inside = glob
    .replace(/[.+^${}()|\\]/g, '\\$&')
    .replaceAll('*', '.*')
    .replaceAll('?', '.')
  return `^${inside}$`
}

type Listed = { folder: string; test: (entry: string) => string; says: string }

function target(path: string): Listed {
  const at = path.lastIndexOf('/')
  const folder = at === -1 ? '.' : path.slice(0, at) || '/'
  const name = path.slice(at + 1)
  if (!isGlob(name)) return { folder, test: (entry) => `${entry} == ${quoted(name)}`, says: `${path} exists` }
  return { folder, test: (entry) => `${entry}.matches(${quoted(patternOf(name))})`, says: `A file matches ${path}` }
}

/** "> 50 MB": of at least one file that matches. */
function sizeOf(requirements: Requirement[]): { expect: string; met: Requirement[] } | null {
  const requirement = requirements.find(({ said }) => SIZES[said.bound?.unit ?? ''] !== undefined)
  const bound = requirement?.said.bound
  const scale = SIZES[bound?.unit ?? '']
  if (!requirement || !bound || scale === undefined || bound.threshold.comparator === 'between') return null
  const { comparator, value } = bound.threshold
  return { expect: `e.size ${comparator === '=' ? '==' : comparator} ${value * scale}`, met: [requirement] }
}

/**
 * The list of the folder in place of the pattern, and what it must hold; null for an `ls` of one plain path, of several folders, or where the
 * document asks for nothing to be there.
 */
export function listedFiles(setting: Setting): { setting: Setting; found: Found } | null {
  const { command } = setting.command
  const [program, ...rest] = command.words
  if (program !== 'ls' || command.negated) return null
  const paths = rest.filter((word) => !word.startsWith('-'))
  const globs = paths.filter(isGlob)
  if (paths.length === 0 || (globs.length === 0 && paths.length === 1 && !namesFiles(setting))) return null
  if (globs.some((path) => isGlob(path.slice(0, path.lastIndexOf('/') + 1)))) return null
  if (setting.title.negated || setting.title.uncertain || setting.comment?.negated) return null
  const named = globs.length === 0 && paths.length === 1
  const all = named ? [] : paths.map(target)
  const folders = new Set(named ? paths : all.map(({ folder }) => folder))
  const [folder = '.'] = folders
  if (folders.size !== 1 || (!named && !paths.every((path) => isPath(path) || isGlob(path)))) return null
  const figures = figuresOf(['ls'])
  const met = setting.requirements.filter(
    (requirement) => requirement.source !== 'title' && figures?.(requirement, ['ls']),
  )
  const size = sizeOf(setting.requirements)
  const list = size ? ['ls', '-l', folder] : ['ls', '-1', folder]
  const files = all.map(({ test }) =>
    size ? `output.entries.exists(e, ${test('e.name')} && ${size.expect})` : `output.names.exists(n, ${test('n')})`,
  )
  const names = met.map((requirement) => figures?.(requirement, ['ls']) ?? '')
  const settles = !setting.requirements.some(({ said, source }) => source !== 'title' && said.negated)
  return {
    setting: { ...setting, command: { ...setting.command, command: { ...command, words: list, pipe: [] } } },
    found: {
      expect: ['exitCode == 0', ...files, ...names],
      met: [...met, ...(size?.met ?? [])],
      settles,
      notes:
        globs.length > 0 ? ['The folder is listed and its names are compared: no shell spells the pattern out.'] : [],
      says: all.map(({ says }) => says).join(', '),
    },
  }
}

/** Whether file names are expected in the list of a folder. */
function namesFiles({ requirements }: Setting): boolean {
  const figures = figuresOf(['ls'])
  return requirements.some((requirement) => requirement.source !== 'title' && figures?.(requirement, ['ls']))
}
