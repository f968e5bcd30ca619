// The next version of a template: as Markdown, or in the structure.
import type { Metadata } from 'next'
import { pageText } from '@/app/text'
import { ImportForm } from '@/components/template/import/import-form'
import { SHOWN } from '@/lib/domain/checklist/preview'
import { enter } from '@/lib/http/enter'
import { PreviewTemplate, previewTemplate } from '@/lib/template/preview-template'
import { ReadTemplate, readTemplateToEdit } from '@/lib/template/read-template'

type Props = { params: Promise<{ templateId: string }> }

export const metadata: Metadata = { title: pageText.edit.editATemplate }

export default async function EditTemplatePage({ params }: Props) {
  const { templateId } = await params
  const here = `/templates/${templateId}/edit`
  const { id, name, version, source } = await enter(ReadTemplate, readTemplateToEdit, { templateId }, here)
  // A large one is read once the page is there.
  const preview =
    source.length <= SHOWN
      ? await enter(PreviewTemplate, previewTemplate, { texts: [{ text: source }], templateId }, here)
      : null
  return <ImportForm editing={{ templateId: id, name, version, source, preview }} />
}
