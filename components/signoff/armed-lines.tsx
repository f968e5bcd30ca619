// "NO-GO if any": the lines that turn the word by themselves, also when everybody has signed.
import type { CriterionView } from '@/lib/domain/release/view'

const ANSWERS = {
  true: { word: 'holds', ink: 'text-no-go' },
  false: { word: 'does not hold', ink: 'text-soft' },
  null: { word: 'nobody has said', ink: 'text-hold' },
}

type Props = { criteria: CriterionView[]; page: string; closed: boolean }

export function ArmedLines({ criteria, page, closed }: Props) {
  const armed = criteria.filter((criterion) => criterion.mode === 'no-go-if-any')
  if (armed.length === 0) return null
  return (
    <section aria-label="NO-GO if any">
      <h2 className="border-line border-b pb-1 font-strong">{closed ? 'NO-GO if any' : 'NO-GO if any: armed'}</h2>
      <p className="text-small text-soft">
        {closed
          ? 'The release is decided: these lines are what they were then.'
          : 'Each of these turns the word to NO-GO as soon as it holds, also after the last signature, until the release is decided.'}
      </p>
      <ul>
        {armed.map((criterion) => {
          const { word, ink } = ANSWERS[`${criterion.holds}`]
          return (
            <li key={criterion.id} className="flex items-baseline gap-3 border-line border-b py-1 last:border-b-0">
              <span className="min-w-0 flex-1 wrap-anywhere">
                {criterion.itemId ? (
                  <a href={`${page}#item-${criterion.itemId}`} className="hover:underline">
                    {criterion.text}
                  </a>
                ) : (
                  criterion.text
                )}
              </span>
              <span className={`text-small ${ink}`}>{word}</span>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
