// An address that leads out of the product: it opens in a new tab, without a referrer.
import type { ReactNode } from 'react'

export function TextLink({ href, children }: { href: string; children: ReactNode }) {
  return (
    <a href={href} rel="noreferrer noopener nofollow ugc" target="_blank" className="text-accent underline">
      <bdi>{children}</bdi>
    </a>
  )
}
