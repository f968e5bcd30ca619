'use server'
// What pages may do about a release as a whole.
import { AnswerCriterion, answerCriterion } from '@/lib/decision/answer-criterion'
import { AnswerQuestion, answerQuestion } from '@/lib/decision/answer-question'
import { AskSoakWaiver, askSoakWaiver } from '@/lib/decision/ask-soak-waiver'
import { AskWaiver, askWaiver } from '@/lib/decision/ask-waiver'
import { AskBreakGlass, askBreakGlass, SettleBreakGlass, settleBreakGlass } from '@/lib/decision/break-glass'
import { CallRelease, callRelease } from '@/lib/decision/call-release'
import { OpenIssue, openIssue } from '@/lib/decision/open-issue'
import { OverrideApplicability, overrideApplicability } from '@/lib/decision/override-applicability'
import { ReadGranters, readGranters } from '@/lib/decision/read-granters'
import { ReopenRelease, reopenRelease } from '@/lib/decision/reopen-release'
import { SettleIssue, settleIssue } from '@/lib/decision/settle-issue'
import { SettleSoakWaiver, settleSoakWaiver } from '@/lib/decision/settle-soak-waiver'
import { SettleWaiver, settleWaiver } from '@/lib/decision/settle-waiver'
import { action } from '@/lib/door/action'

export const readGrantersAction = action(ReadGranters, readGranters)
export const askSoakWaiverAction = action(AskSoakWaiver, askSoakWaiver, { afterwards: 'refresh' })
export const settleSoakWaiverAction = action(SettleSoakWaiver, settleSoakWaiver, { afterwards: 'refresh' })
export const askWaiverAction = action(AskWaiver, askWaiver)
export const settleWaiverAction = action(SettleWaiver, settleWaiver)
export const openIssueAction = action(OpenIssue, openIssue)
export const settleIssueAction = action(SettleIssue, settleIssue)
export const answerCriterionAction = action(AnswerCriterion, answerCriterion)
export const overrideApplicabilityAction = action(OverrideApplicability, overrideApplicability)
export const answerQuestionAction = action(AnswerQuestion, answerQuestion)
export const callReleaseAction = action(CallRelease, callRelease)
export const askBreakGlassAction = action(AskBreakGlass, askBreakGlass)
export const settleBreakGlassAction = action(SettleBreakGlass, settleBreakGlass)
export const reopenReleaseAction = action(ReopenRelease, reopenRelease)
