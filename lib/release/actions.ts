'use server'
// What pages may do with a release.
import { action } from '@/lib/http/action'
import { AddEvidence, addNote } from '@/lib/release/add-evidence'
import { AddSample, addSample } from '@/lib/release/add-sample'
import { ChangeWrittenPolicy, changeWrittenPolicy } from '@/lib/release/change-policy'
import { CreateRelease, createRelease } from '@/lib/release/create-release'
import { FillField, fillField } from '@/lib/release/fill-field'
import { PatchItem, patchItem } from '@/lib/release/patch-item'
import { ReadProbeNames, readProbeNames } from '@/lib/release/read/read-probe-names'
import { cancelRun, ReadRun, readRun } from '@/lib/release/read/read-run'
import { CancelGroup, cancelGroup, RequestGroup, requestGroup } from '@/lib/release/runs/request-group'
import { RequestRun, requestRun, TryProbe, tryProbe } from '@/lib/release/runs/request-run'
import { ReviewProbe, reviewProbe } from '@/lib/release/runs/review-probe'
import { RemoveProbe, removeProbe, SaveProbe, saveProbe } from '@/lib/release/runs/save-probe'
import { ScheduleProbe, scheduleProbe } from '@/lib/release/runs/schedule-probe'
import { StartSection, startSection } from '@/lib/release/start-section'

export const createReleaseAction = action(CreateRelease, createRelease)
export const decideItemAction = action(PatchItem, patchItem)
export const fillFieldAction = action(FillField, fillField)
export const addNoteAction = action(AddEvidence, addNote)
export const addSampleAction = action(AddSample, addSample, { afterwards: 'refresh' })
export const saveProbeAction = action(SaveProbe, saveProbe)
export const removeProbeAction = action(RemoveProbe, removeProbe)
export const readProbeNamesAction = action(ReadProbeNames, readProbeNames)
export const reviewProbeAction = action(ReviewProbe, reviewProbe)
export const requestRunAction = action(RequestRun, requestRun)
export const requestGroupAction = action(RequestGroup, requestGroup)
export const cancelGroupAction = action(CancelGroup, cancelGroup)
export const scheduleProbeAction = action(ScheduleProbe, scheduleProbe)
export const startSectionAction = action(StartSection, startSection)
export const tryProbeAction = action(TryProbe, tryProbe)
export const readRunAction = action(ReadRun, readRun)
export const cancelRunAction = action(ReadRun, cancelRun)
export const changePolicyAction = action(ChangeWrittenPolicy, changeWrittenPolicy, { afterwards: 'refresh' })
