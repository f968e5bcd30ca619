// A policy as a manager reads it: one sentence a rule.

import type { CriterionMode } from '@/lib/domain/enums'
import { formatAge } from '@/lib/domain/policy/format-age'
import { type EmptyFieldsRule, PassRateOf, type Policy, type PolicyRole, wholePolicy } from '@/lib/domain/policy/policy'

export type PolicySentence = {
  about: 'roles' | 'gates' | 'items' | 'probes' | 'conditions' | 'decision' | 'signatures' | 'rule'
  text: string
  expression?: string
}

const EMPTY_FIELDS: Record<EmptyFieldsRule, string> = {
  allow: 'Fields of required items may stay empty where the checklist does not ask for them.',
  warn: 'Fields of required items may stay empty where the checklist does not ask for them; they are pointed out.',
  hold: 'Each field of a required item is filled in.',
}

const GATES: Record<CriterionMode, string> = {
  'go-if-all': 'each “GO if all true” line must hold',
  'no-go-if-any': 'no “NO-GO if any true” line may hold',
  matrix: 'each row of the decision matrix must hold',
  success: 'each success criterion must hold',
}

function listed(words: string[]): string {
  return words.length < 2 ? (words[0] ?? '') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`
}

function roleSentence({ role, required, quorum, independent }: PolicyRole, waitsFor: string[]): string {
  const who =
    quorum === 1
      ? `${role} ${required ? 'signs' : 'may sign'}`
      : `${quorum} people ${required ? 'sign' : 'may sign'} as ${role}`
  const order = waitsFor.length > 0 ? `, after ${listed(waitsFor)}` : ''
  return `${who}${order}${independent ? '; whoever did work of the release may not' : ''}.`
}

function percent(rate: number): string {
  return `${Math.round(rate * 1000) / 10} %`
}

/** All that a policy asks for, in the order in which a release meets it. */
export function policySentences(given: Policy, roles: PolicyRole[]): PolicySentence[] {
  const policy = wholePolicy(given)
  const signing = roles.map((role): PolicySentence => {
    const waitsFor = roles.filter((other) => other.required && other.stage < role.stage).map((other) => other.role)
    return { about: 'roles', text: roleSentence(role, waitsFor) }
  })
  const rates = PassRateOf.options.flatMap((of): PolicySentence[] => {
    const rate = policy.passRate[of]
    return rate === undefined
      ? []
      : [
          {
            about: 'items',
            text: `At least ${percent(rate)} of the items${of === 'all' ? '' : ` of ${of} sections`} have passed; what is waived has not.`,
          },
        ]
  })
  const gates = policy.gates.map((mode) => GATES[mode])
  return [
    { about: 'items', text: 'Each required item is decided, and none has failed without a waiver.' },
    ...rates,
    { about: 'items', text: EMPTY_FIELDS[policy.emptyFields] },
    {
      about: 'probes',
      text:
        policy.freshForSeconds === null
          ? 'What a probe saw counts until it is run again, unless the probe says otherwise.'
          : `What a probe saw counts for ${formatAge(policy.freshForSeconds)}.`,
    },
    {
      about: 'gates',
      text: gates.length > 0 ? `Of the go/no-go lines, ${listed(gates)}.` : 'The go/no-go lines are not counted.',
    },
    ...policy.rules.map(({ expression, says }): PolicySentence => ({ about: 'rule', text: says, expression })),
    ...(signing.length > 0 ? signing : [{ about: 'roles' as const, text: 'Nobody has to sign.' }]),
    {
      about: 'signatures',
      text: 'A signature goes stale when anything changes that the verdict rests on: items, values, evidence, probes, waivers, issues, these rules.',
    },
    ...(policy.leaverSignatures === 'stale'
      ? [
          {
            about: 'signatures' as const,
            text: 'So does an approval whose signer was disabled or lost the role after signing.',
          },
        ]
      : []),
    {
      about: 'conditions',
      text: policy.allowConditional
        ? 'It may ship with waivers and open conditions, as CONDITIONAL.'
        : 'It may not ship with waivers or open conditions.',
    },
    {
      about: 'decision',
      text: `${policy.releaseAuthority === null ? 'A lead of the project or an administrator' : `Whoever holds the role ${policy.releaseAuthority}`} calls the decision.`,
    },
  ]
}
