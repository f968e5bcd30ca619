// GET: the contract, printed from the schemas that the entry points use. Public.
import { openApi } from '@/app/api/v1/openapi.json/document'

export const dynamic = 'force-static'

export function GET(): Response {
  return Response.json(openApi())
}
