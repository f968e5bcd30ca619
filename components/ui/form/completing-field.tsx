'use client'
// Something to type in that offers what could come next at the caret. One line, or several with a mark at each line
// that is wrong.
import {
  type ClipboardEvent,
  type KeyboardEvent,
  type RefObject,
  useEffect,
  useId,
  useLayoutEffect,
  useRef,
  useState,
} from 'react'
import { BOX, type Frame, Framed } from '@/components/ui/form/field'
import { keepTyped } from '@/components/ui/form/keep-typed'
import { uiText } from '@/components/ui/text'

export type Offer = { text: string; label: string; note: string }
/** `text` of an offer replaces what stands from `from` to `to`. */
export type Completion = { from: number; to: number; offers: Offer[] }

type Props = Frame & {
  value: string
  onChange(value: string): void
  /** What could come next; `asked` when somebody presses a key for it rather than typing. */
  complete?: (text: string, caret: number, requested: boolean) => Completion | null
  /** Several lines, at least so many. */
  rows?: number
  /** What is wrong with a line, by its number from 0. With it lines are numbered and never broken. */
  wrong?: Record<number, string>
  mono?: boolean
  placeholder?: string
  inputMode?: 'numeric'
  onPaste?: (event: ClipboardEvent<HTMLElement>) => void
}

type Element = HTMLInputElement | HTMLTextAreaElement

const MOST_OFFERS = 8
const MOST_ROWS = 14
const MOVES = ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'Home', 'End']

type Completing = {
  list: string
  open: Completion | null
  active: number
  take(at: number): void
  search(element: Element, requested: boolean): void
  close(): void
  onKeyDown(event: KeyboardEvent<Element>): void
}

function useCompletion(field: RefObject<Element | null>, { value, onChange, complete, rows }: Props): Completing {
  const list = useId()
  // Where something was asked for, not what was found there: what there is to offer may arrive after the keys.
  const [sought, setSought] = useState<{ caret: number; requested: boolean } | null>(null)
  const [active, setActive] = useState(0)
  const caret = useRef<number | null>(null)
  const found = (sought && complete?.(value, sought.caret, sought.requested)) ?? null
  const open = found && found.offers.length > 0 ? { ...found, offers: found.offers.slice(0, MOST_OFFERS) } : null
  const close = () => setSought(null)
  const search = (element: Element, requested: boolean) => {
    setSought({ caret: element.selectionStart ?? element.value.length, requested })
    setActive(0)
  }
  const take = (at: number) => {
    const offer = open?.offers[at]
    if (!open || !offer) return
    caret.current = open.from + offer.text.length
    onChange(value.slice(0, open.from) + offer.text + value.slice(open.to))
    close()
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: the caret is put back when the text that was taken has arrived
  useLayoutEffect(() => {
    if (caret.current !== null) field.current?.setSelectionRange(caret.current, caret.current)
    caret.current = null
  }, [value])
  const isOpen = open !== null
  useEffect(() => {
    const element = field.current
    if (!isOpen || !element) return
    /** Before whoever listens further out: Escape closes the list, not the dialog around it. */
    const onEscape = (event: Event) => {
      if (!('key' in event) || event.key !== 'Escape') return
      event.stopPropagation()
      event.preventDefault()
      setSought(null)
    }
    element.addEventListener('keydown', onEscape)
    return () => element.removeEventListener('keydown', onEscape)
  }, [isOpen, field])
  const onKeyDown = (event: KeyboardEvent<Element>) => {
    const asks = (event.key === ' ' && event.ctrlKey) || (event.key === 'ArrowDown' && rows === undefined)
    if (!open) {
      if (complete && asks) {
        event.preventDefault()
        search(event.currentTarget, true)
      } else if (MOVES.includes(event.key)) close()
      return
    }
    const count = open.offers.length
    if (event.key === 'ArrowDown') setActive((active + 1) % count)
    else if (event.key === 'ArrowUp') setActive((active + count - 1) % count)
    else if ((event.key === 'Enter' && !event.ctrlKey && !event.metaKey) || (event.key === 'Tab' && !event.shiftKey))
      take(active)
    else {
      if (MOVES.includes(event.key)) close()
      return
    }
    event.preventDefault()
  }
  return { list, open, active, take, search, close, onKeyDown }
}

/** What is offered at the end of a page or of a panel would open out of sight. */
const bringIntoSight = (list: HTMLElement | null) => list?.scrollIntoView({ block: 'nearest' })

function Offers({ list, open, active, take, mono }: Completing & { mono: boolean }) {
  if (!open) return null
  return (
    <div
      id={list}
      ref={bringIntoSight}
      role="listbox"
      aria-label={uiText.completingField.completions}
      className="absolute top-full left-0 z-20 mt-0.5 scroll-mb-24 wide:scroll-mb-2 w-full max-w-xl overflow-hidden rounded-small border border-edge bg-raised shadow-float"
    >
      {open.offers.map((offer, at) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are those of the field, which keeps the focus
        <div
          key={offer.label}
          id={`${list}-${at}`}
          role="option"
          aria-selected={at === active}
          tabIndex={-1}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => take(at)}
          className={`flex cursor-pointer items-baseline gap-3 px-2 py-1 ${at === active ? 'bg-accent text-on-accent' : ''}`}
        >
          <span className={`shrink-0 text-small ${mono ? 'font-mono' : ''}`}>{offer.label}</span>
          <span className={`min-w-0 truncate text-small ${at === active ? '' : 'text-soft'}`}>{offer.note}</span>
        </div>
      ))}
    </div>
  )
}

