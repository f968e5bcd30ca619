// POST: a new project. GET: the projects that the caller may see.
import { z } from 'zod'
import { Project } from '@/app/api/v1/answers/project'
import { Named } from '@/app/api/v1/answers/shapes'
import { route } from '@/lib/http/route'
import { CreateProject, createProject } from '@/lib/project/create-project'
import { ReadProjects, readProjects } from '@/lib/project/read-projects'

export const POST = route(CreateProject, createProject, {
  operationId: 'createProject',
  summary: 'A new project',
  answer: Named,
  status: 201,
})
export const GET = route(ReadProjects, readProjects, {
  operationId: 'listProjects',
  summary: 'The projects that the caller may see, with their environments',
  answer: z.array(Project),
})
