'use client'
// What groups of the identity provider give, and groups that give nothing.
import { type FormEvent, useState } from 'react'
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

const peopleOf = (people: number) => `${people} ${people === 1 ? 'person' : 'people'}`

function givenBy(mapping: GroupMappingView): string {
  if (mapping.administrator) return 'Administrator'
  const { projectName = 'a project', access, roles } = mapping
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
        aria-label={`Remove the mapping of ${groupName} to ${givenBy(mapping)}`}
      >
        Remove
      </Button>
      {error && <Notice tone="error">{error}</Notice>}
    </li>
  )
}

const ADMINISTRATOR = 'administrator'
type Props = { projects: PeopleView['projects']; group: string; onClose(): void }

const SHOWN_ROLES = 12

function knownHere(known: readonly string[] = []): string {
  if (known.length === 0) return ''
  const more = known.length > SHOWN_ROLES ? [`+${known.length - SHOWN_ROLES} more`] : []
  return `. Known in this project: ${[...known.slice(0, SHOWN_ROLES), ...more].join(', ')}`
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
    ...projects.map(({ id, name }) => ({ value: id, label: `Project ${name}` })),
    { value: ADMINISTRATOR, label: 'Administrator of this installation' },
  ]
  return (
    <Dialog
      open
      onClose={onClose}
      title="Map a group"
      explain="Whoever is in the group has this from now on, and loses it when they leave the group. What is given by hand stays."
    >
      <form onSubmit={submit} className="flex flex-col gap-4">
        <TextField
          label="Group"
          required
          hint="Exactly as the identity provider sends it"
          value={groupName}
          onChange={(event) => setGroupName(event.target.value)}
        />
        <SelectField
          label="Gives"
          value={target}
          onChange={(event) => setTarget(event.target.value)}
          options={targets}
        />
        {isProject && (
          <>
            <SelectField
              label="Access"
              value={access}
              onChange={(event) => setAccess(event.target.value)}
              options={[
                { value: 'viewer', label: 'Viewer' },
                { value: 'lead', label: 'Lead' },
              ]}
            />
            <TextField
              label="Sign-off roles"
              hint={`Separated by commas; may be empty${knownHere(known)}`}
              value={roles}
              onChange={(event) => setRoles(event.target.value)}
            />
            {warning && (
              <Notice>
                {warning} You can save it; whoever is in the group signs once a checklist has a role of exactly that
                name.
              </Notice>
            )}
          </>
        )}
        <DialogFoot onClose={onClose} error={error} disabled={busy}>
          Save
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
      title="Groups"
      note={mappings.length}
      actions={
        <Button small onClick={() => setMapping('')}>
          Map a group
        </Button>
      }
    >
      <ul className="border-line border-t">
        {mappings.length === 0 && (
          <li className="px-4 py-2 text-small text-soft">No group of the identity provider gives anything here yet.</li>
        )}
        {mappings.map((one) => (
          <MappingRow key={one.id} mapping={one} />
        ))}
        {unmapped.map(({ groupName, people }) => (
          <li
            key={groupName}
            className="flex flex-wrap items-center gap-x-4 border-line border-b px-4 py-2 text-soft last:border-b-0"
          >
            <span className="min-w-0 flex-1 basis-56 truncate">{groupName}</span>
            <span className="text-small">maps to nothing · {peopleOf(people)}</span>
            <Button small tone="quiet" onClick={() => setMapping(groupName)} aria-label={`Map the group ${groupName}`}>
              Map
            </Button>
          </li>
        ))}
      </ul>
      {mapping !== null && <MappingDialog projects={projects} group={mapping} onClose={() => setMapping(null)} />}
    </Panel>
  )
}
