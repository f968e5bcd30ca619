import { story } from '@/lib/release/story'
export const doorKnowsStory = story
