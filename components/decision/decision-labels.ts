// What the release authority calls, in words.
import { decisionText } from '@/components/decision/text'
import type { DecisionCall } from '@/lib/domain/enums'

export const CALLS: Record<DecisionCall, string> = {
  go: decisionText.labels.go,
  conditional: decisionText.labels.goWithConditions,
  'no-go': decisionText.labels.noGo,
}
