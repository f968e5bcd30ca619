// POST: when the release was deployed.
import { route } from '@/lib/http/route'
import { MarkDeployed, markDeployed } from '@/lib/monitor/mark-deployed'

export const POST = route(MarkDeployed, markDeployed)
