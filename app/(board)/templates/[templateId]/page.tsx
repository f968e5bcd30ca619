// One template: what was read from it, in its newest or an earlier version.
import type { Metadata } from 'next'
import { pageText } from '@/app/text'
import { TemplateView } from '@/components/template/template-view'
import { enter } from '@/lib/http/enter'
import { ReadTemplate, readTemplate } from '@/lib/template/read-template'

type Props = { params: Promise<{ templateId: string }>; searchParams: Promise<{ version?: string }> }

export const metadata: Metadata = { title: pageText.templateId.template }

export default async function TemplatePage({ params, searchParams }: Props) {
  const [{ templateId }, { version }] = await Promise.all([params, searchParams])
  return (
    <TemplateView
      template={
        await enter(ReadTemplate, readTemplate, { templateId, ...(version && { version }) }, `/templates/${templateId}`)
      }
    />
  )
}
