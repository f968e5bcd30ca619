// PUT: the probe of an item. The body is its definition.

import { Item } from '@/app/api/v1/answers/item'
import { ProbeDefinition } from '@/lib/domain/probe/definition/definition'
import { readDefinition } from '@/lib/http/definition'
import { route } from '@/lib/http/route'
import { SaveProbe, saveProbe } from '@/lib/release/runs/save-probe'

export const PUT = route(SaveProbe, saveProbe, {
  operationId: 'saveProbe',
  summary: 'The probe of an item',
  body: { 'application/json': ProbeDefinition },
  answer: Item,
  problems: ['conflict', 'stale'],
  read: readDefinition,
})
