// A step of the document as a page shows it: commands as they stand, instructions as they read.
import { drawLine } from '@/lib/domain/document/prose'
import type { FullStep } from '@/lib/domain/release/snapshot/full'
import type { StepView } from '@/lib/domain/release/view/view'

export function viewStep(step: FullStep): StepView {
  return step.kind === 'instruction' ? { ...step, content: drawLine(step.text) } : step
}
