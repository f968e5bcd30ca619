// One project: how its releases went, its people, their roles, its environments.
import type { Metadata } from 'next'
import { ProjectView } from '@/components/project/project-view'
import { enter } from '@/lib/door/enter'
import { ReadFigures, readFigures } from '@/lib/project/read-figures'
import { ReadProject, readProject } from '@/lib/project/read-projects'

export const metadata: Metadata = { title: 'Project' }

type Props = { params: Promise<{ projectId: string }> }

export default async function ProjectPage({ params }: Props) {
  const { projectId } = await params
  const here = `/projects/${projectId}`
  const project = await enter(ReadProject, readProject, { projectId }, here)
  return <ProjectView project={project} figures={await enter(ReadFigures, readFigures, { projectId }, here)} />
}
