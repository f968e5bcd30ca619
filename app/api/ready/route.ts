// Whether the product can serve: database, migrations, worker.
import { ready } from '@/lib/http/ready'

export const dynamic = 'force-dynamic'
export const GET = ready
