// `HOST` or `HOST:PORT` as it is typed; IPv6 addresses stand in brackets when a port follows.
import { ProbeError } from '@/lib/probes/probe-error'

/** Whether the host is one, and may be reached, is for the gate to say. */
export function readHostPort(text: string, defaultPort: number): { host: string; port: number } {
  const found = /^(\[[^\]]*\]|[^:]*)(?::(\d{1,5}))?$/.exec(text)
  if (!found && text.includes(':') && !text.includes(']')) return { host: text, port: defaultPort }
  if (!found?.[1]) throw new ProbeError(`"${text.slice(0, 100)}" is not HOST or HOST:PORT`)
  return { host: found[1], port: found[2] === undefined ? defaultPort : Number(found[2]) }
}
