// A path of the product as an address that works from outside.

/** Never leads anywhere else, whatever the path says. */
export function linkTo(base: string, href: string): string {
  const origin = new URL(base)
  const link = URL.canParse(href, origin) ? new URL(href, origin) : origin
  return link.origin === origin.origin ? link.href : origin.href
}
