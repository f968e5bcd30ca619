'use client'
// A project that an administrator may only enter: its name, its leads, and how to get in.
import { type FormEvent, useState } from 'react'
import { projectText } from '@/components/project/text'
import { useServerAction } from '@/components/shell/use-server-action'
import { Button } from '@/components/ui/button'
import { SelectField, TextArea } from '@/components/ui/form/field'
import { Notice } from '@/components/ui/notice'
import { Page } from '@/components/ui/page'
import { enterProjectAction } from '@/lib/project/actions'

type Props = { project: { id: string; name: string; leads: { id: string; name: string }[] } }

const ACCESS = [
  { value: 'viewer', label: projectText.enterForm.viewOnly },
  { value: 'lead', label: projectText.enterForm.viewAndChange },
]
const HOURS = [1, 4, 8, 24].map((hours) => ({ value: String(hours), label: projectText.enterForm.hours(hours) }))

export function EnterForm({ project }: Props) {
  const [reason, setReason] = useState('')
  const [access, setAccess] = useState('viewer')
  const [hours, setHours] = useState('1')
  const { error, busy, run } = useServerAction()
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const wanted = access === 'lead' ? 'lead' : 'viewer'
    run(() => enterProjectAction({ projectId: project.id, access: wanted, reason, hours: Number(hours) }))
  }
  const leads = project.leads.map(({ name }) => name).join(', ')
  return (
    <Page
      title={project.name}
      lead={projectText.enterForm.youAreNotAMember(
        leads ? projectText.enterForm.leads(leads) : projectText.enterForm.itHasNoLead,
      )}
    >
      <form
        onSubmit={submit}
        aria-label={projectText.enterForm.enterTheProject}
        className="flex max-w-xl flex-col gap-4"
      >
        <p className="text-soft">{projectText.enterForm.explanation}</p>
        <TextArea
          label={projectText.enterForm.reason}
          required
          minLength={10}
          maxLength={500}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
        <div className="grid grid-cols-2 gap-4">
          <SelectField
            label={projectText.enterForm.access}
            value={access}
            options={ACCESS}
            onChange={(event) => setAccess(event.target.value)}
          />
          <SelectField
            label={projectText.enterForm.duration}
            value={hours}
            options={HOURS}
            onChange={(event) => setHours(event.target.value)}
          />
        </div>
        {error && <Notice tone="error">{error}</Notice>}
        <div>
          <Button type="submit" tone="main" disabled={busy}>
            {projectText.enterForm.enterTheProject}
          </Button>
        </div>
      </form>
    </Page>
  )
}
