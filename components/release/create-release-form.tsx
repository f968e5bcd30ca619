'use client'
// A new release: which checklists, of what, where.
import { useRouter } from 'next/navigation'
import { type FormEvent, useState } from 'react'
import { releaseText } from '@/components/release/text'
import { useServerAction } from '@/components/shell/use-server-action'
import { SinceLastRelease } from '@/components/template/since-last-release'
import { Button } from '@/components/ui/button'
import { ButtonLink } from '@/components/ui/button-link'
import { Empty } from '@/components/ui/empty'
import { SelectField, TextField } from '@/components/ui/form/field'
import { Notice } from '@/components/ui/notice'
import { Page } from '@/components/ui/page'
import { createReleaseAction } from '@/lib/release/actions'

type Project = { id: string; name: string; environments: { id: string; name: string }[] }
type Template = {
  id: string
  name: string
  project: { id: string; name: string } | null
  version: number
  items: number
}
type Props = { projects: Project[]; templates: Template[]; chosen: string[] }

/** Templates of the project, and of the whole instance. */
const usableIn = (templates: Template[], projectId: string): Template[] =>
  templates.filter(({ project }) => project === null || project.id === projectId)

type Place = { value: string; label: string }

function placesOf(projects: Project[]): Place[] {
  return projects.flatMap((project) =>
    project.environments.map((environment) => ({
      value: `${project.id} ${environment.id}`,
      label: `${project.name} → ${environment.name}`,
    })),
  )
}

/** The first place where all chosen templates can be used, so that a link to a template begins in its project. */
function firstPlace(places: Place[], templates: Template[], chosen: string[]): string {
  const fits = ({ value }: Place) => {
    const usable = usableIn(templates, value.split(' ')[0] ?? '')
    return chosen.every((id) => usable.some((template) => template.id === id))
  }
  return (places.find(fits) ?? places[0])?.value ?? ''
}

function TemplateChoice(props: { templates: Template[]; picked: string[]; onPick(picked: string[]): void }) {
  const { templates, picked, onPick } = props
  return (
    <fieldset className="flex flex-col gap-1">
      <legend className="font-strong text-small">{releaseText.createReleaseForm.checklistsInThisOrder}</legend>
      {templates.length === 0 && <p className="text-soft">{releaseText.createReleaseForm.thisProjectHasNoTemplates}</p>}
      {templates.map((template) => (
        <label key={template.id} className="flex items-baseline gap-2 py-0.5">
          <input
            type="checkbox"
            checked={picked.includes(template.id)}
            onChange={(event) =>
              onPick(event.target.checked ? [...picked, template.id] : picked.filter((id) => id !== template.id))
            }
          />
          <span>
            {template.name}{' '}
            <span className="text-soft">
              {releaseText.createReleaseForm.versionItems({ version: template.version, items: template.items })}
            </span>
          </span>
        </label>
      ))}
    </fieldset>
  )
}

function NothingYet({ hasTemplates }: { hasTemplates: boolean }) {
  return (
    <Page title={releaseText.createReleaseForm.newRelease}>
      <Empty
        title={hasTemplates ? releaseText.createReleaseForm.noEnvironment : releaseText.createReleaseForm.noChecklist}
      >
        {hasTemplates ? (
          <ButtonLink href="/projects">{releaseText.createReleaseForm.goToProjects}</ButtonLink>
        ) : (
          <ButtonLink href="/templates/import">{releaseText.createReleaseForm.importAChecklist}</ButtonLink>
        )}
      </Empty>
    </Page>
  )
}

export function CreateReleaseForm({ projects, templates, chosen }: Props) {
  const places = placesOf(projects)
  const router = useRouter()
  const [place, setPlace] = useState(() => firstPlace(places, templates, chosen))
  const [name, setName] = useState('')
  const [version, setVersion] = useState('')
  const [marked, setMarked] = useState<string[]>(chosen)
  const { error, busy, run } = useServerAction<{ id: string }>(({ id }) => router.push(`/releases/${id}`))
  const [projectId = '', environmentId = ''] = place.split(' ')
  const usable = usableIn(templates, projectId)
  const picked = marked.flatMap((id) => usable.find((template) => template.id === id) ?? [])

  const submit = (event: FormEvent) => {
    event.preventDefault()
    const templateIds = picked.map(({ id }) => id)
    run(() => createReleaseAction({ projectId, environmentId, templateIds, name, version }))
  }

  if (templates.length === 0 || places.length === 0) return <NothingYet hasTemplates={templates.length > 0} />
  return (
    <Page
      title={releaseText.createReleaseForm.newRelease}
      lead={releaseText.createReleaseForm.theChecklistsAreCopiedAs}
    >
      <form onSubmit={submit} className="flex max-w-xl flex-col gap-4">
        <SelectField
          label={releaseText.createReleaseForm.environment}
          value={place}
          options={places}
          onChange={(event) => setPlace(event.target.value)}
        />
        <div className="grid grid-cols-2 gap-4">
          <TextField
            label={releaseText.createReleaseForm.name}
            required
            value={name}
            onChange={(event) => setName(event.target.value)}
          />
          <TextField
            label={releaseText.createReleaseForm.version}
            required
            value={version}
            onChange={(event) => setVersion(event.target.value)}
          />
        </div>
        <TemplateChoice templates={usable} picked={picked.map(({ id }) => id)} onPick={setMarked} />
        {error && <Notice tone="error">{error}</Notice>}
        <div>
          <Button type="submit" tone="main" disabled={busy || picked.length === 0}>
            {releaseText.createReleaseForm.startRelease}
          </Button>
        </div>
      </form>
      {picked.length > 0 && (
        <section
          aria-label={releaseText.createReleaseForm.sinceTheLastRelease}
          className="flex max-w-3xl flex-col gap-3"
        >
          <h2 className="font-strong">{releaseText.createReleaseForm.sinceTheLastRelease}</h2>
          {picked.map((template) => (
            <SinceLastRelease
              key={`${projectId} ${template.id}`}
              projectId={projectId}
              templateId={template.id}
              name={template.name}
            />
          ))}
        </section>
      )}
    </Page>
  )
}
