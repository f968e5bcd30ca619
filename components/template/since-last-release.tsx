'use client'
// On the page of a new release: what changed in a chosen template since the project used it last.
import { useEffect, useState } from 'react'
import { readChanges } from '@/components/template/import/documents'
import { templateText } from '@/components/template/text'
import { VersionChanges } from '@/components/template/version-changes'
import { Panel } from '@/components/ui/panel'
import type { DocumentChanges } from '@/lib/domain/checklist/version-changes'

const NO_ANSWER = templateText.sinceLastRelease.theServerDidNotAnswer

type State = { changes: DocumentChanges } | { error: string } | null
type Props = { projectId: string; templateId: string; name: string }

export function SinceLastRelease({ projectId, templateId, name }: Props) {
  const [state, setState] = useState<State>(null)
  useEffect(() => {
    let isCurrent = true
    setState(null)
    readChanges(templateId, projectId)
      .then((answer) => (answer.ok ? { changes: answer.result } : { error: answer.message }))
      .catch(() => ({ error: NO_ANSWER }))
      .then((next) => {
        if (isCurrent) setState(next)
      })
    return () => {
      isCurrent = false
    }
  }, [projectId, templateId])
  return (
    <Panel title={name}>
      {state === null && (
        <p className="px-4 py-2 text-soft">{templateText.sinceLastRelease.comparingWithTheLastRelease}</p>
      )}
      {state && 'error' in state && <p className="px-4 py-2 text-no-go">{state.error}</p>}
      {state && 'changes' in state && <VersionChanges changes={state.changes} />}
    </Panel>
  )
}
