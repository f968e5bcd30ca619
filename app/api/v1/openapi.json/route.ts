// GET: the contract, printed from what the routes declare. Public.
import { openApi } from '@/app/api/v1/openapi.json/document'

export const dynamic = 'force-static'

export async function GET(): Promise<Response> {
  return Response.json(await openApi())
}
