// Everything that a run left: what was expected and seen, how long each phase took, which rule let it out, what came
// back.
import { RUNS } from '@/components/probe/run-mark'
import { probeText } from '@/components/probe/text'
import type { RunDetail } from '@/lib/domain/release/view/view'

const PHASES = ['dns', 'connect', 'tls', 'firstByte', 'total'] as const

export function RunResult({ run }: { run: RunDetail }) {
  const { sign, label, ink } = RUNS[run.status]
  const phases = PHASES.filter((phase) => run.timings[phase] !== undefined)
  return (
    <div className="flex flex-col gap-2">
      <p>
        <span className={`font-strong ${ink}`}>
          <span aria-hidden>{sign} </span>
          {label}
        </span>{' '}
        <span className="text-small text-soft">
          {probeText.runResult.runBy({ number: run.number, requestedBy: run.requestedBy })}
          {run.finishedAt && probeText.runResult.utc(run.finishedAt.slice(0, 19).replace('T', ' '))}
          {run.covers === 'part' && probeText.runResult.coversPartOfTheItem}
        </span>
      </p>
      {run.waitReason && <p className="text-hold">{run.waitReason}</p>}
      {run.error && <p className="text-no-go">{run.error}</p>}
      {run.assertions.length > 0 && (
        <table className="w-full text-left text-small">
          <thead>
            <tr className="text-soft">
              <th className="w-6 font-normal">
                <span className="sr-only">{probeText.runResult.holds}</span>
              </th>
              <th className="font-normal">{probeText.runResult.expected}</th>
              <th className="font-normal">{probeText.runResult.actual}</th>
            </tr>
          </thead>
          <tbody>
            {run.assertions.map((assertion) => (
              <tr key={assertion.expression} className="border-line border-t align-top">
                <td className={assertion.passed ? 'text-go' : 'text-no-go'}>{assertion.passed ? '✓' : '✕'}</td>
                <td className="pr-3">
                  <code className="break-all">{assertion.expression}</code>
                </td>
                <td className="break-all">{assertion.message ?? <code>{assertion.actual}</code>}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <p className="text-small text-soft">
        {phases
          .map((phase) => probeText.runResult.ms({ phase, round: Math.round((run.timings[phase] ?? 0) * 10) / 10 }))
          .join(' · ')}
        {run.egress
          .map((hop) =>
            probeText.runResult.atAllowedBy({ host: hop.host, port: hop.port, address: hop.address, rule: hop.rule }),
          )
          .join('')}
      </p>
      {run.transcript && (
        <details>
          <summary className="text-accent text-small">{probeText.runResult.response}</summary>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
          <pre tabIndex={0} className="prose-text max-h-72 overflow-auto border-line border-y bg-sunk p-2 text-small">
            {run.transcript}
          </pre>
        </details>
      )}
    </div>
  )
}
