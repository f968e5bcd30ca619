'use client'
// Settings of the whole instance: whether administrators see into every project.
import { useState } from 'react'
import { projectText } from '@/components/project/text'
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
    state: projectText.instance.separated,
    button: projectText.instance.allowAccessTitle,
    title: projectText.instance.allowAccessTitle,
    message: projectText.instance.letThemSeeExplained,
  },
  off: {
    state: projectText.instance.notSeparated,
    button: projectText.instance.restrictAccessTitle,
    title: projectText.instance.restrictAccessTitle,
    message: projectText.instance.keepThemOutExplained,
  },
}

export function InstancePage({ separation: { on, changed } }: Props) {
  const [asking, setAsking] = useState(false)
  const { error, busy, run } = useServerAction()
  const texts = on ? TEXTS.on : TEXTS.off
  return (
    <Page title={projectText.instance.instance} lead={projectText.instance.lead}>
      <Panel
        title={projectText.instance.administratorsAndProjects}
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
              {projectText.instance.changedBy(changed.by)} <Moment at={changed.at} />
            </p>
          )}
        </div>
      </Panel>
      {error && <Notice tone="error">{error}</Notice>}
      {asking && (
        <ConfirmDialog
          title={texts.title}
          message={texts.message}
          label={on ? projectText.instance.allowAccess : projectText.instance.restrictAccess}
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
