// What the releases of a project have in common: how long they take, what passes at once, who is waited for, which checks cannot be relied on.
// Each figure says of how many it speaks: a rate of two releases is no rate.
import type { DecisionCall, VerdictLevel } from '@/lib/domain/enums'

export type ReleaseFacts = {
  id: string
  name: string
  version: string
  environment: string
  createdAt: string
  round: number
  level: VerdictLevel | null
  /** The last decision. */
  call: DecisionCall | null
  decidedAt: string | null
  /** When its verdict was GO for the first time. */
  goAt: string | null
  /** Items that a person decided, and those of them whose first decision was passed. */
  decidedItems: number
  passedAtOnce: number
  /** Items whose probe has run, and those whose first run passed. */
  probedItems: number
  probesPassedAtOnce: number
  waivers: number
}
/** One signature: how long after the last change before it. */
export type SigningFacts = { role: string; waitedSeconds: number }
/** The runs of the checks of one title, and how often one ended otherwise than the one before it. */
export type CheckFacts = { title: string; runs: number; pairs: number; flips: number }

export type Rate = { of: number; share: number | null }
export type ReleaseFigures = ReleaseFacts & { secondsToGo: number | null; firstPass: Rate; firstRun: Rate }
export type RoleFigures = { role: string; signatures: number; medianSeconds: number; slowestSeconds: number }
export type CheckFigures = CheckFacts & { share: number }

export type ProjectFigures = {
  /** The newest first. */
  releases: ReleaseFigures[]
  toGo: { of: number; medianSeconds: number | null }
  firstPass: Rate
  firstRun: Rate
  waivers: number
  /** The slowest first. */
  roles: RoleFigures[]
  /** Those that flipped most often first; checks that never did are left out. */
  checks: CheckFigures[]
  /** Whether there are enough releases to tell more than what happened. */
  enough: boolean
}

/** Fewer releases show what happened, not what usually does. */
const ENOUGH = 5

const rate = (good: number, of: number): Rate => ({ of, share: of === 0 ? null : good / of })
const sum = <T>(rows: readonly T[], value: (row: T) => number): number =>
  rows.reduce((total, row) => total + value(row), 0)

/** The middle one; of two in the middle, what lies between them. */
export function median(values: readonly number[]): number | null {
  const sorted = [...values].sort((one, other) => one - other)
  const middle = Math.floor(sorted.length / 2)
  const [low, high] = [sorted[sorted.length % 2 === 0 ? middle - 1 : middle], sorted[middle]]
  return low === undefined || high === undefined ? null : (low + high) / 2
}

function secondsToGo({ createdAt, goAt }: ReleaseFacts): number | null {
  return goAt === null ? null : Math.max(0, (Date.parse(goAt) - Date.parse(createdAt)) / 1000)
}

function roleFigures(signings: readonly SigningFacts[]): RoleFigures[] {
  const waits = new Map<string, number[]>()
  for (const { role, waitedSeconds } of signings)
    waits.set(role, [...(waits.get(role) ?? []), Math.max(0, waitedSeconds)])
  return [...waits]
    .map(([role, seconds]) => ({
      role,
      signatures: seconds.length,
      medianSeconds: median(seconds) ?? 0,
      slowestSeconds: Math.max(...seconds),
    }))
    .sort((one, other) => other.medianSeconds - one.medianSeconds || (one.role < other.role ? -1 : 1))
}

export function figuresOf(
  releases: readonly ReleaseFacts[],
  signings: readonly SigningFacts[],
  checks: readonly CheckFacts[],
): ProjectFigures {
  const each = releases.map((facts) => ({
    ...facts,
    secondsToGo: secondsToGo(facts),
    firstPass: rate(facts.passedAtOnce, facts.decidedItems),
    firstRun: rate(facts.probesPassedAtOnce, facts.probedItems),
  }))
  const took = each.flatMap(({ secondsToGo: seconds }) => (seconds === null ? [] : [seconds]))
  return {
    releases: each,
    toGo: { of: took.length, medianSeconds: median(took) },
    firstPass: rate(
      sum(releases, (facts) => facts.passedAtOnce),
      sum(releases, (facts) => facts.decidedItems),
    ),
    firstRun: rate(
      sum(releases, (facts) => facts.probesPassedAtOnce),
      sum(releases, (facts) => facts.probedItems),
    ),
    waivers: sum(releases, (facts) => facts.waivers),
    roles: roleFigures(signings),
    checks: checks
      .filter(({ flips, pairs }) => flips > 0 && pairs > 0)
      .map((facts) => ({ ...facts, share: facts.flips / facts.pairs }))
      .sort((one, other) => other.share - one.share || other.runs - one.runs || (one.title < other.title ? -1 : 1)),
    enough: releases.length >= ENOUGH,
  }
}
