// The API as OpenAPI 3.1: each call with the very schema that parses it.
import { createDocument } from 'zod-openapi'
import { historyPaths } from '@/app/api/v1/openapi.json/history'
import { peoplePaths } from '@/app/api/v1/openapi.json/people'
import { projectPaths } from '@/app/api/v1/openapi.json/projects'
import { releasePaths } from '@/app/api/v1/openapi.json/releases'

/** The document. */
export function openApi() {
  return createDocument({
    openapi: '3.1.0',
    info: {
      title: 'Countersign',
      version: '1',
      description: 'Release readiness and sign-off. Errors are problem documents (RFC 9457).',
    },
    servers: [{ url: '/api/v1' }],
    security: [{ token: [] }],
    components: { securitySchemes: { token: { type: 'http', scheme: 'bearer' } } },
    paths: { ...projectPaths, ...releasePaths, ...peoplePaths, ...historyPaths },
  })
}
