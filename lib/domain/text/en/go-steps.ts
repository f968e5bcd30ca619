// The steps to GO: what to do, how many of it, and who can.
import { count } from '@/lib/domain/text/plural'

const UNTIL = { soak: '', freeze: ', until the freeze ends', window: ', until the next deployment window opens' }

type Counted = { count: number }

export const stepTexts = {
  run: (n: Counted) => `Run ${count(n.count, 'probe')}`,
  tick: (n: Counted) => `Mark ${count(n.count, 'item')} passed`,
  fill: (n: Counted) => `Fill in ${count(n.count, 'field')}`,
  /** `field` is the quoted label of the only one. */
  decide: (n: Counted & { field: string }) => `Decide ${n.count === 1 ? n.field : count(n.count, 'field')}`,
  fix: (n: Counted) => `Fix ${count(n.count, 'failed item')}`,
  unblock: (n: Counted) => `Unblock ${count(n.count, 'item')}`,
  pass: (n: Counted) => `Pass ${count(n.count, 'more item')} to reach the pass rate`,
  resolve: (n: Counted) => `Resolve ${count(n.count, 'critical issue')}`,
  /** `metric` is the name of the only one. */
  measure: (n: Counted & { metric: string }) =>
    n.count === 1 ? `Bring ${n.metric} back within its limit` : `Bring ${n.count} metrics back within their limits`,
  answer: (n: Counted) => `Answer ${count(n.count, 'go/no-go criterion', 'go/no-go criteria')}`,
  answerQuestion: (n: Counted) => `Answer ${count(n.count, 'question')} about the checklist`,
  closeOfChecklist: (n: Counted) => `Close ${count(n.count, 'condition')} of the checklist`,
  closeOfRole: (n: Counted & { role: string }) => `Close ${count(n.count, 'condition')} of ${n.role}`,
  sign: ({ role }: { role: string }) => `Sign as ${role}`,
  /** `because` and `resume` are sentences; `resume` may be empty. */
  startSoak: ({ because, resume }: { because: string; resume: string }) =>
    `Resume the soak. It is paused: ${because}${resume ? ` ${resume}` : ''}`,
  wait: ({ duration, until }: { duration: string; until: keyof typeof UNTIL }) => `Wait ${duration}${UNTIL[until]}`,
  waitAfterPause: ({ duration, until }: { duration: string; until: keyof typeof UNTIL }) =>
    `Then stay healthy for ${duration}${UNTIL[until]}`,
  unnamedField: () => 'the field',
  unnamedMetric: () => 'the metric',
  whoTeam: () => 'a lead or anybody with a role',
  whoLead: () => 'a lead',
  whoSigner: () => 'a lead or a signer',
  whoNobody: () => 'nobody holds this role; a lead must assign it',
  whoHolders: ({ first, others }: { first: string[]; others: number }) =>
    others > 0 ? `${first.join(', ')} or ${others} others` : first.join(' or '),
}
