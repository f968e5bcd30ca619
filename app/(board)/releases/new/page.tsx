// A new release from checklists.
import type { Metadata } from 'next'
import { pageText } from '@/app/text'
import { CreateReleaseForm } from '@/components/release/create-release-form'
import { enter } from '@/lib/http/enter'
import { ReadProjects, readProjects } from '@/lib/project/read-projects'
import { ReadTemplates, readTemplates } from '@/lib/template/read-templates'

export const metadata: Metadata = { title: pageText.newText.newRelease }

type Props = { searchParams: Promise<{ template?: string | string[] }> }

export default async function NewReleasePage({ searchParams }: Props) {
  const [projects, templates, { template }] = await Promise.all([
    enter(ReadProjects, readProjects, {}, '/releases/new'),
    enter(ReadTemplates, readTemplates, {}, '/releases/new'),
    searchParams,
  ])
  return (
    <CreateReleaseForm
      projects={projects}
      templates={templates.map(({ id, name, project, version, items }) => ({ id, name, project, version, items }))}
      chosen={[template ?? []].flat()}
    />
  )
}
