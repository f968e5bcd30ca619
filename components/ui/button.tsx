// What can be pressed.
import type { ButtonHTMLAttributes, ReactNode } from 'react'

export type ButtonTone = 'main' | 'plain' | 'quiet' | 'danger'

const TONES: Record<ButtonTone, string> = {
  main: 'bg-accent text-on-accent border-transparent font-strong',
  plain: 'bg-raised text-ink border-edge hover:bg-sunk',
  quiet: 'border-transparent text-accent hover:bg-sunk',
  danger: 'bg-raised text-no-go border-no-go hover:bg-sunk',
}

type Props = Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'className'> & {
  tone?: ButtonTone
  /** Small ones stand in rows. */
  small?: boolean
  /** Why it cannot be pressed: shown as its title. */
  because?: string | undefined
  children: ReactNode
}

export function Button({
  tone = 'plain',
  small = false,
  because,
  children,
  type = 'button',
  disabled,
  ...rest
}: Props) {
  const size = small ? 'h-6 px-2 text-small' : 'h-8 px-3'
  return (
    <button
      type={type}
      disabled={disabled || because !== undefined}
      title={because ?? rest.title}
      className={`inline-flex shrink-0 items-center justify-center gap-1.5 rounded-small border whitespace-nowrap disabled:opacity-55 ${size} ${TONES[tone]}`}
      {...rest}
    >
      {children}
    </button>
  )
}
