'use client'
// A new release: which checklists, of what, where.
import { useRouter } from 'next/navigation'
import { type FormEvent, useState } from 'react'
import { useDeed } from '@/components/shell/use-deed'
import { Button } from '@/components/ui/button'
import { ButtonLink } from '@/components/ui/button-link'
import { Empty } from '@/components/ui/empty'
import { SelectField, TextField } from '@/components/ui/field'
import { Notice } from '@/components/ui/notice'
import { Page } from '@/components/ui/page'
import { createReleaseAction } from '@/lib/release/actions'

type Project = { id: string; name: string; environments: { id: string; name: string }[] }
type Template = { id: string; name: string; version: number; items: number }
type Props = { projects: Project[]; templates: Template[]; chosen: string[] }

export function CreateReleaseForm({ projects, templates, chosen }: Props) {
  const places = projects.flatMap((project) =>
    project.environments.map((environment) => ({
      value: `${project.id} ${environment.id}`,
      label: `${project.name} → ${environment.name}`,
    })),
  )
  const router = useRouter()
  const [place, setPlace] = useState(places[0]?.value ?? '')
  const [name, setName] = useState('')
  const [version, setVersion] = useState('')
  const [picked, setPicked] = useState<string[]>(chosen)
  const { trouble, busy, run } = useDeed<{ id: string }>(({ id }) => router.push(`/releases/${id}`))

  const submit = (event: FormEvent) => {
    event.preventDefault()
    const [projectId = '', environmentId = ''] = place.split(' ')
    run(() => createReleaseAction({ projectId, environmentId, templateIds: picked, name, version }))
  }

  if (templates.length === 0 || places.length === 0) {
    return (
      <Page title="New release">
        <Empty title={templates.length === 0 ? 'First, a checklist' : 'First, a project with an environment'}>
          {templates.length === 0 ? (
            <ButtonLink href="/templates/import">Import a checklist</ButtonLink>
          ) : (
            <ButtonLink href="/projects">To the projects</ButtonLink>
          )}
        </Empty>
      </Page>
    )
  }
  return (
    <Page
      title="New release"
      lead="The checklists are copied as they are now; later versions do not change this release."
    >
      <form onSubmit={submit} className="flex max-w-xl flex-col gap-4">
        <SelectField label="Where" value={place} options={places} onChange={(event) => setPlace(event.target.value)} />
        <div className="grid grid-cols-2 gap-4">
          <TextField label="Name" required value={name} onChange={(event) => setName(event.target.value)} />
          <TextField label="Version" required value={version} onChange={(event) => setVersion(event.target.value)} />
        </div>
        <fieldset className="flex flex-col gap-1">
          <legend className="font-strong text-small">Checklists, in this order</legend>
          {templates.map((template) => (
            <label key={template.id} className="flex items-baseline gap-2 py-0.5">
              <input
                type="checkbox"
                checked={picked.includes(template.id)}
                onChange={(event) =>
                  setPicked(event.target.checked ? [...picked, template.id] : picked.filter((id) => id !== template.id))
                }
              />
              <span>
                {template.name}{' '}
                <span className="text-soft">
                  version {template.version}, {template.items} items
                </span>
              </span>
            </label>
          ))}
        </fieldset>
        {trouble && <Notice tone="trouble">{trouble}</Notice>}
        <div>
          <Button type="submit" tone="main" disabled={busy || picked.length === 0}>
            Start the release
          </Button>
        </div>
      </form>
    </Page>
  )
}
