// How much of the document was understood, in one line.
import type { Coverage } from '@/lib/domain/checklist/structure'

export function CoverageLine({ coverage, items }: { coverage: Coverage; items: number }) {
  const { lines, structured, prose, lost } = coverage
  return (
    <p className="font-strong text-title">
      {items} item{items === 1 ? '' : 's'}.{' '}
      <span className="font-normal text-body text-soft">
        {lines} lines: {structured} structured, {prose} prose, {lost} lost
      </span>
    </p>
  )
}
