// Hosts that an administrator lets webhooks reach besides public ones: `ci.internal`, `10.0.0.5:8080`, separated by commas.
import type { EgressRule } from '@/lib/domain/project/environment'

const EVERYWHERE = ['0.0.0.0/0', '::/0']
const ENTRY = /^(\[[0-9a-f:.]+\]|[^\s:[\]]+)(?::(\d{1,5}))?$/i

/** What of the list cannot be read is left out, so that a slip of the pen opens nothing. */
export function readWebhookHosts(text: string): EgressRule[] {
  return text.split(',').flatMap((entry) => {
    const [, host, port] = ENTRY.exec(entry.trim()) ?? []
    return host
      ? [
          {
            host: host.replace(/^\[|\]$/g, '').toLowerCase(),
            ...(port && { ports: [Number(port)] }),
            cidrs: EVERYWHERE,
          },
        ]
      : []
  })
}

/** To egress a rule that names an address, or `localhost`, opens it although it is private: only a name is listed unasked. */
function isPlainName(host: string): boolean {
  return !/^[\d.]+$|:/.test(host) && host !== 'localhost'
}

/** The rules for one address: what is listed, and its own name as long as that is public. Only listed hosts are reached without TLS. */
export function webhookRules(url: URL, listed: readonly EgressRule[]): EgressRule[] {
  const host = url.hostname.replace(/^\[|\]$/g, '').replace(/\.$/, '')
  return url.protocol === 'https:' && isPlainName(host) ? [...listed, { host }] : [...listed]
}
