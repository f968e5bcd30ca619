// Paste, drop or pick a checklist, see what it becomes, save it.
import type { Metadata } from 'next'
import { pageText } from '@/app/text'
import { ImportForm } from '@/components/template/import/import-form'
import { enter } from '@/lib/http/enter'
import { ReadTemplatePlaces, readTemplatePlaces } from '@/lib/template/read-templates'

export const metadata: Metadata = { title: pageText.import.importAChecklist }

export default async function ImportPage() {
  return <ImportForm places={await enter(ReadTemplatePlaces, readTemplatePlaces, {}, '/templates/import')} />
}