/** Numbers of the lines that there are; `rows` is how many have room. */
function Gutter({ rows, count, wrong }: { rows: number; count: number; wrong: Record<number, string> }) {
  return (
    <div
      aria-hidden
      className="w-7 shrink-0 select-none border-edge border-y border-l bg-sunk py-1.5 text-right font-mono text-small"
    >
      {Array.from({ length: rows }, (_, at) => at).map((at) => (
        <div key={at} className={`pr-1.5 ${wrong[at] ? 'font-strong text-no-go' : 'text-soft'}`}>
          {wrong[at] ? '✕' : at < count ? at + 1 : '\u00a0'}
        </div>
      ))}
    </div>
  )
}

export function CompletingField(props: Props) {
  const {
    label,
    hint,
    error,
    bare = false,
    quiet = false,
    value,
    onChange,
    complete,
    rows,
    wrong,
    mono = false,
    placeholder,
    inputMode,
    onPaste,
    unit,
  } = props
  const field = useRef<HTMLInputElement & HTMLTextAreaElement>(null)
  useEffect(() => keepTyped(field.current), [])
  const completing = useCompletion(field, props)
  const { list, open, active, search, close, onKeyDown } = completing
  const messages = Object.entries(wrong ?? {}).map(([line, message]) =>
    uiText.completingField.line({ number: Number(line) + 1, message }),
  )
  const lines = Math.min(MOST_ROWS, Math.max(rows ?? 1, value.split('\n').length))
  const shared = {
    ref: field,
    value,
    placeholder,
    onPaste,
    onKeyDown,
    onBlur: close,
    onChange: (event: { target: Element }) => {
      onChange(event.target.value)
      search(event.target, false)
    },
    className: `${rows === undefined ? 'h-8' : 'block resize-none py-1.5'} ${BOX} ${mono ? 'font-mono text-small' : ''} ${wrong ? 'overflow-x-auto whitespace-pre' : ''}`,
    ...(complete && { 'aria-autocomplete': 'list' as const, autoComplete: 'off', spellCheck: false }),
    ...(open && { 'aria-controls': list, 'aria-activedescendant': `${list}-${active}` }),
  }
  return (
    <Framed
      label={label}
      hint={hint}
      error={[...(error ? [error] : []), ...messages].join('\n') || undefined}
      bare={bare}
      quiet={quiet}
      {...(unit && { unit })}
    >
      {(control) => (
        <div className="relative flex">
          {wrong && (lines > 1 || messages.length > 0) && (
            <Gutter rows={lines} count={value.split('\n').length} wrong={wrong} />
          )}
          {rows === undefined ? (
            <input
              {...shared}
              {...control}
              {...(complete && { role: 'combobox', 'aria-expanded': open !== null })}
              inputMode={inputMode}
            />
          ) : (
            <textarea {...shared} {...control} rows={lines} />
          )}
          {unit && <span className="ms-2 self-center text-small text-soft">{unit}</span>}
          <Offers {...completing} mono={mono} />
          <span aria-live="polite" className="sr-only">
            {open &&
              `${open.offers.length} ${uiText.completingField.completions2(open.offers.length)}: ${open.offers[active]?.label ?? ''}`}
          </span>
        </div>
      )}
    </Framed>
  )
}
