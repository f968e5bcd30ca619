// What a client may ask SCIM about SCIM: what is supported, which resources there are, and which attributes are kept
// (RFC 7643, 5 to 7).
import { SCIM_LIMITS, SCIM_PATH, SCIM_SCHEMAS } from '@/lib/domain/scim/protocol'

export function serviceProviderConfig(origin: string): object {
  return {
    schemas: [SCIM_SCHEMAS.provider],
    patch: { supported: true },
    bulk: { supported: false, maxOperations: 0, maxPayloadSize: 0 },
    filter: { supported: true, maxResults: SCIM_LIMITS.pageSize },
    changePassword: { supported: false },
    sort: { supported: false },
    etag: { supported: false },
    authenticationSchemes: [
      {
        type: 'oauthbearertoken',
        name: 'Bearer token',
        description: 'A token of the scope scim, made at /settings/tokens.',
        primary: true,
      },
    ],
    meta: { resourceType: 'ServiceProviderConfig', location: `${origin}${SCIM_PATH}/ServiceProviderConfig` },
  }
}

type ResourceType = { id: string; name: string; endpoint: string; schema: string }

export function resourceTypes(origin: string): (ResourceType & { schemas: string[]; meta: object })[] {
  return (['User', 'Group'] as const).map((name) => ({
    schemas: [SCIM_SCHEMAS.resourceType],
    id: name,
    name,
    endpoint: `/${name}s`,
    schema: name === 'User' ? SCIM_SCHEMAS.user : SCIM_SCHEMAS.group,
    meta: { resourceType: 'ResourceType', location: `${origin}${SCIM_PATH}/ResourceTypes/${name}` },
  }))
}

type Attribute = { name: string; type: string; subAttributes?: Attribute[] } & Record<string, unknown>

const attribute = (name: string, type = 'string', more: Partial<Attribute> = {}): Attribute => ({
  ...{ name, type, multiValued: false, required: false, caseExact: false },
  ...{ mutability: 'readWrite', returned: 'default', uniqueness: 'none' },
  ...more,
})

const USER_ATTRIBUTES: Attribute[] = [
  attribute('userName', 'string', { required: true, uniqueness: 'server' }),
  attribute('externalId', 'string', { caseExact: true }),
  attribute('displayName'),
  attribute('active', 'boolean'),
  attribute('name', 'complex', {
    subAttributes: [attribute('formatted'), attribute('givenName'), attribute('familyName')],
  }),
  attribute('emails', 'complex', {
    multiValued: true,
    subAttributes: [attribute('value'), attribute('type'), attribute('primary', 'boolean')],
  }),
  attribute('groups', 'complex', {
    multiValued: true,
    mutability: 'readOnly',
    subAttributes: ['value', 'display', '$ref'].map((name) => attribute(name, 'string', { mutability: 'readOnly' })),
  }),
]

const GROUP_ATTRIBUTES: Attribute[] = [
  attribute('displayName', 'string', { required: true, uniqueness: 'server' }),
  attribute('externalId', 'string', { caseExact: true }),
  attribute('members', 'complex', {
    multiValued: true,
    subAttributes: [
      attribute('value', 'string', { mutability: 'immutable' }),
      attribute('display', 'string', { mutability: 'readOnly' }),
      attribute('type', 'string', { mutability: 'immutable' }),
      attribute('$ref', 'reference', { mutability: 'immutable', referenceTypes: ['User'] }),
    ],
  }),
]

export function scimSchemas(origin: string): { id: string; name: string; attributes: Attribute[] }[] {
  const of = (id: string, name: string, description: string, attributes: Attribute[]) => ({
    ...{ schemas: [SCIM_SCHEMAS.schema], id, name, description, attributes },
    meta: { resourceType: 'Schema', location: `${origin}${SCIM_PATH}/Schemas/${id}` },
  })
  return [
    of(SCIM_SCHEMAS.user, 'User', 'Somebody with an account', USER_ATTRIBUTES),
    of(SCIM_SCHEMAS.group, 'Group', 'People who are given the same', GROUP_ATTRIBUTES),
  ]
}
