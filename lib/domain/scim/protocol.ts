// SCIM 2.0 (RFC 7643, RFC 7644): its names, limits and errors.
import { REFUSALS, type Refusal, type ScimErrorType } from '@/lib/domain/refusal'

export const SCIM_SCHEMAS = {
  user: 'urn:ietf:params:scim:schemas:core:2.0:User',
  group: 'urn:ietf:params:scim:schemas:core:2.0:Group',
  provider: 'urn:ietf:params:scim:schemas:core:2.0:ServiceProviderConfig',
  resourceType: 'urn:ietf:params:scim:schemas:core:2.0:ResourceType',
  schema: 'urn:ietf:params:scim:schemas:core:2.0:Schema',
  list: 'urn:ietf:params:scim:api:messages:2.0:ListResponse',
  patch: 'urn:ietf:params:scim:api:messages:2.0:PatchOp',
  error: 'urn:ietf:params:scim:api:messages:2.0:Error',
} as const

export const SCIM_PATH = '/api/scim/v2'

export const SCIM_LIMITS = {
  /** Characters of a filter, of a request or inside a path. */
  filterLength: 1000,
  /** Opening parentheses and brackets of a filter. */
  filterDepth: 10,
  filterConditions: 10,
  /** Operations of a PATCH. Each member of a value without a path is one. */
  patchOperations: 1000,
  /** Entries of lists that the operations of a PATCH compare or copy, all together, once for each condition. */
  patchComparisons: 2_000_000,
  pathLength: 500,
  /** People who come into a group, or leave it, in one request. */
  memberChanges: 1000,
  pageSize: 200,
} as const

/** A resource as JSON, before its members are known. */
export type ScimRecord = Record<string, unknown>

/** A list as SCIM answers it. `startIndex` counts from 1. */
export function listResponse(resources: object[], total: number, startIndex: number): object {
  return {
    schemas: [SCIM_SCHEMAS.list],
    totalResults: total,
    startIndex,
    itemsPerPage: resources.length,
    Resources: resources,
  }
}

/** A refusal in SCIM's own form (RFC 7644, 3.12), with its HTTP status. Input that is not valid is 400 here. */
export function scimError(refusal: Refusal): { status: number; body: object } {
  const isInvalid = refusal.code === 'invalid' || refusal.code === 'malformed'
  const status = isInvalid ? 400 : REFUSALS[refusal.code].status
  const otherwise: ScimErrorType | undefined =
    refusal.code === 'malformed' ? 'invalidSyntax' : refusal.code === 'invalid' ? 'invalidValue' : undefined
  const scimType = refusal.detail.scimType ?? otherwise
  return {
    status,
    body: {
      schemas: [SCIM_SCHEMAS.error],
      status: String(status),
      ...(scimType && { scimType }),
      detail: refusal.message,
    },
  }
}
