import { redirect } from 'next/navigation'
export const storyKnowsNext = redirect
