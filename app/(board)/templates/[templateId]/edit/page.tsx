// The next version of a template: as Markdown, or in the structure.
import type { Metadata } from 'next'
import { ImportForm } from '@/components/template/import-form'
import { enter } from '@/lib/door/enter'
import { ReadTemplate, readTemplate } from '@/lib/template/read-template'

type Props = { params: Promise<{ templateId: string }> }

export const metadata: Metadata = { title: 'Edit a template' }

export default async function EditTemplatePage({ params }: Props) {
  const { templateId } = await params
  const { id, name, version, source } = await enter(
    ReadTemplate,
    readTemplate,
    { templateId },
    `/templates/${templateId}/edit`,
  )
  return <ImportForm editing={{ templateId: id, name, version, source }} />
}
