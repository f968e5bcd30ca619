// A link that looks like a button, because following it begins something.
import Link, { type LinkProps } from 'next/link'
import type { ReactNode } from 'react'

export function ButtonLink<T extends string>({
  href,
  main = false,
  children,
}: {
  href: LinkProps<T>['href']
  main?: boolean
  children: ReactNode
}) {
  return (
    <Link
      href={href}
      className={`inline-flex h-8 items-center gap-1.5 rounded-small border px-3 whitespace-nowrap ${main ? 'border-transparent bg-accent font-strong text-on-accent' : 'border-edge bg-raised hover:bg-sunk'}`}
    >
      {children}
    </Link>
  )
}
