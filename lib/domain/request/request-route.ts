// Which route of the product a path belongs to: the label of a request in logs and metrics. There are as many as the
// build has, whatever addresses strangers send.
import { z } from 'zod'

const Entry = z.object({ page: z.string(), regex: z.string() })
/** What is read of the routes manifest that Next writes when it builds. */
const Manifest = z.object({
  basePath: z.string().default(''),
  staticRoutes: z.array(Entry),
  dynamicRoutes: z.array(Entry),
})

export type RouteTable = { basePath: string; routes: readonly { template: string; pattern: RegExp }[] }

/** Files of the build, which have no route of their own. */
export const BUILD_FILES = '/_next/static'
/** A path that no route answers. */
export const UNMATCHED = 'unmatched'

export const EMPTY_TABLE: RouteTable = { basePath: '', routes: [] }

/** The routes of a manifest: fixed paths first, then those with parameters in the order in which Next tries them. */
export function readRouteTable(manifest: unknown): RouteTable {
  const { basePath, staticRoutes, dynamicRoutes } = Manifest.parse(manifest)
  const routes = [...staticRoutes, ...dynamicRoutes].map(({ page, regex }) => ({
    template: page,
    pattern: new RegExp(regex),
  }))
  return { basePath, routes }
}

/** The template of a request's target, such as `/releases/[releaseId]` for `/releases/42?tab=1`. */
export function routeOf({ basePath, routes }: RouteTable, target: string): string {
  const whole = target.split('?', 1)[0] ?? ''
  if (!whole.startsWith(basePath)) return UNMATCHED
  const path = whole.slice(basePath.length) || '/'
  if (path.startsWith(`${BUILD_FILES}/`)) return BUILD_FILES
  return routes.find(({ pattern }) => pattern.test(path))?.template ?? UNMATCHED
}

const METHODS: ReadonlySet<string> = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'])

/** The method as a label: one of the usual ones, or `other`. */
export const methodLabel = (method: string): string => (METHODS.has(method) ? method : 'other')

/** `2xx` for 204. */
export const statusClass = (status: number): string => `${Math.floor(status / 100)}xx`

/** Letters, digits, dots, dashes and underscores: an id can neither break a line of a log nor a header. */
const REQUEST_ID = /^[\w.-]{8,128}$/

/** The id that a trusted proxy gave a request, or null where there is none that may be used. */
export function acceptedRequestId(sent: unknown, isTrusted: boolean): string | null {
  return isTrusted && typeof sent === 'string' && REQUEST_ID.test(sent) ? sent : null
}
