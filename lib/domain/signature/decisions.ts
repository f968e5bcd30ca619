// Everything that the product knows about what a signer decides: how it reads, what it does to the role and the release, and what it asks of the signer.
import { SignoffDecision } from '@/lib/domain/enums'

export type SignoffEntry = {
  /** The choice in the dialog. */
  choice: string
  /** The state of the role, also in the filled-in document and the audit log. */
  label: string
  /** The decision as a line tells it of its signer: "Ada Lovelace SAID". */
  said: string
  /** The statement that is signed. It is printed with signatures for ever: never change one; add a decision. */
  meaning: string
  /** What the record says that the signature means (21 CFR 11.50). */
  recorded: string
  /** How the inbox says it of a release: "RELEASE waiting". */
  waiting: string
  /** It counts towards the quorum of its role, and may answer go/no-go lines. */
  isApproval: boolean
  setsConditions: boolean
  /** While it counts, the role is in this state whatever others signed; the lower of two goes first. Null: it refuses nothing. */
  refuses: number | null
  /** What is missing when its comment is empty; null where it may be. */
  asksComment: string | null
  /** The button that signs it warns. */
  isDangerous: boolean
  tone: 'go' | 'conditional' | 'hold' | 'no-go'
  sign: string
}

export const SIGNOFF_DECISIONS: Readonly<Record<SignoffDecision, SignoffEntry>> = {
  approved: {
    choice: 'Approve',
    label: 'approved',
    said: 'approved',
    meaning: 'I have looked at what this signature covers, and approve it for release.',
    recorded: 'approves the release',
    waiting: 'is approved',
    isApproval: true,
    setsConditions: false,
    refuses: null,
    asksComment: null,
    isDangerous: false,
    tone: 'go',
    sign: '✓',
  },
  'approved-with-conditions': {
    choice: 'Approve with conditions',
    label: 'approved with conditions',
    said: 'approved with conditions',
    meaning: 'I have looked at what this signature covers, and approve it for release on the conditions that I set.',
    recorded: 'approves the release on conditions',
    waiting: 'is approved with conditions',
    isApproval: true,
    setsConditions: true,
    refuses: null,
    asksComment: null,
    isDangerous: false,
    tone: 'conditional',
    sign: '◑',
  },
  'needs-work': {
    choice: 'Needs work',
    label: 'needs work',
    said: 'wants more work',
    meaning: 'I have looked at what this signature covers, and want what I wrote done before I approve it.',
    recorded: 'wants more done first',
    waiting: 'needs work',
    isApproval: false,
    setsConditions: false,
    refuses: 1,
    asksComment: 'say what is to be done',
    isDangerous: false,
    tone: 'hold',
    sign: '↺',
  },
  rejected: {
    choice: 'Reject',
    label: 'rejected',
    said: 'rejected',
    meaning: 'I have looked at what this signature covers, and reject it for release.',
    recorded: 'rejects the release',
    waiting: 'was rejected',
    isApproval: false,
    setsConditions: false,
    refuses: 0,
    asksComment: 'a rejection says why',
    isDangerous: true,
    tone: 'no-go',
    sign: '✕',
  },
}

const refusal = (decision: SignoffDecision): number => SIGNOFF_DECISIONS[decision].refuses ?? Number.POSITIVE_INFINITY

/** The decisions that stop a role, the gravest first. */
export const REFUSING: readonly SignoffDecision[] = SignoffDecision.options
  .filter((decision) => SIGNOFF_DECISIONS[decision].refuses !== null)
  .toSorted((one, other) => refusal(one) - refusal(other))
