// What stands where the result will: before there is a document, while it is read, and when it could not be.
import { templateText } from '@/components/template/text'
import { Button } from '@/components/ui/button'

const EXAMPLE = templateText.importStates.shop24ProductionRelease

const READ = [
  [templateText.importStates.sectionsAndItems, templateText.importStates.itemsExplained],
  [templateText.importStates.fields, templateText.importStates.fieldsExplained],
  [templateText.importStates.whoSigns, templateText.importStates.rolesExplained],
  [templateText.importStates.whatDoesNotCount, templateText.importStates.notCountedExplained],
  [templateText.importStates.questions, templateText.importStates.questionsExplained],
]

export function EmptyResult({ onExample }: { onExample: (text: string) => void }) {
  return (
    <div className="flex flex-col items-start gap-4 rounded-panel border border-line border-dashed px-5 py-6">
      <div>
        <h2 className="font-strong text-title">{templateText.importStates.resultHint}</h2>
        <p className="text-soft">{templateText.importStates.start}</p>
      </div>
      <dl className="grid w-full gap-x-4 gap-y-2 wide:grid-cols-[11rem_minmax(0,1fr)]">
        {READ.map(([name, what]) => (
          <div key={name} className="contents">
            <dt className="font-strong">{name}</dt>
            <dd className="-mt-2 text-soft wide:mt-0">{what}</dd>
          </div>
        ))}
      </dl>
      <p className="text-small text-soft">{templateText.importStates.formats}</p>
      <Button onClick={() => onExample(EXAMPLE)}>{templateText.importStates.tryAnExample}</Button>
    </div>
  )
}

export function ResultSkeleton() {
  return (
    <div role="status" className="flex flex-col gap-3">
      <span className="sr-only">{templateText.importStates.readingTheDocument}</span>
      <div className="skeleton h-28" />
      <div className="skeleton h-14" />
      <div className="grid gap-3 wide:grid-cols-2">
        <div className="skeleton h-40" />
        <div className="skeleton h-40" />
      </div>
      <div className="skeleton h-72" />
    </div>
  )
}

export function FailedResult() {
  return (
    <div className="rounded-panel border border-line border-dashed px-5 py-6">
      <h2 className="font-strong text-title">{templateText.importStates.noResult}</h2>
      <p className="text-soft">{templateText.importStates.noResultHint}</p>
    </div>
  )
}
