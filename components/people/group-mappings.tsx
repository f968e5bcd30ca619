'use client'
// What groups of the identity provider give, and groups that give nothing.
import { type FormEvent, useState } from 'react'
import { peopleText } from '@/components/people/text'
import { useServerAction } from '@/components/shell/use-server-action'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog/dialog'
import { DialogFoot } from '@/components/ui/dialog/dialog-foot'
import { SelectField, TextField } from '@/components/ui/form/field'
import { Notice } from '@/components/ui/notice'
import { Panel } from '@/components/ui/panel'
import { ProjectAccess } from '@/lib/domain/enums'
import { formatUnknownRoles, unknownRoles } from '@/lib/domain/people/group-grants'
import type { GroupMappingView, PeopleView } from '@/lib/domain/people/view'
import { removeGroupMappingAction, saveGroupMappingAction } from '@/lib/people/actions'

const peopleOf = (people: number) => `${people} ${peopleText.groupMappings.people(people)}`

function givenBy(mapping: GroupMappingView): string {
  if (mapping.administrator) return peopleText.groupMappings.administrator
  const { projectName = peopleText.groupMappings.aProject, access, roles } = mapping
  return [`${projectName}: ${access}`, ...roles].join(' · ')
}

function MappingRow({ mapping }: { mapping: GroupMappingView }) {
  const { error, busy, run } = useServerAction()
  const { id, groupName, people } = mapping
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-1 border-line border-b px-4 py-2 last:border-b-0">
      <div className="min-w-0 flex-1 basis-56">
        <p className="truncate font-strong">{groupName}</p>
        <p className="text-small text-soft">{givenBy(mapping)}</p>
        {mapping.unknownRoles && <p className="text-hold text-small">{formatUnknownRoles(mapping.unknownRoles)}</p>}
      </div>
      <p className="text-small text-soft">{peopleOf(people)}</p>
      <Button
        small
        tone="quiet"
        disabled={busy}
        onClick={() => run(() => removeGroupMappingAction({ mappingId: id }))}
        aria-label={peopleText.groupMappings.removeTheMappingOfTo({ groupName, givenBy: givenBy(mapping) })}
      >
        {peopleText.groupMappings.remove}
      </Button>
      {error && <Notice tone="error">{error}</Notice>}
    </li>
  )
}

const ADMINISTRATOR = 'administrator'
type Props = { projects: PeopleView['projects']; group: string; onClose(): void }

const SHOWN_ROLES = 12

function rolesHint(known: readonly string[] = []): string {
  if (known.length === 0) return peopleText.groupMappings.rolesHint
  const more = known.length > SHOWN_ROLES ? [peopleText.groupMappings.moreRoles(known.length - SHOWN_ROLES)] : []
  return peopleText.groupMappings.rolesHintKnown([...known.slice(0, SHOWN_ROLES), ...more].join(', '))
}

function MappingDialog({ projects, group, onClose }: Props) {
  const [groupName, setGroupName] = useState(group)
  const [target, setTarget] = useState(projects[0]?.id ?? ADMINISTRATOR)
  const [access, setAccess] = useState('viewer')
  const [roles, setRoles] = useState('')
  const { error, busy, run } = useServerAction(onClose)
  const isProject = target !== ADMINISTRATOR
  const known = projects.find(({ id }) => id === target)?.roles
  const names = roles.split(',').flatMap((role) => (role.trim() === '' ? [] : [role.trim()]))
  const warning = known && formatUnknownRoles(unknownRoles(names, known))
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const given = isProject
      ? { projectId: target, access: ProjectAccess.parse(access), roles: names }
      : { administrator: true }
    run(() => saveGroupMappingAction({ groupName, ...given }))
  }
  const targets = [
    ...projects.map(({ id, name }) => ({ value: id, label: peopleText.groupMappings.project(name) })),
    { value: ADMINISTRATOR, label: peopleText.groupMappings.administratorOfThisInstallation },
  ]
  return (
    <Dialog
      open
      onClose={onClose}
      title={peopleText.groupMappings.mapGroup}
      explain={peopleText.groupMappings.explanation}
    >
      <form onSubmit={submit} className="flex flex-col gap-4">
        <TextField
          label={peopleText.groupMappings.group}
          required
          hint={peopleText.groupMappings.groupHint}
          value={groupName}
          onChange={(event) => setGroupName(event.target.value)}
        />
        <SelectField
          label={peopleText.groupMappings.grants}
          value={target}
          onChange={(event) => setTarget(event.target.value)}
          options={targets}
        />
        {isProject && (
          <>
            <SelectField
              label={peopleText.groupMappings.access}
              value={access}
              onChange={(event) => setAccess(event.target.value)}
              options={[
                { value: 'viewer', label: peopleText.groupMappings.viewer },
                { value: 'lead', label: peopleText.groupMappings.lead },
              ]}
            />
            <TextField
              label={peopleText.groupMappings.signOffRoles}
              hint={rolesHint(known)}
              value={roles}
              onChange={(event) => setRoles(event.target.value)}
            />
            {warning && <Notice>{peopleText.groupMappings.unknownRoles(warning)}</Notice>}
          </>
        )}
        <DialogFoot onClose={onClose} error={error} disabled={busy}>
          {peopleText.groupMappings.save}
        </DialogFoot>
      </form>
    </Dialog>
  )
}

/** The mappings of groups on the page of people. */
export function GroupMappings({ groups, projects }: Pick<PeopleView, 'groups' | 'projects'>) {
  const [mapping, setMapping] = useState<string | null>(null)
  const { mappings, unmapped } = groups
  return (
    <Panel
      title={peopleText.groupMappings.groups}
      note={mappings.length}
      actions={
        <Button small onClick={() => setMapping('')}>
          {peopleText.groupMappings.mapGroup}
        </Button>
      }
    >
      <ul className="border-line border-t">
        {mappings.length === 0 && <li className="px-4 py-2 text-small text-soft">{peopleText.groupMappings.none}</li>}
        {mappings.map((one) => (
          <MappingRow key={one.id} mapping={one} />
        ))}
        {unmapped.map(({ groupName, people }) => (
          <li
            key={groupName}
            className="flex flex-wrap items-center gap-x-4 border-line border-b px-4 py-2 text-soft last:border-b-0"
          >
            <span className="min-w-0 flex-1 basis-56 truncate">{groupName}</span>
            <span className="text-small">{peopleText.groupMappings.notMapped(peopleOf(people))}</span>
            <Button
              small
              tone="quiet"
              onClick={() => setMapping(groupName)}
              aria-label={peopleText.groupMappings.mapTheGroup(groupName)}
            >
              {peopleText.groupMappings.map}
            </Button>
          </li>
        ))}
      </ul>
      {mapping !== null && <MappingDialog projects={projects} group={mapping} onClose={() => setMapping(null)} />}
    </Panel>
  )
}
