// One project: its people, their roles, its environments.
import type { Metadata } from 'next'
import { ProjectView } from '@/components/project/project-view'
import { enter } from '@/lib/door/enter'
import { ReadProject, readProject } from '@/lib/project/read-projects'

export const metadata: Metadata = { title: 'Project' }

type Props = { params: Promise<{ projectId: string }> }

export default async function ProjectPage({ params }: Props) {
  const { projectId } = await params
  return <ProjectView project={await enter(ReadProject, readProject, { projectId }, `/projects/${projectId}`)} />
}
