'use server'
// What pages may do about a release as a whole.
import { AnswerCriterion, answerCriterion } from '@/lib/decision/answer-criterion'
import { AnswerQuestion, answerQuestion } from '@/lib/decision/answer-question'
import { RequestBreakGlass, ResolveBreakGlass, requestBreakGlass, resolveBreakGlass } from '@/lib/decision/break-glass'
import { CallRelease, callRelease } from '@/lib/decision/call-release'
import { OpenIssue, openIssue } from '@/lib/decision/open-issue'
import { OverrideApplicability, overrideApplicability } from '@/lib/decision/override-applicability'
import { ReadGranters, readGranters } from '@/lib/decision/read-granters'
import { ReopenRelease, reopenRelease } from '@/lib/decision/reopen-release'
import { RequestSoakWaiver, requestSoakWaiver } from '@/lib/decision/request-soak-waiver'
import { RequestWaiver, requestWaiver } from '@/lib/decision/request-waiver'
import { ResolveIssue, resolveIssue } from '@/lib/decision/resolve-issue'
import { ResolveSoakWaiver, resolveSoakWaiver } from '@/lib/decision/resolve-soak-waiver'
import { ResolveWaiver, resolveWaiver } from '@/lib/decision/resolve-waiver'
import { action } from '@/lib/http/action'

export const readGrantersAction = action(ReadGranters, readGranters)
export const requestSoakWaiverAction = action(RequestSoakWaiver, requestSoakWaiver, { afterwards: 'refresh' })
export const resolveSoakWaiverAction = action(ResolveSoakWaiver, resolveSoakWaiver, { afterwards: 'refresh' })
export const requestWaiverAction = action(RequestWaiver, requestWaiver)
export const resolveWaiverAction = action(ResolveWaiver, resolveWaiver)
export const openIssueAction = action(OpenIssue, openIssue)
export const resolveIssueAction = action(ResolveIssue, resolveIssue)
export const answerCriterionAction = action(AnswerCriterion, answerCriterion)
export const overrideApplicabilityAction = action(OverrideApplicability, overrideApplicability)
export const answerQuestionAction = action(AnswerQuestion, answerQuestion)
export const callReleaseAction = action(CallRelease, callRelease)
export const requestBreakGlassAction = action(RequestBreakGlass, requestBreakGlass)
export const resolveBreakGlassAction = action(ResolveBreakGlass, resolveBreakGlass)
export const reopenReleaseAction = action(ReopenRelease, reopenRelease)
