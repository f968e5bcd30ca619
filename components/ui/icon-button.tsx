// A button that shows a sign and is read by its name.
import type { ButtonHTMLAttributes, ReactNode } from 'react'

type Props = Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'className' | 'aria-label' | 'title'> & { name: string; because?: string | undefined; children: ReactNode }

export function IconButton({ name, because, children, disabled, ...rest }: Props) {
  return (
    <button
      type="button"
      aria-label={name}
      title={because ?? name}
      disabled={disabled || because !== undefined}
      className="inline-flex size-6 shrink-0 items-center justify-center rounded-small text-soft hover:bg-sunk hover:text-ink disabled:opacity-45"
      {...rest}
    >
      {children}
    </button>
  )
}
