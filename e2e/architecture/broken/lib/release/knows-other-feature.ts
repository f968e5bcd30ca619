import { sign } from '@/lib/signoff/sign'
export const featureKnowsFeature = sign
