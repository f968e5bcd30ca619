// Places that say the same share what is offered, and nothing of the document that they were read in.
import { expect, test } from 'vitest'
import { parseChecklist } from '@/lib/domain/checklist/parse'

const ITEM = '- [ ] The API answers: `curl -sf http://localhost:3000/health`'

test('an offer has the line and the keys of its own document', () => {
  const [first] = parseChecklist(`## Verify\n${ITEM}\n`).offers
  const [, second] = parseChecklist(`# Release\n\n## Before\n${ITEM}\n\n## After the deployment\n${ITEM}\n`).offers
  expect(first?.line).toBe(2)
  expect(second?.line).toBe(7)
  expect(second?.sectionKey).toBe('after-the-deployment')
  expect(second?.itemKey?.startsWith('after-the-deployment/')).toBe(true)
  expect(second?.definition).toEqual(first?.definition)
})

test('the same command on another host is another offer', () => {
  const hostOf = (host: string) =>
    parseChecklist(`## Verify\n\`ssh ${host}\`\n\n- [ ] Disk usage < 80%: \`df -h /\`\n`).offers[0]?.definition.host
  expect(['web-1', 'web-2', 'web-1'].map(hostOf)).toEqual(['web-1', 'web-2', 'web-1'])
})

test('a folder that a command goes to holds for the commands below it, and for no other document', () => {
  const look = '- [ ] The file is there: `ls config.json`'
  const pathOf = (folder: string) =>
    JSON.stringify(parseChecklist(`## Prepare\n- [ ] Go there: \`cd ${folder}\`\n${look}\n`).offers.at(-1)?.definition)
  expect(pathOf('/srv/one')).toContain('/srv/one')
  expect(pathOf('/srv/two')).toContain('/srv/two')
  expect(pathOf('/srv/one')).not.toContain('/srv/two')
})

test('what was read before changes nothing of what is read', () => {
  const text = `## Verify\n${ITEM}\n- [ ] No errors in the logs\n- [ ] p95 latency < 500ms: ____\n`
  const alone = JSON.stringify(parseChecklist(text))
  parseChecklist(`# Other\n\n${text.repeat(3)}`)
  expect(JSON.stringify(parseChecklist(text))).toBe(alone)
})
