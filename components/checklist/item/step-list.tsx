// Commands and instructions, to be copied and followed by a person. Nothing here runs.
import { CommandBlock } from '@/components/checklist/item/command-block'
import { checklistText } from '@/components/checklist/text'
import { InstructionText } from '@/components/document/instruction-text'
import type { StepView } from '@/lib/domain/release/view/view'

function Step({ step }: { step: StepView }) {
  if (step.kind === 'instruction')
    return (
      <li className="ms-4 list-disc" dir="auto">
        <InstructionText step={step} />
      </li>
    )
  return (
    <li className="list-none">
      <CommandBlock text={step.text} copies={checklistText.stepList.copyTheCommand} />
      {step.changes && <p className="text-hold text-small">{checklistText.stepList.changesSomethingRunItYourself}</p>}
      {step.expected && <p className="text-small text-soft">{checklistText.stepList.expected(step.expected)}</p>}
    </li>
  )
}

export function StepList({ steps }: { steps: StepView[] }) {
  if (steps.length === 0) return null
  return (
    <ul className="flex max-w-3xl flex-col gap-1.5">
      {steps.map((step) => (
        <Step key={step.id} step={step} />
      ))}
    </ul>
  )
}
