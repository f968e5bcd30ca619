// The figures of a project, from what really happened in it.
import { expect, test } from 'vitest'
import { testDatabase } from '@/e2e/support/database'
import { buildPerson, buildProject, buildRelease, PASSWORD, SYSTEM } from '@/e2e/support/releases'
import { database } from '@/lib/data/client'
import { readFigures } from '@/lib/project/read-figures'
import { patchItem } from '@/lib/release/patch-item'
import { readRelease } from '@/lib/release/read/read-release'
import { saveTimeline } from '@/lib/release/save-timeline'
import { readChallenge } from '@/lib/signoff/read-challenge'
import { sign } from '@/lib/signoff/sign'

testDatabase()

test('are of what happened first, of the runs that counted, and of this project alone', async () => {
  const place = await buildProject()
  const lead = await buildPerson(place.projectId, 'lead')
  const qa = await buildPerson(place.projectId, 'viewer', ['QA Lead'])
  expect(await readFigures(lead, { projectId: place.projectId })).toMatchObject({
    releases: [],
    firstPass: { of: 0, share: null },
  })

  const releaseId = await buildRelease(
    place,
    '# R\n\n## Verify\n\n- [ ] one\n- [ ] two\n\n## Sign-off\n\n**QA Lead**: ____ Date: ____\n',
  )
  await buildRelease(await buildProject(), '# Other\n\n- [ ] elsewhere\n')
  const decide = async (at: number, outcome: 'passed' | 'failed') => {
    const item = (await readRelease(lead, { releaseId }, new Date())).items[at]
    if (item) await patchItem(lead, { releaseId, itemId: item.id, outcome, revision: item.revision }, new Date())
  }
  await decide(0, 'failed')
  await decide(0, 'passed')
  await decide(1, 'passed')
  const { challengeId } = await readChallenge(qa, { releaseId, role: 'QA Lead' }, new Date())
  await sign(qa, { decision: 'approved', conditions: [], challengeId, password: PASSWORD }, new Date())
  await saveTimeline(releaseId)

  const [item] = (await readRelease(lead, { releaseId }, new Date())).items
  const run = (number: number, status: string, trial = false) => ({
    ...{
      id: crypto.randomUUID(),
      projectId: place.projectId,
      releaseId,
      itemId: item?.id ?? '',
      number,
      status,
      trial,
    },
    ...{ definition: {}, requestedBy: 'test', finishedAt: new Date() },
  })
  await database().probeRun.createMany({
    data: [
      run(1, 'failed', true),
      run(2, 'passed'),
      run(3, 'failed'),
      run(4, 'warned'),
      run(5, 'passed'),
      run(6, 'cancelled'),
    ],
  })

  const figures = await readFigures(lead, { projectId: place.projectId })
  expect(figures.releases).toMatchObject([
    {
      id: releaseId,
      level: 'go',
      decidedItems: 2,
      passedAtOnce: 1,
      probedItems: 1,
      probesPassedAtOnce: 1,
      firstPass: { of: 2, share: 0.5 },
    },
  ])
  expect(figures.toGo.of).toBe(1)
  expect(figures.roles).toMatchObject([{ role: 'QA Lead', signatures: 1 }])
  expect(figures.roles[0]?.medianSeconds).toBeLessThan(60)
  expect(figures.checks).toEqual([{ title: 'one', runs: 4, pairs: 3, flips: 2, share: 2 / 3 }])
  expect(figures.enough).toBe(false)
  await expect(readFigures(await buildPerson(null), { projectId: place.projectId })).rejects.toMatchObject({
    code: 'not-found',
  })
  expect((await readFigures(SYSTEM, { projectId: place.projectId })).releases).toHaveLength(1)
})
