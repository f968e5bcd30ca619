'use server'
// What pages may do about going back.
import { action } from '@/lib/http/action'
import { FinishRollback, finishRollback, ResumeRelease, resumeRelease } from '@/lib/rollback/end-rollback'
import { SaveRehearsal, saveRehearsal } from '@/lib/rollback/save-rehearsal'
import { StartRollback, startRollback } from '@/lib/rollback/start-rollback'
import { TickStep, tickStep } from '@/lib/rollback/tick-step'

export const startRollbackAction = action(StartRollback, startRollback, { afterwards: 'refresh' })
export const tickStepAction = action(TickStep, tickStep, { afterwards: 'refresh' })
export const finishRollbackAction = action(FinishRollback, finishRollback, { afterwards: 'refresh' })
export const resumeReleaseAction = action(ResumeRelease, resumeRelease, { afterwards: 'refresh' })
export const saveRehearsalAction = action(SaveRehearsal, saveRehearsal, { afterwards: 'refresh' })
