import { ok } from '@/lib/domain/ok'
export const platformKnowsDomain = ok
