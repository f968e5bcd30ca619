// What a policy asks of the release as a whole: pass rates, and rules that go further.

import { factsOf } from '@/lib/domain/policy/facts'
import { PassRateOf, type WholePolicy } from '@/lib/domain/policy/policy'
import { missOf, namesIn } from '@/lib/domain/policy/rule'
import { OUTCOMES } from '@/lib/domain/release/item/outcomes'
import type { ReleaseSnapshot } from '@/lib/domain/release/snapshot/snapshot'
import { policyTexts } from '@/lib/domain/text/en/verdict'
import type { CriterionAnswers } from '@/lib/domain/verdict/criteria/criterion-answers'
import { asSentence, type Reason } from '@/lib/domain/verdict/reasons'

type Counted = { passed: number; of: number }
type Requested = {
  snapshot: ReleaseSnapshot
  now: Date
  counting: ReadonlySet<string>
  waived: ReadonlyMap<string, unknown>
  answers: CriterionAnswers
}

/** Items that count, required or not, by the kind of their section; one that does not apply is left out. */
function countByKind({ sections, items }: ReleaseSnapshot, counting: ReadonlySet<string>): Map<PassRateOf, Counted> {
  const all: Counted = { passed: 0, of: 0 }
  const counts = new Map<PassRateOf, Counted>([['all', all]])
  const countOf = new Map<string, Counted>()
  for (const { id, kind } of sections) {
    if (!counting.has(id)) continue
    const count = counts.get(kind) ?? { passed: 0, of: 0 }
    counts.set(kind, count)
    countOf.set(id, count)
  }
  for (const { sectionId, outcome } of items) {
    const count = countOf.get(sectionId)
    if (!count || !OUTCOMES[outcome].applies) continue
    all.of += 1
    count.of += 1
    if (!OUTCOMES[outcome].isPass) continue
    all.passed += 1
    count.passed += 1
  }
  return counts
}

const percent = (fraction: number): string => `${Math.floor(fraction * 1000) / 10} %`

function judgeRates({ passRate }: WholePolicy, { snapshot, counting }: Requested): Reason[] {
  const requested = PassRateOf.options.filter((of) => passRate[of] !== undefined)
  if (requested.length === 0) return []
  const counts = countByKind(snapshot, counting)
  return requested.flatMap((of): Reason[] => {
    const least = passRate[of] ?? 1
    const { passed, of: all } = counts.get(of) ?? { passed: 0, of: 0 }
    if (all > 0 && passed >= least * all) return []
    const rate = { percent: percent(least), of: of === 'all' ? null : of }
    const message =
      all === 0
        ? policyTexts.rateOfNone(rate)
        : policyTexts.rate({ ...rate, passed, total: all, isPercent: percent(passed / all) })
    const more = Math.ceil(least * all) - passed
    return [
      {
        kind: 'pass-rate',
        level: 'hold',
        of,
        message,
        clears: all === 0 ? policyTexts.clearRateOfNone() : policyTexts.clearRate({ more }),
      },
    ]
  })
}

function judgeRules({ rules }: WholePolicy, requested: Requested): Reason[] {
  if (rules.length === 0) return []
  const facts = factsOf(requested, new Set(rules.flatMap(({ expression }) => namesIn(expression))))
  return rules.flatMap(({ expression, says }): Reason[] => {
    // Only what it names: turning facts into values of an expression is the dearest part of a rule.
    const miss = missOf(expression, Object.fromEntries(namesIn(expression).map((name) => [name, facts[name]])))
    return miss === null
      ? []
      : [
          {
            kind: 'rule',
            level: 'hold',
            message: policyTexts.rule({ says: says.trim().replace(/[.!]$/, ''), miss: asSentence(miss) }),
            clears: policyTexts.clearRule({ expression }),
          },
        ]
  })
}

/** The reasons of pass rates and rules. */
export function judgePolicy(policy: WholePolicy, requested: Requested): Reason[] {
  return [...judgeRates(policy, requested), ...judgeRules(policy, requested)]
}
