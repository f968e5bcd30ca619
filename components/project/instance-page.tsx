'use client'
// Settings of the whole instance: whether administrators see into every project.
import { useState } from 'react'
import { useServerAction } from '@/components/shell/use-server-action'
import { Button } from '@/components/ui/button'
import { ConfirmDialog } from '@/components/ui/dialog/confirm-dialog'
import { Moment } from '@/components/ui/moment'
import { Notice } from '@/components/ui/notice'
import { Page } from '@/components/ui/page'
import { Panel } from '@/components/ui/panel'
import { changeSeparationAction } from '@/lib/project/actions'

type Props = { separation: { on: boolean; changed: { at: string; by: string } | null } }

const TEXTS = {
  on: {
    state: 'Administrators see only the names and leads of projects that they are not members of.',
    button: 'Let administrators see every project',
    title: 'Let administrators see every project',
    message: 'Every administrator sees and changes every project from now on. The change is written to the audit log.',
  },
  off: {
    state: 'Administrators see and change every project.',
    button: 'Keep administrators out of projects',
    title: 'Keep administrators out of projects',
    message:
      'Administrators will see only the names and leads of projects that they are not members of, and enter one with a reason and for at most 24 hours. Its leads are notified. Tokens of the instance reach a project only when they are limited to it.',
  },
}

export function InstancePage({ separation: { on, changed } }: Props) {
  const [asking, setAsking] = useState(false)
  const { error, busy, run } = useServerAction()
  const texts = on ? TEXTS.on : TEXTS.off
  return (
    <Page title="Instance" lead="Settings that count for everybody here.">
      <Panel
        title="Administrators and projects"
        actions={
          <Button onClick={() => setAsking(true)} disabled={busy}>
            {texts.button}
          </Button>
        }
      >
        <div className="flex flex-col gap-1 px-4 py-2">
          <p role="status">{texts.state}</p>
          {changed && (
            <p className="text-small text-soft">
              Changed by {changed.by}, <Moment at={changed.at} />
            </p>
          )}
        </div>
      </Panel>
      {error && <Notice tone="error">{error}</Notice>}
      {asking && (
        <ConfirmDialog
          title={texts.title}
          message={texts.message}
          label={on ? 'Let them see' : 'Keep them out'}
          onClose={() => setAsking(false)}
          onConfirm={() => {
            setAsking(false)
            run(() => changeSeparationAction({ on: !on }))
          }}
        />
      )}
    </Page>
  )
}
