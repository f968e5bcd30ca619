// PUT: the probe of an item. The body is its definition.

import { readDefinition } from '@/lib/http/definition'
import { route } from '@/lib/http/route'
import { SaveProbe, saveProbe } from '@/lib/release/runs/save-probe'

export const PUT = route(SaveProbe, saveProbe, { read: readDefinition })
