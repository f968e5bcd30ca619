import { open } from '@/lib/platform/secrets-open'
export const storyOpensSecret = open
