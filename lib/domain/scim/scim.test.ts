// Filters and patches of SCIM, in the shapes of Okta's and Entra ID's published examples, and bounds against what is
// too large.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Refusal } from '@/lib/domain/refusal'
import { parseScimFilter } from '@/lib/domain/scim/filter'
import { applyPatch, readOperations } from '@/lib/domain/scim/patch'
import { type ScimRecord, scimError } from '@/lib/domain/scim/protocol'
import { GROUP_SHAPE, readScimUser, USER_SHAPE, withoutOldName } from '@/lib/domain/scim/resources'

function refused(work: () => unknown): { status: number; scimType: unknown } {
  try {
    work()
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    const { status } = scimError(error)
    return { status, scimType: error.detail.scimType }
  }
  throw new Error('not refused')
}

describe('a filter', () => {
  test.each([
    ['userName eq "Ada@Example.com"', [['username', 'Ada@Example.com']]],
    [
      'userName Eq "a b" AND active eq True',
      [
        ['username', 'a b'],
        ['active', true],
      ],
    ],
    ['urn:ietf:params:scim:schemas:core:2.0:User:userName eq "a"', [['username', 'a']]],
    ['displayName eq "say \\"eq\\" And"', [['displayname', 'say "eq" And']]],
    ['members[value eq "7"]', [['members.value', '7']]],
    [
      'emails[type eq "work" and value eq "a@b.c"]',
      [
        ['emails.type', 'work'],
        ['emails.value', 'a@b.c'],
      ],
    ],
    ['(externalId eq "00u1")', [['externalid', '00u1']]],
  ])('%s', (text, conditions) => {
    expect(parseScimFilter(text).map(({ attribute, value }) => [attribute, value])).toEqual(conditions)
  })

  test.each([
    'userName co "a"',
    'userName eq "a" or userName eq "b"',
    'not (active eq true)',
    'userName pr',
    'userName eq',
    '',
    '"',
    `userName eq "${'a'.repeat(1_000_000)}"`,
    `${'('.repeat(10_000)}userName eq "a"${')'.repeat(10_000)}`,
    `${'('.repeat(400)}a eq "a"${')'.repeat(400)}`,
    Array.from({ length: 11 }, (_, at) => `a eq "${at}"`).join(' and '),
  ])('refuses %#', (text) => {
    expect(refused(() => parseScimFilter(text))).toEqual({ status: 400, scimType: 'invalidFilter' })
  })

  test('is read or refused, whatever it is', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 200 }), (text) => {
        try {
          parseScimFilter(text)
        } catch (error) {
          expect(error).toBeInstanceOf(Refusal)
        }
      }),
    )
  })
})

const USER: ScimRecord = {
  userName: 'ada@example.com',
  displayName: 'Ada Lovelace',
  name: { formatted: 'Ada Lovelace', givenName: 'Ada', familyName: 'Lovelace' },
  emails: [{ value: 'ada@example.com', type: 'work', primary: true }],
  active: true,
}
const patchUser = (...operations: object[]): ScimRecord =>
  applyPatch(USER, readOperations({ Operations: operations }), USER_SHAPE)

const numbered = (count: number, name: (at: number) => string): ScimRecord =>
  Object.fromEntries(Array.from({ length: count }, (_, at) => [name(at), 'x']))

