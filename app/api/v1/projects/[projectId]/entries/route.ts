// GET: which administrators entered a project, why, and until when. POST: an administrator who is signed in enters it.
import { route } from '@/lib/http/route'
import { EnterProject, enterProject, ReadEntries, readEntries } from '@/lib/project/enter-project'

export const GET = route(ReadEntries, readEntries)
export const POST = route(EnterProject, enterProject, { status: 201 })
