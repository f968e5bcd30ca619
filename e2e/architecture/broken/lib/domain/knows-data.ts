import { row } from '@/lib/data/row'
export const domainKnowsData = row