describe('a patch of a User', () => {
  test.each<[string, object[], ScimRecord]>([
    ['Okta deactivates', [{ op: 'replace', value: { active: false } }], { active: false }],
    ['Entra ID disables', [{ op: 'Replace', path: 'active', value: 'False' }], { active: 'False' }],
    [
      'Entra ID changes several values without a path',
      [{ op: 'replace', value: { displayName: 'Ada King', 'name.familyName': 'King' } }],
      { displayName: 'Ada King', name: { formatted: 'Ada Lovelace', givenName: 'Ada', familyName: 'King' } },
    ],
    [
      'Entra ID changes the email of work',
      [{ op: 'Replace', path: 'emails[type eq "work"].value', value: 'king@example.com' }],
      { emails: [{ value: 'king@example.com', type: 'work', primary: true }] },
    ],
    [
      'Entra ID adds an email where there is none of that type',
      [{ op: 'Add', path: 'emails[type eq "home"].value', value: 'ada@home.example' }],
      {
        emails: [
          { value: 'ada@example.com', type: 'work', primary: true },
          { type: 'home', value: 'ada@home.example' },
        ],
      },
    ],
    [
      'a new primary email',
      [{ op: 'add', path: 'emails', value: [{ value: 'new@example.com', primary: true }] }],
      {
        emails: [
          { value: 'ada@example.com', type: 'work', primary: false },
          { value: 'new@example.com', primary: true },
        ],
      },
    ],
    [
      'an attribute of the enterprise extension is passed over',
      [
        {
          op: 'add',
          path: 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:department',
          value: 'Engines',
        },
      ],
      {},
    ],
    ['an attribute that is not kept is passed over', [{ op: 'replace', path: 'title', value: 'Countess' }], {}],
    [
      'the id does not change',
      [{ op: 'replace', value: { id: 'x', schemas: [], userName: 'king@example.com' } }],
      { userName: 'king@example.com' },
    ],
    ['the external id goes', [{ op: 'remove', path: 'externalId' }], { externalId: undefined }],
    ['nothing of the prototype is touched', [{ op: 'add', path: 'constructor.prototype', value: 1 }], {}],
    ['nor by a value', [{ op: 'add', value: JSON.parse('{"constructor": {"x": 1}}') }], {}],
  ])('%s', (_name, operations, changed) => {
    expect(patchUser(...operations)).toEqual({ ...USER, ...changed })
    expect(Object.hasOwn(Object.prototype, 'x')).toBe(false)
  })

  test.each<[object, string]>([
    [{}, 'invalidSyntax'],
    [{ Operations: [] }, 'invalidSyntax'],
    [{ Operations: [{ op: 'move', path: 'active' }] }, 'invalidSyntax'],
    [{ Operations: [{ op: 'remove' }] }, 'noTarget'],
    [{ Operations: [{ op: 'replace', value: 'x' }] }, 'invalidValue'],
    [{ Operations: [{ op: 'replace', path: '__proto__.x', value: 1 }] }, 'invalidPath'],
    [{ Operations: [{ op: 'replace', path: 'emails[', value: 1 }] }, 'invalidPath'],
    [{ Operations: [{ op: 'replace', path: 'emails[type eq].value', value: 1 }] }, 'invalidFilter'],
    [{ Operations: [{ op: 'replace', path: 'a'.repeat(1_000_000), value: 1 }] }, 'invalidPath'],
    [{ Operations: Array.from({ length: 10_000 }, () => ({ op: 'replace', value: {} })) }, 'tooMany'],
    [{ Operations: [{ op: 'add', value: numbered(30_000, (at) => `members[value eq "${at}"].x`) }] }, 'tooMany'],
    [{ Operations: [{ op: 'add', value: numbered(1001, (at) => `name.x${at}`) }] }, 'tooMany'],
    [
      { Operations: Array.from({ length: 2 }, () => ({ op: 'add', value: numbered(501, (at) => `x${at}`) })) },
      'tooMany',
    ],
  ])('refuses %#', (body, scimType) => {
    expect(refused(() => applyPatch(USER, readOperations(body), USER_SHAPE))).toEqual({ status: 400, scimType })
  })
})

const GROUP: ScimRecord = { displayName: 'qa', members: [{ value: '1' }, { value: '2' }, { value: '3' }] }
const valuesOf = (...operations: object[]): unknown[] => {
  const { members } = applyPatch(GROUP, readOperations({ Operations: operations }), GROUP_SHAPE)
  return Array.isArray(members) ? members.map((member: { value: unknown }) => member.value) : []
}

