'use client'
// Ctrl-K: finds what the page shows (whatever carries `data-find`) and the places of the product, and goes there.
import { Search } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { type KeyboardEvent, useEffect, useState } from 'react'
import { shellText } from '@/components/shell/text'
import { Dialog } from '@/components/ui/dialog/dialog'
import { Kbd } from '@/components/ui/kbd'

type Found = { id: string; kind: string; name: string; go(): void }
type Place = { href: '/' | '/inbox' | '/templates' | '/templates/import' | '/projects' | '/releases/new'; name: string }

const SHOWN = 12
const PLACES: Place[] = [
  { href: '/', name: shellText.finder.board },
  { href: '/inbox', name: shellText.finder.inbox },
  { href: '/templates', name: shellText.finder.templates },
  { href: '/templates/import', name: shellText.finder.importAChecklist },
  { href: '/projects', name: shellText.finder.projects },
  { href: '/releases/new', name: shellText.finder.newRelease },
]

/** Brings an element into sight and gives it, or the first thing in it that can have it, the focus. */
function bring(element: HTMLElement): void {
  if (element instanceof HTMLAnchorElement) {
    element.click()
    return
  }
  element.scrollIntoView({ block: element.dataset.find === 'section' ? 'start' : 'center' })
  const target = element.querySelector<HTMLElement>('input:not(:disabled), button:not(:disabled), a')
  target?.focus({ preventScroll: true })
}

function collect(): Found[] {
  const marked = [...document.querySelectorAll<HTMLElement>('[data-find]')]
  return marked.map((element, place) => ({
    id: `found-${place}`,
    kind: element.dataset.find ?? '',
    name: element.dataset.name ?? element.getAttribute('aria-label') ?? (element.textContent ?? '').trim(),
    go: () => bring(element),
  }))
}

/** Every word of the query stands somewhere in the name or the kind. */
function fits({ name, kind }: Found, query: string): boolean {
  const text = `${name} ${kind}`.toLowerCase()
  return query.split(/\s+/).every((word) => text.includes(word))
}

/** Names that begin with the query first, then those that hold it whole; else in the order of the page. */
function ranked(all: Found[], query: string): Found[] {
  const wanted = query.trim().toLowerCase()
  const rank = ({ name }: Found) =>
    name.toLowerCase().startsWith(wanted) ? 0 : name.toLowerCase().includes(wanted) ? 1 : 2
  return all
    .filter((candidate) => fits(candidate, wanted))
    .toSorted((a, b) => rank(a) - rank(b))
    .slice(0, SHOWN)
}

function Palette({ all, onClose }: { all: Found[]; onClose(): void }) {
  const [query, setQuery] = useState('')
  const [at, setAt] = useState(0)
  const found = ranked(all, query)
  const take = (chosen: Found | undefined) => {
    if (!chosen) return
    onClose()
    // The dialog gives the focus back when it closes; only then may it be given away.
    setTimeout(chosen.go, 60)
  }
  const press = (event: KeyboardEvent) => {
    if (event.key === 'Enter') take(found[at])
    else if (event.key === 'ArrowDown') setAt(Math.min(found.length - 1, at + 1))
    else if (event.key === 'ArrowUp') setAt(Math.max(0, at - 1))
    else return
    event.preventDefault()
  }
  return (
    <Dialog open onClose={onClose} title={shellText.finder.find}>
      <input
        role="combobox"
        aria-expanded
        aria-controls="found"
        aria-activedescendant={found[at]?.id}
        aria-label={shellText.finder.releaseItemSectionOrRole}
        placeholder={shellText.finder.inputLabel}
        value={query}
        onChange={(event) => {
          setQuery(event.target.value)
          setAt(0)
        }}
        onKeyDown={press}
        className="h-9 w-full rounded-small border border-edge bg-paper px-2 placeholder:text-soft"
      />
      <div role="listbox" id="found" aria-label={shellText.finder.results} className="mt-2 h-80 overflow-y-auto">
        {found.map((candidate, place) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the box above takes the keys for the whole list
          <div
            key={candidate.id}
            id={candidate.id}
            role="option"
            tabIndex={-1}
            aria-selected={place === at}
            onClick={() => take(candidate)}
            className="flex cursor-pointer items-baseline gap-3 rounded-small px-2 py-1 hover:bg-sunk aria-selected:bg-sunk"
          >
            <span className="w-16 shrink-0 text-small text-soft">{candidate.kind}</span>
            <span className="min-w-0 truncate" dir="auto">
              {candidate.name}
            </span>
          </div>
        ))}
      </div>
      {found.length === 0 && <p className="-mt-80 h-80 px-2 pt-1 text-soft">{shellText.finder.noResults}</p>}
    </Dialog>
  )
}

export function Finder() {
  const router = useRouter()
  const [all, setAll] = useState<Found[] | null>(null)
  const open = () =>
    setAll([
      ...collect(),
      ...PLACES.map(({ href, name }) => ({
        id: `found-${name.replaceAll(' ', '-')}`,
        kind: 'page',
        name,
        go: () => router.push(href),
      })),
    ])
  useEffect(() => {
    const press = (event: globalThis.KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey || event.key.toLowerCase() !== 'k') return
      event.preventDefault()
      if (!document.querySelector('[role="dialog"]')) document.getElementById('find')?.click()
    }
    window.addEventListener('keydown', press)
    return () => window.removeEventListener('keydown', press)
  }, [])
  return (
    <>
      <button
        type="button"
        id="find"
        aria-label={shellText.finder.find}
        title={shellText.finder.findCtrlK}
        onClick={open}
        className="flex h-7 shrink-0 items-center gap-2 rounded-small px-2 text-soft hover:bg-sunk hover:text-ink wide:border wide:border-line"
      >
        <Search size={14} aria-hidden />
        <span className="hidden items-center gap-2 wide:flex">
          {shellText.finder.find} <Kbd>{shellText.finder.ctrlK}</Kbd>
        </span>
      </button>
      {all && <Palette all={all} onClose={() => setAll(null)} />}
    </>
  )
}
