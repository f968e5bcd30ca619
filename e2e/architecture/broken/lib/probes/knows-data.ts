import { row } from '@/lib/data/row'
export const probesKnowData = row
