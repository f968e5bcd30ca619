// GET: the verdict, with its reasons.
import { route } from '@/lib/http/route'
import { ReadVerdict, readVerdict } from '@/lib/release/read/read-verdict'

export const GET = route(ReadVerdict, readVerdict)
