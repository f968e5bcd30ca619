import { sign } from '@/lib/signoff/sign'
export const storyKnowsStory = sign
