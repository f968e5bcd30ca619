import { answer } from '@/lib/door/answer'
export const storyKnowsDoor = answer
