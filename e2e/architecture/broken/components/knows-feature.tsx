import { features } from '@/lib/release/feature'
export const componentKnowsFeature = features
