'use client'
// The waiver of a soak: requesting one, and what became of it.
import { useState } from 'react'
import { WaiverDialog } from '@/components/decision/waiver-dialog'
import { WaiverLine } from '@/components/decision/waiver-line'
import { Button } from '@/components/ui/button'
import { requestSoakWaiverAction, resolveSoakWaiverAction } from '@/lib/decision/actions'
import type { Permission, SoakView } from '@/lib/domain/release/view/view'

/** `may`: request a waiver, and grant it. */
export type SoakWaiverProps = {
  releaseId: string
  soak: SoakView
  may: { requestWaiver: Permission; grantWaiver: Permission }
}

export function SoakWaiver({ releaseId, soak: { state, belongsTo, waiver }, may }: SoakWaiverProps) {
  const [asking, setAsking] = useState(false)
  const isNeeded = state !== 'completed' && !belongsTo && waiver?.state !== 'requested' && waiver?.state !== 'in-force'
  return (
    <>
      {waiver && <WaiverLine waiver={waiver} may={may.grantWaiver} resolveAction={resolveSoakWaiverAction} />}
      {isNeeded && (
        <span className="no-print">
          <Button
            small
            because={may.requestWaiver.allowed ? undefined : may.requestWaiver.reason}
            onClick={() => setAsking(true)}
          >
            Request a waiver
          </Button>
        </span>
      )}
      {asking && (
        <WaiverDialog
          explain="The soak of this release"
          granting={
            <p className="text-small text-soft">
              Another lead of the project has to grant it. It has no effect until then, and ends when the soak begins
              again.
            </p>
          }
          onClose={() => setAsking(false)}
          onAsk={(requested) => requestSoakWaiverAction({ releaseId, ...requested })}
        />
      )}
    </>
  )
}
