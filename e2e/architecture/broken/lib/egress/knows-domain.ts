import type { ok } from '@/lib/domain/ok'
export type EgressKnowsDomain = typeof ok
