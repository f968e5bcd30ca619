// GET: the one word, with its reasons.
import { route } from '@/lib/door/route'
import { ReadVerdict, readVerdict } from '@/lib/release/read-verdict'

export const GET = route(ReadVerdict, readVerdict)
