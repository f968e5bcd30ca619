import { releaseText } from '@/components/release/text'
// A release before it is read: the same places, empty.
export function ReleaseSkeleton() {
  return (
    <div aria-busy="true" className="px-4 py-3">
      <p className="sr-only">{releaseText.skeleton.loadingTheRelease}</p>
      <div className="mb-4 h-16 rounded-small bg-sunk" />
      {Array.from({ length: 24 }, (_, line) => releaseText.skeleton.line(line)).map((line) => (
        <div key={line} className="h-[30px] border-line border-b" />
      ))}
    </div>
  )
}
