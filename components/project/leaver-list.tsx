'use client'
// People who left a project with open work in their name, and who takes it over.
import { useState } from 'react'
import { Name } from '@/components/people/name'
import { projectText } from '@/components/project/text'
import { useServerAction } from '@/components/shell/use-server-action'
import { Button } from '@/components/ui/button'
import { SelectField } from '@/components/ui/form/field'
import { Notice } from '@/components/ui/notice'
import { formatOpenWork, LEFT_PROJECT, type LeaverView } from '@/lib/domain/project/open-work'
import { reassignWorkAction } from '@/lib/project/actions'

type Members = { userId: string; name: string }[]

function LeaverRow({ leaver, members }: { leaver: LeaverView; members: Members }) {
  const { userId, name, left, project, work } = leaver
  const [toId, setToId] = useState('')
  const { error, busy, run } = useServerAction()
  const others = members.filter((member) => member.userId !== userId)
  return (
    <li className="flex flex-wrap items-end gap-x-4 gap-y-2 border-line border-b py-2">
      <p className="min-w-0 flex-1 basis-72">
        {LEFT_PROJECT[left].before}
        <Name text={name} />
        {LEFT_PROJECT[left].after}.
        <span className="block text-small text-soft">
          {projectText.leaverList.open({
            openWork: formatOpenWork(work),
            hasDelegations: work.delegations > 0,
          })}
        </span>
      </p>
      <SelectField
        label={projectText.leaverList.reassignTheWorkOfTo(name)}
        value={toId}
        onChange={(event) => setToId(event.target.value)}
        options={[
          { value: '', label: projectText.leaverList.chooseAMember },
          ...others.map((member) => ({ value: member.userId, label: member.name })),
        ]}
      />
      <Button
        disabled={busy || toId === ''}
        onClick={() => run(() => reassignWorkAction({ projectId: project.id, userId, toId }))}
        aria-label={projectText.leaverList.reassignTheWorkOf(name)}
      >
        {projectText.leaverList.reassign}
      </Button>
      {error && <Notice tone="error">{error}</Notice>}
    </li>
  )
}

export function LeaverList({ leavers, members }: { leavers: LeaverView[]; members: Members }) {
  if (leavers.length === 0) return null
  return (
    <section id="leavers" className="flex flex-col gap-3" aria-label={projectText.leaverList.workOfPeopleWhoLeft}>
      <h2 className="font-strong text-title">{projectText.leaverList.workOfPeopleWhoLeft}</h2>
      <ul className="border-line border-t">
        {leavers.map((leaver) => (
          <LeaverRow key={leaver.userId} leaver={leaver} members={members} />
        ))}
      </ul>
    </section>
  )
}
