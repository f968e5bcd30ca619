// The clock of a soak: why it is paused or started again, and what resumes it.

export const soakTexts = {
  notDeployed: () => 'The release is not marked as deployed.',
  breached: ({ name }: { name: string }) => `${name} is past its limit.`,
  wasBreached: ({ name, until }: { name: string; until: string }) => `${name} was past its limit until ${until}.`,
  silent: ({ name, since }: { name: string; since: string }) => `${name} was not measured since ${since}.`,
  unmeasured: ({ since }: { since: string | null }) =>
    since === null ? 'Nothing has measured it yet.' : `Nothing has measured it since ${since}.`,
  /** `interval` null: it has no check interval. */
  tooSparse: ({
    name,
    distance,
    interval,
    gap,
  }: {
    name: string
    distance: string
    interval: string | null
    gap: string
  }) =>
    `${name} is measured every ${distance}. It has ${interval === null ? 'no check interval' : `a check interval of ${interval}`}, so samples more than ${gap} apart do not show that it was healthy between them.`,
  resumeNotDeployed: () => 'Mark it as deployed. The soak starts then.',
  resumeBreached: ({ name }: { name: string }) =>
    `Bring ${name} back within its limit and measure it again: the soak starts again from zero.`,
  resumeSamples: ({ name, gap }: { name: string; gap: string }) => `Send samples of ${name} at most ${gap} apart.`,
  resumeMeasuring: () => 'Send samples of a metric, or do the check-ins.',
}
