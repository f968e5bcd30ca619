import { row } from '@/lib/data/row'

export const workerKnowsRow = row
