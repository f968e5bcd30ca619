// POST: a new project. GET: the projects that the caller may see.
import { route } from '@/lib/http/route'
import { CreateProject, createProject } from '@/lib/project/create-project'
import { ReadProjects, readProjects } from '@/lib/project/read-projects'

export const POST = route(CreateProject, createProject, { status: 201 })
export const GET = route(ReadProjects, readProjects)
