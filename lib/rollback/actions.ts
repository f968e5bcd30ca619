'use server'
// What pages may do about going back.
import { action } from '@/lib/door/action'
import { FinishRollback, finishRollback, ResumeRelease, resumeRelease } from '@/lib/rollback/end-rollback'
import { KeepRehearsal, keepRehearsal } from '@/lib/rollback/keep-rehearsal'
import { StartRollback, startRollback } from '@/lib/rollback/start-rollback'
import { TickStep, tickStep } from '@/lib/rollback/tick-step'

export const startRollbackAction = action(StartRollback, startRollback, { afterwards: 'refresh' })
export const tickStepAction = action(TickStep, tickStep, { afterwards: 'refresh' })
export const finishRollbackAction = action(FinishRollback, finishRollback, { afterwards: 'refresh' })
export const resumeReleaseAction = action(ResumeRelease, resumeRelease, { afterwards: 'refresh' })
export const keepRehearsalAction = action(KeepRehearsal, keepRehearsal, { afterwards: 'refresh' })
