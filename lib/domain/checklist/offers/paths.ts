// Files and folders of a host as a document names them.

import type { Session } from '@/lib/domain/checklist/offers/commands/script'
import { named, type Place, placesIn } from '@/lib/domain/checklist/offers/draft'
import type { Needs } from '@/lib/domain/checklist/structure'

const PATH = /^(?:\.{0,2}\/|~\/|[\w.-]+\/)?[\w./$*{}?[\]~-]+\.\w+$|^\/[\w./${}-]+$/

export const isPath = (word: string): boolean => PATH.test(word)
export const isGlob = (word: string): boolean => /[*?]|\[[^\]]+\]/.test(word)

export type Placed = { path: string; needs: Needs; notes: string[] }

const APP_DIR = 'The path is relative: APP_DIR is the folder that it starts from.'

/** The folder that relative paths start from, in full. */
export function folderOf({ folder }: Session, place: Place): Placed {
  if (folder?.startsWith('/')) return { path: named(folder), needs: needsOf(folder), notes: [] }
  if (folder?.startsWith('~')) return home(folder)
  const base = '{{APP_DIR}}'
  return {
    path: folder === null ? base : `${base}/${named(folder)}`,
    needs: { variables: { APP_DIR: place.folder, ...needsOf(folder ?? '').variables } },
    notes: ['APP_DIR is the folder on the host that the commands of the document start from.'],
  }
}

function home(path: string): Placed {
  return {
    path: `{{HOME_DIR}}${named(path.slice(1))}`,
    needs: { variables: { HOME_DIR: '', ...needsOf(path).variables } },
    notes: ['HOME_DIR is the home of the user that the commands run as.'],
  }
}

/** What a text leaves open, as variables without a value. */
export function needsOf(text: string): Needs {
  const places = placesIn(named(text))
  return places.length > 0 ? { variables: Object.fromEntries(places.map((name) => [name, ''])) } : {}
}

/** A path in full: what a relative one starts from is the folder of the session, or left to the environment. */
export function placed(path: string, session: Session, place: Place): Placed {
  if (path.startsWith('~/')) return home(path)
  if (/^\/|^\$|^\{\{/.test(path)) return { path: named(path), needs: needsOf(path), notes: [] }
  const folder = folderOf(session, place)
  const rest = path.replace(/^(?:\.\/)+/, '')
  const inFolder = session.folder === null ? [APP_DIR] : folder.notes
  return {
    path: `${folder.path}/${named(rest)}`,
    needs: { variables: { ...folder.needs.variables, ...needsOf(rest).variables } },
    notes: inFolder,
  }
}
