import { answer } from '@/lib/http/answer'
export const featureKnowsHttp = answer
