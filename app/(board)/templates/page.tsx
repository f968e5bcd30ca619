// The checklists that releases are made from.
import type { Metadata } from 'next'
import { pageText } from '@/app/text'
import { TemplateList } from '@/components/template/template-list'
import { enter } from '@/lib/http/enter'
import { ReadTemplates, readTemplates } from '@/lib/template/read-templates'

export const metadata: Metadata = { title: pageText.templates.templates }

export default async function TemplatesPage() {
  return <TemplateList templates={await enter(ReadTemplates, readTemplates, {}, '/templates')} />
}
