import { ok } from '@/lib/domain/ok'
export const uiKnowsDomain = ok
