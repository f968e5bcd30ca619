// The projects that the reader belongs to.
import type { Metadata } from 'next'
import { ProjectList } from '@/components/project/project-list'
import { enter } from '@/lib/door/enter'
import { ReadProjects, readProjects } from '@/lib/project/read-projects'

export const metadata: Metadata = { title: 'Projects' }

export default async function ProjectsPage() {
  return <ProjectList projects={await enter(ReadProjects, readProjects, {}, '/projects')} />
}
