// How the web process is built and what every answer of it carries. What a page carries besides is made for each request (`proxy.ts`).
import type { NextConfig } from 'next'
import { DATA_POLICY, PERMISSIONS_POLICY } from './lib/domain/access/content-policy'

const SECURITY_HEADERS = [
  { key: 'X-Content-Type-Options', value: 'nosniff' },
  { key: 'X-Frame-Options', value: 'DENY' },
  { key: 'Referrer-Policy', value: 'same-origin' },
  { key: 'Cross-Origin-Opener-Policy', value: 'same-origin' },
  { key: 'Permissions-Policy', value: PERMISSIONS_POLICY },
]

const config: NextConfig = {
  poweredByHeader: false,
  typedRoutes: true,
  reactStrictMode: true,
  images: { unoptimized: true },
  serverExternalPackages: ['@node-rs/argon2', 'pg', 'pino', 'prom-client', '@bufbuild/cel', 'piscina'],
  experimental: {
    authInterrupts: true,
    serverActions: { bodySizeLimit: '1mb' },
    // Of what goes through `proxy.ts` a copy is held back: no more than an action may be, and the little that is around it.
    proxyClientMaxBodySize: '1200kb',
  },
  headers: async () => [
    { source: '/((?!api/v1/evidence/).*)', headers: SECURITY_HEADERS },
    {
      source: '/(api/(?!v1/evidence/).*|metrics)',
      headers: [{ key: 'Content-Security-Policy', value: DATA_POLICY }],
    },
  ],
}

export default config
