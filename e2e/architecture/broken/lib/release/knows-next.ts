import { redirect } from 'next/navigation'
export const featureKnowsNext = redirect
