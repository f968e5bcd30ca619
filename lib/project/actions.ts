'use server'
// What pages may do with projects.
import { action } from '@/lib/door/action'
import { Grant, grant, RevokeGrant, revokeGrant } from '@/lib/project/change-grant'
import { CreateProject, createProject } from '@/lib/project/create-project'
import { SaveWritten, saveWritten } from '@/lib/project/save-written'

export const createProjectAction = action(CreateProject, createProject, { afterwards: 'refresh' })
export const saveWrittenAction = action(SaveWritten, saveWritten, { afterwards: 'refresh' })
export const grantAction = action(Grant, grant, { afterwards: 'refresh' })
export const revokeGrantAction = action(RevokeGrant, revokeGrant, { afterwards: 'refresh' })
