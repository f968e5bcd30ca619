import { prisma } from '@/lib/data/generated/client'
export const featureKnowsPrisma = prisma
