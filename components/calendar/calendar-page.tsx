'use client'
// The calendar of a project: what holds now, environment by environment, and what is planned.
import { useState, useTransition } from 'react'
import { EntryLine } from '@/components/calendar/entry-line'
import { FeedLine } from '@/components/calendar/feed-line'
import { FreezeDialog } from '@/components/calendar/freeze-dialog'
import { calendarText } from '@/components/calendar/text'
import { WindowDialog } from '@/components/calendar/window-dialog'
import { Button } from '@/components/ui/button'
import { ButtonLink } from '@/components/ui/button-link'
import { ConfirmDialog } from '@/components/ui/dialog/confirm-dialog'
import { Empty } from '@/components/ui/empty'
import { Notice } from '@/components/ui/notice'
import { Page } from '@/components/ui/page'
import type { CalendarEntry } from '@/lib/domain/calendar/entry'
import type { CalendarView } from '@/lib/domain/calendar/view'
import { spokenMoment } from '@/lib/domain/calendar/zone'
import { endFreezeAction, endWindowAction } from '@/lib/project/actions'

type Environment = CalendarView['environments'][number]
/** What the page has open: a form, with the entry that it changes, or the question whether an entry is to end. */
type Open = { environment: Environment } & (
  | { form: 'freeze' | 'window'; entry: CalendarEntry | null }
  | { end: CalendarEntry }
)

function Now({ environment: { now }, at }: { environment: Environment; at: string }) {
  if (now.frozen) return <span className="font-strong text-no-go">{calendarText.calendar.frozen}</span>
  if (!now.windowed) return <span className="text-soft">{calendarText.calendar.openAtAnyTime}</span>
  if (now.open) return <span className="font-strong text-go">{calendarText.calendar.aDeploymentWindowIsOpen}</span>
  const next = now.next
    ? calendarText.calendar.theNextOpens(spokenMoment(Date.parse(now.next.at), Date.parse(at), now.next.zone))
    : calendarText.calendar.noOtherPlanned
  return <span className="font-strong text-hold">{calendarText.calendar.outsideItsWindows(next)}</span>
}

const mayDeploy = ({ now }: Environment) => !now.frozen && now.open

function EnvironmentCalendar({
  environment,
  view,
  onOpen,
}: {
  environment: Environment
  view: CalendarView
  onOpen(open: Open): void
}) {
  const { change } = view.may
  const editable = change.allowed
  return (
    <section
      aria-labelledby={`calendar-of-${environment.id}`}
      className={`flex flex-col gap-2 ${environment.entries.length === 0 ? 'border-line border-b pb-3' : ''}`}
    >
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <h2 id={`calendar-of-${environment.id}`} className="font-strong text-title">
          {environment.name}
        </h2>
        <p className="min-w-0 flex-1 basis-60">
          <Now environment={environment} at={view.at} />
        </p>
        <span className="flex gap-2">
          <Button
            small
            because={change.allowed ? undefined : change.reason}
            onClick={() => onOpen({ environment, form: 'freeze', entry: null })}
          >
            {calendarText.calendar.addFreeze}
          </Button>
          <Button
            small
            because={change.allowed ? undefined : change.reason}
            onClick={() => onOpen({ environment, form: 'window', entry: null })}
          >
            {calendarText.calendar.addWindow}
          </Button>
        </span>
      </div>
      {environment.entries.length > 0 && (
        <ul className="border-line border-t">
          {environment.entries.map((entry) => (
            <EntryLine
              key={entry.id}
              entry={entry}
              editable={editable}
              onChange={() => onOpen({ environment, form: entry.what, entry })}
              onEnd={() => onOpen({ environment, end: entry })}
            />
          ))}
        </ul>
      )}
    </section>
  )
}

export function CalendarPage({ view }: { view: CalendarView }) {
  const [open, setOpen] = useState<Open | null>(null)
  const [error, setError] = useState<string | null>(null)
  const [, start] = useTransition()
  const { project, environments } = view
  const free = environments.filter(mayDeploy).length
  const close = () => setOpen(null)
  const end = ({ environment }: Open, entry: CalendarEntry) => {
    close()
    start(async () => {
      const act = entry.what === 'freeze' ? endFreezeAction : endWindowAction
      const answer = await act({ projectId: project.id, environmentId: environment.id, id: entry.id })
      setError(answer.ok ? null : answer.message)
    })
  }
  return (
    <Page
      title={
        environments.length === 0
          ? calendarText.calendar.noEnvironmentsYet
          : calendarText.calendar.openNow({ free, environmentCount: environments.length })
      }
      lead={calendarText.calendar.lead(project.name)}
      actions={<ButtonLink href={`/projects/${project.id}`}>{calendarText.calendar.project}</ButtonLink>}
    >
      {error && <Notice tone="error">{error}</Notice>}
      {environments.length === 0 && (
        <Empty title={calendarText.calendar.freezesAndWindowsBelongTo}>
          <p>{calendarText.calendar.addEnvironmentFirst}</p>
        </Empty>
      )}
      {environments.map((environment) => (
        <EnvironmentCalendar key={environment.id} environment={environment} view={view} onOpen={setOpen} />
      ))}
      <FeedLine since={view.followedSince} />
      {open && 'form' in open && open.form === 'freeze' && (
        <FreezeDialog projectId={project.id} environment={open.environment} entry={open.entry} onClose={close} />
      )}
      {open && 'form' in open && open.form === 'window' && (
        <WindowDialog projectId={project.id} environment={open.environment} entry={open.entry} onClose={close} />
      )}
      {open && 'end' in open && (
        <ConfirmDialog
          title={calendarText.calendar.endThis(open.end.what)}
          message={
            open.end.state === 'active' && !(open.end.what === 'window' && open.end.window.kind === 'weekly')
              ? calendarText.calendar.endNow
              : calendarText.calendar.endBeforeItBegan
          }
          label={calendarText.calendar.end(open.end.what)}
          onClose={close}
          onConfirm={() => end(open, open.end)}
        />
      )}
    </Page>
  )
}
