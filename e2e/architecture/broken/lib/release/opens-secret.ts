import { open } from '@/lib/platform/secrets-open'
export const featureOpensSecret = open
