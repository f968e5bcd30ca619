'use client'
// The projects that I belong to, and a new one.
import Link from 'next/link'
import { useRouter } from 'next/navigation'
import { type FormEvent, useState, useTransition } from 'react'
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
    <section aria-label="Projects that you did not enter" className="flex flex-col gap-2">
      <h2 className="font-strong text-title">Projects that you did not enter</h2>
      <ul className="border-line border-t">
        {closed.map(({ id, name, leads }) => (
          <li key={id} className="flex flex-wrap gap-x-4 border-line border-b py-2.5">
            <Link href={`/projects/${id}`} className="font-strong hover:underline">
              {name}
            </Link>
            <span className="text-soft">
              {leads.length > 0 ? `Leads: ${leads.map((lead) => lead.name).join(', ')}` : 'No lead'}
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
    <Page
      title={
        projects.length === 0 ? 'No projects yet' : `${projects.length} project${projects.length === 1 ? '' : 's'}`
      }
    >
      {projects.length === 0 ? (
        <Empty title="A project is a system that you release">
          <p>It has environments, people and the roles they sign for.</p>
        </Empty>
      ) : (
        <ul className="border-line border-t">
          {projects.map((project) => (
            <li key={project.id} className="flex flex-wrap gap-x-4 border-line border-b py-2.5">
              <Link href={`/projects/${project.id}`} className="font-strong hover:underline">
                {project.name}
              </Link>
              <span className="text-soft">
                {project.environments.map((environment) => environment.name).join(', ') || 'no environment yet'}
              </span>
            </li>
          ))}
        </ul>
      )}
      {closed.length > 0 && <ClosedList closed={closed} />}
      <form onSubmit={submit} className="flex max-w-md items-end gap-3">
        <div className="flex-1">
          <TextField label="New project" required value={name} onChange={(event) => setName(event.target.value)} />
        </div>
        <Button type="submit" disabled={busy}>
          Add project
        </Button>
      </form>
      {error && <Notice tone="error">{error}</Notice>}
    </Page>
  )
}
