// The projects that the reader belongs to.
import type { Metadata } from 'next'
import { pageText } from '@/app/text'
import { ProjectList } from '@/components/project/project-list'
import { enter } from '@/lib/http/enter'
import { ReadClosedProjects, readClosedProjects } from '@/lib/project/enter-project'
import { ReadProjects, readProjects } from '@/lib/project/read-projects'

export const metadata: Metadata = { title: pageText.projects.projects }

export default async function ProjectsPage() {
  const [projects, closed] = await Promise.all([
    enter(ReadProjects, readProjects, {}, '/projects'),
    enter(ReadClosedProjects, readClosedProjects, {}, '/projects'),
  ])
  return <ProjectList projects={projects} closed={closed} />
}
