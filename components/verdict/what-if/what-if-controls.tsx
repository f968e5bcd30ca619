'use client'

import type { Control, Supposing } from '@/components/verdict/what-if/control'
import {
  Applies,
  Conditions,
  Issues,
  Metrics,
  PolicySupposed,
  Questions,
  Soak,
  SoakWaived,
  Waivers,
} from '@/components/verdict/what-if/exception-controls'
import { Answers, Fields, Later, Outcomes, Runs, Signs } from '@/components/verdict/what-if/work-controls'
import type { Supposition } from '@/lib/domain/verdict/what-if/supposition'

/** In the order of the page. */
const CONTROLS: Record<keyof Supposition, Control> = {
  signs: Signs,
  laterSeconds: Later,
  soakCompleted: Soak,
  soakWaived: SoakWaived,
  fields: Fields,
  answers: Answers,
  applies: Applies,
  questions: Questions,
  conditions: Conditions,
  issues: Issues,
  metrics: Metrics,
  waivers: Waivers,
  runs: Runs,
  outcomes: Outcomes,
  policy: PolicySupposed,
}

export function WhatIfControls(props: Supposing) {
  return (
    <>
      {Object.entries(CONTROLS).map(([kind, Supposed]) => (
        <Supposed key={kind} {...props} />
      ))}
    </>
  )
}
