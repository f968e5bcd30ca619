// POST: a value of a metric.
import { route } from '@/lib/http/route'
import { AddSample, addSample } from '@/lib/release/add-sample'

export const POST = route(AddSample, addSample, { status: 201 })
