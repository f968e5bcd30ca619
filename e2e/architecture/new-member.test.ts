// A new outcome, verdict level, decision, probe kind or channel does not compile until every place that matters knows it.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { compileWithNewMembers } from '@/e2e/architecture/new-member.mjs'

/** By hand: for each member the table that describes it, and the places that must decide something about it. */
const PLACES = {
  'the outcome deferred': [
    'components/checklist/item/outcome-mark.tsx',
    'lib/domain/policy/facts.ts',
    'lib/domain/release/item/outcomes.ts',
    'lib/domain/signature/summary.ts',
    'lib/domain/verdict/judge/item.ts',
  ],
  'the verdict level watch': [
    'components/verdict/verdict-mark.tsx',
    'e2e/support/snapshots.ts',
    'lib/data/release/board-lines.ts',
    'lib/domain/verdict/levels.ts',
  ],
  'the signature decision abstained': [
    'components/inbox/waiting-list.tsx',
    'components/signoff/role-card.tsx',
    'lib/domain/signature/decisions.ts',
    'lib/domain/signature/effect.ts',
    'lib/domain/verdict/judge/roles.ts',
  ],
  'the release decision postponed': ['lib/domain/decision/calls.ts'],
  'the probe kind redis': ['e2e/support/definitions.ts', 'lib/probes/registry.ts'],
  'the channel sms': ['components/notify/channel-form.tsx', 'lib/domain/notify/channel.ts', 'lib/worker/deliver.ts'],
}

test('a new member stops the compiler in every place that must know it, and nowhere else', () => {
  expect([...compileWithNewMembers().keys()].sort()).toEqual(Object.values(PLACES).flat().sort())
}, 400_000)

function filesOf(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name)
    return entry.isDirectory() ? filesOf(path) : /\.tsx?$/.test(path) && !/\.(test|fixture)\./.test(path) ? [path] : []
  })
}

/** Each with why it names a member: the counts of policies have a name of their own for it, and recorded states are texts. */
const NAMING = new Set(['lib/domain/policy/facts.ts', 'lib/domain/signature/duties/contributions.ts'])

test('nobody else compares an outcome by its name where the table has a property', () => {
  const compared = /\boutcome\b\??\s*[!=]==\s*'(?:pending|passed|failed|blocked|not-applicable)'/
  const files = ['lib', 'components', 'app'].flatMap(filesOf).filter((file) => !file.startsWith('lib/data/generated'))
  expect(files.length).toBeGreaterThan(500)
  expect(files.filter((file) => compared.test(readFileSync(file, 'utf8')) && !NAMING.has(file))).toEqual([])
})
