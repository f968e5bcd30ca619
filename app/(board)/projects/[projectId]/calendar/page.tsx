// When the environments of a project are frozen, and when they may be deployed to.
import type { Metadata } from 'next'
import { CalendarPage } from '@/components/calendar/calendar-page'
import { enter } from '@/lib/http/enter'
import { ReadCalendar, readCalendar } from '@/lib/project/read-calendar'

export const metadata: Metadata = { title: 'Calendar' }

type Props = { params: Promise<{ projectId: string }> }

export default async function ProjectCalendarPage({ params }: Props) {
  const { projectId } = await params
  return (
    <CalendarPage view={await enter(ReadCalendar, readCalendar, { projectId }, `/projects/${projectId}/calendar`)} />
  )
}
