'use client'
// The waiver of a soak: requesting one, and what became of it.
import { useState } from 'react'
import { WaiverDialog } from '@/components/decision/waiver-dialog'
import { WaiverLine } from '@/components/decision/waiver-line'
import { monitorText } from '@/components/monitor/text'
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
            {monitorText.soakWaiver.requestAWaiver}
          </Button>
        </span>
      )}
      {asking && (
        <WaiverDialog
          explain={monitorText.soakWaiver.theSoakOfThisRelease}
          granting={<p className="text-small text-soft">{monitorText.soakWaiver.explanation}</p>}
          onClose={() => setAsking(false)}
          onAsk={(requested) => requestSoakWaiverAction({ releaseId, ...requested })}
        />
      )}
    </>
  )
}
