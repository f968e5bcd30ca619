// When the environments of a project are frozen, and when they may be deployed to.
import type { Metadata } from 'next'
import { pageText } from '@/app/text'
import { CalendarPage } from '@/components/calendar/calendar-page'
import { enter } from '@/lib/http/enter'
import { ReadCalendar, readCalendar } from '@/lib/project/read-calendar'

export const metadata: Metadata = { title: pageText.calendar.calendar }

type Props = { params: Promise<{ projectId: string }> }

export default async function ProjectCalendarPage({ params }: Props) {
  const { projectId } = await params
  return (
    <CalendarPage view={await enter(ReadCalendar, readCalendar, { projectId }, `/projects/${projectId}/calendar`)} />
  )
}
