'use client'
// The projects that I belong to, and a new one.
import Link from 'next/link'
import { useRouter } from 'next/navigation'
import { type FormEvent, useState, useTransition } from 'react'
import { projectText } from '@/components/project/text'
import { Button } from '@/components/ui/button'
import { Empty } from '@/components/ui/empty'
import { TextField } from '@/components/ui/form/field'
import { Notice } from '@/components/ui/notice'
import { Page } from '@/components/ui/page'
import { createProjectAction } from '@/lib/project/actions'

type Closed = { id: string; name: string; leads: { id: string; name: string }[] }
/** `closed`: those that an administrator may only enter. */
type Props = {
  projects: { id: string; name: string; environments: { id: string; name: string }[] }[]
  closed: Closed[]
}

function ClosedList({ closed }: { closed: Closed[] }) {
  return (
    <section aria-label={projectText.list.notEntered} className="flex flex-col gap-2">
      <h2 className="font-strong text-title">{projectText.list.notEntered}</h2>
      <ul className="border-line border-t">
        {closed.map(({ id, name, leads }) => (
          <li key={id} className="flex flex-wrap gap-x-4 border-line border-b py-2.5">
            <Link href={`/projects/${id}`} className="font-strong hover:underline">
              {name}
            </Link>
            <span className="text-soft">
              {leads.length > 0
                ? projectText.list.leads(leads.map((lead) => lead.name).join(', '))
                : projectText.list.noLead}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}

export function ProjectList({ projects, closed }: Props) {
  const router = useRouter()
  const [name, setName] = useState('')
  const [error, setError] = useState<string | null>(null)
  const [busy, start] = useTransition()
  const submit = (event: FormEvent) => {
    event.preventDefault()
    start(async () => {
      const answer = await createProjectAction({ name })
      if (answer.ok) router.push(`/projects/${answer.result.id}`)
      else setError(answer.message)
    })
  }
  return (
    <Page title={projects.length === 0 ? projectText.list.noProjectsYet : projectText.list.projects(projects.length)}>
      {projects.length === 0 ? (
        <Empty title={projectText.list.noProjectsTitle}>
          <p>{projectText.list.itHasEnvironmentsPeopleAnd}</p>
        </Empty>
      ) : (
        <ul className="border-line border-t">
          {projects.map((project) => (
            <li key={project.id} className="flex flex-wrap gap-x-4 border-line border-b py-2.5">
              <Link href={`/projects/${project.id}`} className="font-strong hover:underline">
                {project.name}
              </Link>
              <span className="text-soft">
                {project.environments.map((environment) => environment.name).join(', ') ||
                  projectText.list.noEnvironmentYet}
              </span>
            </li>
          ))}
        </ul>
      )}
      {closed.length > 0 && <ClosedList closed={closed} />}
      <form onSubmit={submit} className="flex max-w-md items-end gap-3">
        <div className="flex-1">
          <TextField
            label={projectText.list.newProject}
            required
            value={name}
            onChange={(event) => setName(event.target.value)}
          />
        </div>
        <Button type="submit" disabled={busy}>
          {projectText.list.addProject}
        </Button>
      </form>
      {error && <Notice tone="error">{error}</Notice>}
    </Page>
  )
}
