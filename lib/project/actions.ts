'use server'
// What pages may do with projects.
import { action } from '@/lib/http/action'
import { CreateCalendarFeed, createCalendarFeed, revokeCalendarFeed } from '@/lib/project/calendar-feed'
import { Grant, grant, RevokeGrant, revokeGrant } from '@/lib/project/change-grant'
import { CreateProject, createProject } from '@/lib/project/create-project'
import { EndProjectEntry, EnterProject, endProjectEntry, enterProject } from '@/lib/project/enter-project'
import { ReassignWork, reassignWork } from '@/lib/project/reassign-work'
import {
  EndEntry,
  endFreezeNow,
  endWindowNow,
  SaveFreeze,
  SaveWindow,
  saveFreeze,
  saveWindow,
} from '@/lib/project/save-entry'
import { SaveWritten, saveWritten } from '@/lib/project/save-written'
import { ChangeSeparation, changeSeparation } from '@/lib/project/separate-projects'

export const createProjectAction = action(CreateProject, createProject, { afterwards: 'refresh' })
export const saveWrittenAction = action(SaveWritten, saveWritten, { afterwards: 'refresh' })
export const grantAction = action(Grant, grant, { afterwards: 'refresh' })
export const revokeGrantAction = action(RevokeGrant, revokeGrant, { afterwards: 'refresh' })
export const saveFreezeAction = action(SaveFreeze, saveFreeze, { afterwards: 'refresh' })
export const saveWindowAction = action(SaveWindow, saveWindow, { afterwards: 'refresh' })
export const endFreezeAction = action(EndEntry, endFreezeNow, { afterwards: 'refresh' })
export const endWindowAction = action(EndEntry, endWindowNow, { afterwards: 'refresh' })
export const createCalendarFeedAction = action(CreateCalendarFeed, createCalendarFeed)
export const revokeCalendarFeedAction = action(CreateCalendarFeed, revokeCalendarFeed, { afterwards: 'refresh' })
export const enterProjectAction = action(EnterProject, enterProject, { afterwards: 'refresh' })
export const endProjectEntryAction = action(EndProjectEntry, endProjectEntry, { afterwards: 'refresh' })
export const changeSeparationAction = action(ChangeSeparation, changeSeparation, { afterwards: 'refresh' })
export const reassignWorkAction = action(ReassignWork, reassignWork, { afterwards: 'refresh' })
