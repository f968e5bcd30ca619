// Whether the product can serve: database, migrations, worker.
import { ready } from '@/lib/door/ready'

export const dynamic = 'force-dynamic'
export const GET = ready
