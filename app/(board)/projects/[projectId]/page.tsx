// One project: how its releases went, its people, their roles, its environments.
import type { Metadata } from 'next'
import { pageText } from '@/app/text'
import { EnterForm } from '@/components/project/enter-form'
import { ProjectView } from '@/components/project/project-view'
import { enter } from '@/lib/http/enter'
import { ReadClosedProject, ReadEntries, readClosedProject, readEntries } from '@/lib/project/enter-project'
import { ReadFigures, readFigures } from '@/lib/project/read-figures'
import { ReadProject, readProject } from '@/lib/project/read-projects'

export const metadata: Metadata = { title: pageText.projectId.project }

type Props = { params: Promise<{ projectId: string }> }

export default async function ProjectPage({ params }: Props) {
  const { projectId } = await params
  const here = `/projects/${projectId}`
  const closed = await enter(ReadClosedProject, readClosedProject, { projectId }, here)
  if (closed) return <EnterForm project={closed} />
  const project = await enter(ReadProject, readProject, { projectId }, here)
  const [figures, entries] = await Promise.all([
    enter(ReadFigures, readFigures, { projectId }, here),
    enter(ReadEntries, readEntries, { projectId }, here),
  ])
  return <ProjectView project={project} figures={figures} entries={entries} />
}
