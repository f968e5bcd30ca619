'use client'
// Settings of the whole instance: whether administrators see into every project.
import { useState } from 'react'
import { projectText } from '@/components/project/text'
import { useServerAction } from '@/components/shell/use-server-action'
import { Button } from '@/components/ui/button'
import { ConfirmDialog } from '@/components/ui/confirm-dialog'
import { Moment } from '@/components/ui/moment'
import { Notice } from '@/components/ui/notice'
import { Page } from '@/components/ui/page'
import { Panel } from '@/components/ui/panel'
import { changeSeparationAction } from '@/lib/project/actions'

type Props = { separation: { on: boolean; changed: { at: string; by: string } | null } }

const TEXTS = {
  on: {
    state: projectText.instance.administratorsSeeOnlyTheNames,
    button: projectText.instance.letAdministratorsSeeEveryProject,
    title: projectText.instance.letAdministratorsSeeEveryProject,
    message: projectText.instance.everyAdministratorSeesAndChanges,
  },
  off: {
    state: projectText.instance.administratorsSeeAndChangeEvery,
    button: projectText.instance.keepAdministratorsOutOfProjects,
    title: projectText.instance.keepAdministratorsOutOfProjects,
    message: projectText.instance.administratorsWillSeeOnlyThe,
  },
}

export function InstancePage({ separation: { on, changed } }: Props) {
  const [asking, setAsking] = useState(false)
  const { error, busy, run } = useServerAction()
  const texts = on ? TEXTS.on : TEXTS.off
  return (
    <Page title={projectText.instance.instance} lead={projectText.instance.settingsThatCountForEverybody}>
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
          label={on ? projectText.instance.letThemSee : projectText.instance.keepThemOut}
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
