import { story } from '@/lib/release/story'
export const componentKnowsStory = story
