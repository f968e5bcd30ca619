// How this instance works, for administrators.
import type { Metadata } from 'next'
import { pageText } from '@/app/text'
import { InstancePage } from '@/components/project/instance-page'
import { enter } from '@/lib/http/enter'
import { ReadSeparation, readSeparation } from '@/lib/project/separate-projects'

export const metadata: Metadata = { title: pageText.instance.instance }

export default async function SettingsInstancePage() {
  return <InstancePage separation={await enter(ReadSeparation, readSeparation, {}, '/settings/instance')} />
}
