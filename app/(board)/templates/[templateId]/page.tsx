// One template: what was read from it.
import type { Metadata } from 'next'
import { TemplateView } from '@/components/template/template-view'
import { enter } from '@/lib/door/enter'
import { ReadTemplate, readTemplate } from '@/lib/template/read-template'

type Props = { params: Promise<{ templateId: string }> }

export const metadata: Metadata = { title: 'Template' }

export default async function TemplatePage({ params }: Props) {
  const { templateId } = await params
  return <TemplateView template={await enter(ReadTemplate, readTemplate, { templateId }, `/templates/${templateId}`)} />
}
