// A button that shows a sign and is read by its name.
import type { ButtonHTMLAttributes, ReactNode } from 'react'

type Props = Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'className' | 'aria-label' | 'title'> & {
  name: string
  /** Why it cannot be pressed: shown as its title. */
  because?: string | undefined
  /** `main` has the accent: the thing to press here. */
  tone?: 'main' | 'quiet'
  /** What it began is under way: it beats, and can still be pressed. */
  busy?: boolean
  /** False: not there on a narrow screen, where its page offers it elsewhere. */
  narrow?: boolean
  children: ReactNode
}

export function IconButton({
  name,
  because,
  tone = 'quiet',
  busy = false,
  narrow = true,
  children,
  disabled,
  ...rest
}: Props) {
  const ink = tone === 'main' ? 'text-accent' : 'text-soft hover:text-ink'
  return (
    <button
      type="button"
      aria-label={name}
      aria-busy={busy || undefined}
      title={because ?? name}
      disabled={disabled || because !== undefined}
      className={`${narrow ? 'inline-flex' : 'hidden wide:inline-flex'} size-6 shrink-0 items-center justify-center rounded-small hover:bg-sunk disabled:opacity-45 ${ink} ${busy ? 'animate-[pulse-run_1s_infinite]' : ''}`}
      {...rest}
    >
      {children}
    </button>
  )
}
