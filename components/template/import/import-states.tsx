// What stands where the result will: before there is a document, while it is read, and when it could not be.
import { Button } from '@/components/ui/button'

const EXAMPLE = `# Shop 2.4: production release

**Release lead:** ____________

## Prepare (20 min)

- [ ] Database backup taken
  - Backup size: ____ GB
- [ ] Change announced in the team channel

## Deploy (10 min)

- [ ] Roll out the build
- [ ] Health answers
  \`\`\`bash
  curl -s http://localhost:8080/health
  \`\`\`
  - p95: ____ ms (should be < 400 ms)

## Sign-off

| Role | Name | Date | Signature |
|------|------|------|-----------|
| Release Lead | ____ | ____ | ____ |
| QA Lead | ____ | ____ | ____ |

## Rollback

1. Deploy the build before
2. Restore the backup
`

const READ = [
  ['Sections and items', 'headings, boxes, tables with a box, numbered steps'],
  ['Fields', 'blanks to fill in, with their units and bounds'],
  ['Who signs', 'names of roles in tables, lists and signature lines'],
  ['What does not count', 'rollback, follow-up and reference sections, each with the reason'],
  ['Questions', 'what looks like a box, a signature or a threshold and could not be read'],
]

export function EmptyResult({ onExample }: { onExample: (text: string) => void }) {
  return (
    <div className="flex flex-col items-start gap-4 rounded-panel border border-line border-dashed px-5 py-6">
      <div>
        <h2 className="font-strong text-title">What the document becomes shows here</h2>
        <p className="text-soft">Pick a file, drop one or several on this page, or paste Markdown.</p>
      </div>
      <dl className="grid w-full gap-x-4 gap-y-2 wide:grid-cols-[11rem_minmax(0,1fr)]">
        {READ.map(([name, what]) => (
          <div key={name} className="contents">
            <dt className="font-strong">{name}</dt>
            <dd className="-mt-2 text-soft wide:mt-0">{what}</dd>
          </div>
        ))}
      </dl>
      <p className="text-small text-soft">
        Markdown, HTML and plain text; Jira, AsciiDoc, reStructuredText and Org as far as lists and headings go. UTF-8,
        up to 10 MB.
      </p>
      <Button onClick={() => onExample(EXAMPLE)}>Try an example</Button>
    </div>
  )
}

export function ResultSkeleton() {
  return (
    <div role="status" className="flex flex-col gap-3">
      <span className="sr-only">Reading the document</span>
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
      <h2 className="font-strong text-title">There is no result</h2>
      <p className="text-soft">The document could not be read. The message above says why; your text is still here.</p>
    </div>
  )
}
