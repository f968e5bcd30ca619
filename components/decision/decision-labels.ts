// What the release authority calls, in words.
import type { DecisionCall } from '@/lib/domain/enums'

export const CALLS: Record<DecisionCall, string> = { go: 'Go', conditional: 'Go with conditions', 'no-go': 'No-go' }
