// POST: a new environment of a project.
import { route } from '@/lib/http/route'
import { SaveEnvironment, saveEnvironment } from '@/lib/project/save-environment'

export const POST = route(SaveEnvironment.omit({ environmentId: true, revision: true }), saveEnvironment, {
  status: 201,
})
