import { features } from '@/lib/release/feature'
export const httpKnowsFeature = features
