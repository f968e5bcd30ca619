// The links of the built site: each leads to a page of it, and to a heading of that page where it names one.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** The pages of a built site as `[path of the file, HTML]`. */
export function readSite(folder) {
  const files = readdirSync(folder, { recursive: true }).filter((file) => file.endsWith('.html'))
  return files.map((file) => [file, readFileSync(join(folder, file), 'utf8')])
}

/** What leads nowhere, as lines to print. Links to other sites are not looked at. */
export function deadLinks(files) {
  const site = new Map(
    files.map(([file, html]) => [
      `/${file.replace(/(^|\/)index\.html$|\.html$/, '$1')}`,
      { html, ids: new Set([...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id)) },
    ]),
  )
  return [...site].flatMap(([page, { html }]) =>
    [...html.matchAll(/<a [^>]*?href="([^":]+)"/g)].flatMap(([, href]) => {
      const { pathname, hash } = new URL(href, `http://site${page}`)
      const target = site.get(decodeURI(pathname))
      const isThere = target && (hash === '' || target.ids.has(decodeURIComponent(hash.slice(1))))
      return isThere ? [] : [`${page}: ${href} leads nowhere`]
    }),
  )
}
