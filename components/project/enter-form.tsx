'use client'
// A project that an administrator may only enter: its name, its leads, and how to get in.
import { type FormEvent, useState } from 'react'
import { useServerAction } from '@/components/shell/use-server-action'
import { Button } from '@/components/ui/button'
import { SelectField, TextArea } from '@/components/ui/form/field'
import { Notice } from '@/components/ui/notice'
import { Page } from '@/components/ui/page'
import { enterProjectAction } from '@/lib/project/actions'

type Props = { project: { id: string; name: string; leads: { id: string; name: string }[] } }

const ACCESS = [
  { value: 'viewer', label: 'Look only' },
  { value: 'lead', label: 'Look and change' },
]
const HOURS = [1, 4, 8, 24].map((hours) => ({ value: String(hours), label: hours === 1 ? '1 hour' : `${hours} hours` }))

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
      lead={`You are not a member of this project. ${leads ? `Leads: ${leads}.` : 'It has no lead.'}`}
    >
      <form onSubmit={submit} aria-label="Enter the project" className="flex max-w-xl flex-col gap-4">
        <p className="text-soft">
          Your entry and its reason are written to the audit log of the project, and its leads are notified.
        </p>
        <TextArea
          label="Reason"
          required
          minLength={10}
          maxLength={500}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
        <div className="grid grid-cols-2 gap-4">
          <SelectField
            label="Access"
            value={access}
            options={ACCESS}
            onChange={(event) => setAccess(event.target.value)}
          />
          <SelectField label="For" value={hours} options={HOURS} onChange={(event) => setHours(event.target.value)} />
        </div>
        {error && <Notice tone="error">{error}</Notice>}
        <div>
          <Button type="submit" tone="main" disabled={busy}>
            Enter the project
          </Button>
        </div>
      </form>
    </Page>
  )
}