describe('a patch of the members of a Group', () => {
  test.each<[string, object[], string[]]>([
    ['Okta adds', [{ op: 'add', path: 'members', value: [{ value: '4', display: 'x' }] }], ['1', '2', '3', '4']],
    ['added twice', [{ op: 'add', path: 'members', value: [{ value: '3' }] }], ['1', '2', '3']],
    ['Okta removes', [{ op: 'remove', path: 'members[value eq "2"]' }], ['1', '3']],
    [
      'Entra ID removes by the value',
      [{ op: 'Remove', path: 'members', value: [{ value: '2' }, { value: '1' }] }],
      ['3'],
    ],
    ['all go', [{ op: 'remove', path: 'members' }], []],
    ['replaced', [{ op: 'replace', path: 'members', value: [{ value: '9' }] }], ['9']],
    ['Entra ID adds without a path', [{ op: 'Add', value: { members: [{ value: '5' }] } }], ['1', '2', '3', '5']],
  ])('%s', (_name, operations, values) => {
    expect(valuesOf(...operations)).toEqual(values)
  })
})

describe('a patch of a large Group', () => {
  const members = Array.from({ length: 20_000 }, (_, at) => ({ value: String(at) }))
  const patchLarge = (operations: object[]): ScimRecord =>
    applyPatch({ displayName: 'all', members }, readOperations({ Operations: operations }), GROUP_SHAPE)

  test('is refused where it would compare every member too often', () => {
    const removals = Array.from({ length: 1000 }, (_, at) => ({ op: 'remove', path: `members[value eq "${at}"]` }))
    expect(refused(() => patchLarge(removals))).toEqual({ status: 400, scimType: 'tooMany' })
    expect(patchLarge(removals.slice(0, 90)).members).toHaveLength(19_910)
  })

  test('copies no attribute of a member that is not known', () => {
    const value = [{ VALUE: 'new', ...numbered(20_000, (at) => `x${at}`) }]
    const parts = Array.from({ length: 900 }, (_, at) => ({ op: 'add', path: `members[value eq "new"].y${at}` }))
    const group = applyPatch(
      GROUP,
      readOperations({ Operations: [{ op: 'add', path: 'members', value }, ...parts] }),
      GROUP_SHAPE,
    )
    expect(group.members).toEqual([{ value: '1' }, { value: '2' }, { value: '3' }, { value: 'new' }])
  })
})

describe('a User that is sent', () => {
  test.each<[ScimRecord, object]>([
    [
      { userName: 'Ada@Example.com', name: { givenName: 'Ada', familyName: 'Lovelace' } },
      { userName: 'ada@example.com', email: 'ada@example.com', name: 'Ada Lovelace', active: true },
    ],
    [
      {
        userName: 'ada',
        emails: [
          { value: 'a@x.example', type: 'home' },
          { value: 'ada@x.example', primary: 'True' },
        ],
      },
      { userName: 'ada', email: 'ada@x.example', name: 'ada' },
    ],
    [
      { username: 'ada@example.com', DisplayName: 'Ada', active: 'False', password: 'secret', title: null },
      { name: 'Ada', active: false },
    ],
    [{ userName: 'ada@example.com', name: null, emails: null, externalId: '' }, { externalId: null }],
  ])('%j', (record, facts) => {
    expect(readScimUser(record)).toMatchObject(facts)
  })

  test.each<[ScimRecord]>([
    [{}],
    [{ userName: 'ada' }],
    [{ userName: 'ada@example.com', active: 'perhaps' }],
    [{ userName: 'ada@example.com', displayName: 'A\u202Eda' }],
    [{ userName: 'ada@example.com', emails: [{ value: 'not an email' }] }],
  ])('refuses %j', (record) => {
    expect(refused(() => readScimUser(record)).status).toBe(400)
  })

  test('has a new name when its parts change and the shown one does not', () => {
    const parts = { 'name.familyName': 'King' }
    const patched = withoutOldName(USER, patchUser({ op: 'replace', value: parts }))
    expect(readScimUser(patched).name).toBe('Ada King')
    const both = withoutOldName(USER, patchUser({ op: 'replace', value: { ...parts, displayName: 'Countess' } }))
    expect(readScimUser(both).name).toBe('Countess')
    expect(readScimUser(withoutOldName(USER, patchUser({ op: 'replace', value: { active: false } }))).name).toBe(
      'Ada Lovelace',
    )
  })
})
