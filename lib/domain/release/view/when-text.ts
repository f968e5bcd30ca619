// When something applies, in words.
import type { WhenView } from '@/lib/domain/release/view/view'

/** "only if Decision is NO-GO or CONDITIONAL" */
export function whenText({ label, values }: WhenView): string {
  return `only if ${label} is ${values.join(' or ')}`
}
