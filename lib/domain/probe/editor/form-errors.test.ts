import { expect, test } from 'vitest'
import { parseDefinition } from '@/lib/domain/probe/definition/definition'
import { definitionOf, draftOf, withRequest } from '@/lib/domain/probe/editor/form-draft'
import { placeErrors } from '@/lib/domain/probe/editor/form-errors'
import { Refusal } from '@/lib/domain/refusal'

function wrongOf(definition: unknown): Record<string, string> {
  try {
    parseDefinition(definition)
    return {}
  } catch (error) {
    if (error instanceof Refusal) return error.detail.fields ?? {}
    throw error
  }
}

test('each mistake stands at its field and its line, expressions also while the target is not whole', () => {
  const draft = draftOf({
    kind: 'http',
    url: 'ftp://x',
    headers: { Fine: 'x', Host: 'y' },
    expect: ['true', 'stat == 200'],
    capture: { A: 'status', B: 'nobody' },
    old: 1,
  })
  const placed = placeErrors(draft, wrongOf(definitionOf(draft)))
  expect(placed.fields).toEqual({ url: expect.stringContaining('Begin with http') })
  expect(placed.lines).toEqual({
    headers: { 1: expect.stringContaining('set by the probe') },
    expect: { 1: expect.stringContaining('"stat"') },
    capture: { 1: expect.stringContaining('"nobody"') },
  })
  expect(placed.elsewhere).toEqual([expect.stringContaining('old')])
})

test('what is left empty is asked for in a word, also within a group', () => {
  const draft = draftOf({ kind: 'load', expect: ['p95 < 3'] })
  expect(placeErrors(draft, wrongOf(definitionOf(draft))).fields).toMatchObject({
    'request.url': expect.stringContaining('address'),
    requests: 'This is needed',
  })
})

test('a pasted request takes the place of the one that is there, or makes the probe one', () => {
  const request = { method: 'POST', url: 'http://a.example/', headers: { A: 'b' }, body: '{}', timeoutMs: 2000 }
  const load = withRequest(
    draftOf({ kind: 'load', request: { url: 'http://old/' }, requests: 300, expect: ['p95 < 3'] }),
    request,
  )
  expect(definitionOf(load)).toMatchObject({ kind: 'load', request, requests: 300, expect: ['p95 < 3'] })
  const tcp = withRequest(draftOf({ kind: 'tcp', host: 'x', port: 1, expect: ['connected'], freshForSeconds: 60 }), {
    method: 'GET',
    url: 'http://a.example/',
  })
  expect(definitionOf(tcp)).toEqual({
    kind: 'http',
    url: 'http://a.example/',
    expect: ['connected'],
    freshForSeconds: 60,
  })
})
